// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/painter_surface.h"
#include "ui/help/help_topics.h"
#include "ui/help/help_window.h"
#include "ui/help/legend_panel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QXmlStreamReader>

using namespace espalier;

namespace {

QString sourceOf(const QString &topic)
{
    QFile file(helpPagePath(topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// One event of each kind, with nothing in it.
template<std::size_t... Index>
std::vector<Event> oneOfEach(std::index_sequence<Index...>)
{
    std::vector<Event> events;
    (events.push_back({.sequence = 1, .data = std::variant_alternative_t<Index, EventData>{}}),
     ...);
    return events;
}

QStringList texts(const QListWidget &list)
{
    QStringList result;
    for (int row = 0; row < list.count(); ++row)
        result.append(list.item(row)->text());
    return result;
}

QImage painted(const LegendEntry &entry, const Theme &theme)
{
    QImage image(legendMarkSize.toSize(), QImage::Format_RGB32);
    image.fill(theme.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    entry.paint(surface, theme, QRectF(QPointF(), legendMarkSize).adjusted(3, 3, -3, -3));
    return image;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
    }

    // --- pages ---
    void everyPageIsWellFormed_data() { pages(); }
    void everyPageIsWellFormed()
    {
        QFETCH(const QString, topic);
        QString source = sourceOf(topic);
        QVERIFY2(!source.isEmpty(), "there is no such page");
        source.replace(QStringLiteral("<meta charset=\"utf-8\">"),
                       QString()); // HTML leaves it open
        QXmlStreamReader reader(source);
        QString title;
        QString heading;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("title"))
                title = reader.readElementText();
            else if (reader.isStartElement() && reader.name() == QLatin1String("h1"))
                heading = reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(!title.isEmpty());
        QCOMPARE(heading, title);
    }

    void everyLinkLeadsToAPage_data() { pages(); }
    void everyLinkLeadsToAPage()
    {
        QFETCH(const QString, topic);
        static const QRegularExpression link(QStringLiteral("(?:href|src)=\"([^\"]*)\""));
        const QString source = sourceOf(topic);
        int count = 0;
        for (auto match = link.globalMatch(source); match.hasNext(); ++count) {
            const QString target = match.next().captured(1);
            QVERIFY2(target.endsWith(QLatin1String(".html"))
                         && helpTopics().contains(target.chopped(5)),
                     qPrintable(target));
        }
        QVERIFY2(count > 0, "a page that leads nowhere");
    }

    void everyPageIsInTheListAndOnTheFirstPage()
    {
        QStringList files =
            QDir(QStringLiteral(":/help")).entryList({QStringLiteral("*.html")}, QDir::Files);
        QStringList topics = helpTopics();
        const QString first = sourceOf(QStringLiteral("index"));
        for (QString &topic : topics) {
            if (topic != QLatin1String("index"))
                QVERIFY2(first.contains(QStringLiteral("href=\"%1.html\"").arg(topic)),
                         qPrintable(topic));
            topic += QStringLiteral(".html");
        }
        topics.sort();
        files.sort();
        QCOMPARE(files, topics);
    }

    // --- topics ---
    void everythingHasATopic()
    {
        const QStringList topics = helpTopics();
        const std::vector<Event> events = oneOfEach(
            std::make_index_sequence<std::variant_size_v<EventData>>());
        for (const Event &event : events)
            QVERIFY2(topics.contains(helpTopicOf(event)),
                     qPrintable(QString::number(event.data.index())));
        for (int state = 0; state <= int(NodeState::Dead); ++state)
            QVERIFY(topics.contains(helpTopicOf(NodeState(state))));
        for (int kind = 0; kind <= int(ProcessKind::Agent); ++kind)
            QVERIFY(topics.contains(helpTopicOf(ProcessKind(kind))));
    }

    void topicsFollowWhatHappened()
    {
        using namespace happened;
        const auto topic = [](EventData data) { return helpTopicOf({.data = std::move(data)}); };
        QCOMPARE(topic(ChildEnded{.verdict = ChildEnded::Verdict::GiveUp}),
                 QStringLiteral("giving-up"));
        QCOMPARE(topic(ChildEnded{.verdict = ChildEnded::Verdict::Restart}),
                 QStringLiteral("restart-types"));
        QCOMPARE(topic(Exited{.reason = atoms::killed}), QStringLiteral("exit-signals"));
        QCOMPARE(topic(Exited{.reason = atoms::normal}), QStringLiteral("exit-reasons"));
        QCOMPARE(topic(ExitSent{.linked = true}), QStringLiteral("links-and-monitors"));
        QCOMPARE(topic(SupervisorStarted{.flags = DynamicSupervisorFlags{}}),
                 QStringLiteral("dynamic-supervisor"));
        QCOMPARE(topic(Reported{.context = Reported::Context::StartError}),
                 QStringLiteral("failed-starts"));
    }

    // --- window ---
    void anUnknownTopicLeadsToTheFirstPage()
    {
        HelpWindow window;
        window.showTopic(QStringLiteral("shutdown"));
        window.showTopic(QStringLiteral("../secrets"));
        QCOMPARE(window.topic(), QStringLiteral("index"));
    }

    void goesBackAndForward()
    {
        HelpWindow window;
        QVERIFY(!window.back->isEnabled());
        window.showTopic(QStringLiteral("shutdown"));
        window.showTopic(QStringLiteral("strategies"));
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("Strategies")));
        window.back->trigger();
        QCOMPARE(window.topic(), QStringLiteral("shutdown"));
        QVERIFY(page(window)->toPlainText().startsWith(QStringLiteral("Shutdown")));
        window.forward->trigger();
        QCOMPARE(window.topic(), QStringLiteral("strategies"));
        window.home->trigger();
        QCOMPARE(window.topic(), QStringLiteral("index"));
    }

    void followsLinksOfPagesAndNoOthers()
    {
        HelpWindow window;
        window.showTopic(QStringLiteral("strategies"));
        QTextBrowser *browser = page(window);
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("https://example.org/shutdown.htm")));
        QCOMPARE(window.topic(), QStringLiteral("strategies"));
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // Tab goes to the first link, Enter opens it.
        browser->setFocus();
        QTest::keyClick(browser, Qt::Key_Tab);
        QTest::keyClick(browser, Qt::Key_Return);
        QCOMPARE(window.topic(), QStringLiteral("shutdown"));
    }

    void searchFindsWordsOfTheText()
    {
        HelpWindow window;
        window.show();
        auto *list = window.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        QCOMPARE(list->count(), helpTopics().size());
        auto *field = window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
        QTest::keyClicks(field, QStringLiteral("brutal"));
        QVERIFY(texts(*list).contains(QStringLiteral("Shutdown")));
        QVERIFY(list->count() < 4);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(page(window)->toPlainText().contains(QStringLiteral("brutal")));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("FUSE intensity"));
        QVERIFY(texts(*list).contains(QStringLiteral("Restart intensity")));
        field->setText(QStringLiteral("zeppelin"));
        QCOMPARE(list->count(), 0);
        QTest::keyClick(field, Qt::Key_Return); // opens nothing
        field->clear();
        QCOMPARE(list->count(), helpTopics().size());
    }

    void aTitleComesFirst()
    {
        HelpWindow window;
        auto *list = window.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        window.findChild<QLineEdit *>(QStringLiteral("helpSearch"))
            ->setText(QStringLiteral("mailbox"));
        QCOMPARE(texts(*list).value(0), QStringLiteral("The mailbox"));
        QVERIFY(list->count() > 1);
    }

    void theListOpensPagesByKeyboard()
    {
        HelpWindow window;
        window.show();
        auto *field = window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
        auto *list = window.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        field->setText(QStringLiteral("exit"));
        QVERIFY(list->count() > 1);
        const QString second = list->item(1)->text();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(page(window)->documentTitle(), second);
    }

    void aLanguageWithoutPagesIsEnglish()
    {
        HelpWindow window;
        window.showTopic(QStringLiteral("shutdown"));
        window.setLanguage(QStringLiteral("xx"));
        QCOMPARE(window.topic(), QStringLiteral("shutdown"));
        QCOMPARE(page(window)->documentTitle(), QStringLiteral("Shutdown"));
    }

    void remembersItsPlace()
    {
        {
            HelpWindow window;
            window.show();
            window.resize(640, 480);
            window.close();
        }
        HelpWindow window;
        QCOMPARE(window.size(), QSize(640, 480));
    }

    // --- legend ---
    void theLegendHasEveryKindAndState()
    {
        QStringList titles;
        for (const LegendEntry &entry : legendEntries()) {
            titles.append(entry.title.toLower());
            QVERIFY2(helpTopics().contains(entry.topic), qPrintable(entry.name));
        }
        for (int state = 0; state <= int(NodeState::Dead); ++state)
            QVERIFY(titles.contains(stateName(NodeState(state))));
        for (int kind = 0; kind <= int(ProcessKind::Agent); ++kind) {
            // A plain process is called "process".
            QVERIFY(titles.contains(kindName(ProcessKind(kind))));
        }
    }

    void everyMarkIsPaintedAndUnlikeTheOthers()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            QList<QImage> images;
            for (const LegendEntry &entry : legendEntries()) {
                const QImage image = painted(entry, theme);
                QImage blank = image;
                blank.fill(theme.background);
                QVERIFY2(image != blank, qPrintable(entry.name));
                QVERIFY2(!images.contains(image), qPrintable(entry.name));
                images.append(image);
            }
        }
    }

    void aRowOpensItsPageByClick()
    {
        LegendPanel panel;
        QListWidget *list = shownList(panel);
        QSignalSpy requests(&panel, &LegendPanel::topicRequested);
        const std::vector<LegendEntry> entries = legendEntries();
        QCOMPARE(list->count(), int(entries.size()));
        for (int row = 0; row < list->count(); ++row) {
            list->scrollToItem(list->item(row));
            const QRect place = list->visualItemRect(list->item(row));
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
            QCOMPARE(requests.size(), row + 1);
            QCOMPARE(requests.last().value(0).toString(),
                     entries[static_cast<std::size_t>(row)].topic);
        }
    }

    void aRowOpensItsPageByKeyboard()
    {
        LegendPanel panel;
        QListWidget *list = shownList(panel);
        QSignalSpy requests(&panel, &LegendPanel::topicRequested);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(list, key);
        const QString topic = legendEntries()[2].topic;
        QCOMPARE(requests, QList<QVariantList>(
                               {QVariantList{topic}, QVariantList{topic}, QVariantList{topic}}));
    }

    void aNarrowLegendCutsNoText()
    {
        LegendPanel panel;
        QListWidget *list = shownList(panel);
        const int wide = list->visualItemRect(list->item(0)).height();
        panel.resize(220, 600);
        QTRY_VERIFY(list->visualItemRect(list->item(0)).height() > wide);
    }

private:
    static void pages()
    {
        QTest::addColumn<QString>("topic");
        for (const QString &topic : helpTopics())
            QTest::newRow(qPrintable(topic)) << topic;
    }
    static QTextBrowser *page(const HelpWindow &window)
    {
        return window.findChild<QTextBrowser *>(QStringLiteral("helpPage"));
    }
    static QListWidget *shownList(LegendPanel &panel)
    {
        panel.resize(420, 600);
        panel.show();
        return panel.findChild<QListWidget *>(QStringLiteral("legendList"));
    }
};

QTEST_MAIN(TestHelp)
#include "test_help.moc"
