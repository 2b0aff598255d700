// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/export/tree_export.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace espalier;

/// Pictures of a tree as files.
class TestTreeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<ScriptedSource>();
        m_tree = TreeState();
        const Pid top = m_source->addSupervisor(Atom("top"));
        for (const char *name : {"cache", "a <b> & \"c\"", "bell\x07", "größe"})
            m_source->addChild(top, {.id = Atom(name)});
        fold();
    }

    void svgIsXmlAndHasEveryName()
    {
        QVERIFY(writeSvg(m_tree, Theme::light(), path("t.svg")));
        QStringList texts;
        QXmlStreamReader reader(read("t.svg"));
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("text"))
                texts.append(reader.readElementText());
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        for (const char *name : {"top", "cache", "größe", "\"a <b> & \\\"c\\\"\"", "\"bell\\a\""})
            QVERIFY2(texts.contains(QString::fromUtf8(name)), name);
        QVERIFY(QSvgRenderer(read("t.svg")).isValid());
    }

    // Its letters are smaller instead.
    void aLongNameIsWhole()
    {
        m_source->addChild(m_source->addSupervisor(Atom("other")),
                           {.id = Atom("notification_sender_1")});
        fold();
        QVERIFY(writeSvg(m_tree, Theme::light(), path("t.svg")));
        QVERIFY(read("t.svg").contains("notification_sender_1<"));
    }

    void pngHasTwoPixelsToAUnit()
    {
        QVERIFY(writePng(m_tree, Theme::dark(), path("t.png")));
        const QImage image(path("t.png"));
        QVERIFY(image.width() > 2 * 4 * 156);
        QCOMPARE(image.pixelColor(1, 1), Theme::dark().background);
    }

    void pngOfALargeTreeIsBounded()
    {
        const Pid pool = m_source->addDynamicSupervisor(Atom("pool"));
        for (int child = 0; child < 50'000; ++child)
            m_source->addChild(pool, {.id = Atom("w")});
        fold();
        QVERIFY(writePng(m_tree, Theme::light(), path("large.png")));
        const QImage image(path("large.png"));
        QVERIFY(image.width() <= 16'384 && image.height() <= 16'384);
        QVERIFY(qint64(image.width()) * image.height() <= 64'000'000);
    }

    void pdfIsAPdf()
    {
        QVERIFY(writePdf(m_tree, Theme::light(), path("t.pdf")));
        const QByteArray pdf = read("t.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 2000);
        QVERIFY(pdf.contains("%%EOF"));
    }

    void anEmptyTreeIsAPictureToo()
    {
        const TreeState empty;
        QVERIFY(writePng(empty, Theme::light(), path("e.png")));
        QVERIFY(writeSvg(empty, Theme::light(), path("e.svg")));
        QVERIFY(writePdf(empty, Theme::light(), path("e.pdf")));
    }

    void aFolderThatIsNotThereIsNamed_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("png") << 0;
        QTest::newRow("svg") << 1;
        QTest::newRow("pdf") << 2;
    }
    void aFolderThatIsNotThereIsNamed()
    {
        QFETCH(int, format);
        const QString target = path("none/t.x");
        const auto result = write(format, target, {});
        QVERIFY(!result);
        QVERIFY2(result.error().contains(QDir::toNativeSeparators(target)),
                 qPrintable(result.error()));
    }

    void whatIsStoppedLeavesTheOldFile_data() { aFolderThatIsNotThereIsNamed_data(); }
    void whatIsStoppedLeavesTheOldFile()
    {
        QFETCH(int, format);
        QFile file(path("old"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        const auto result = write(format, path("old"), {.progress = [](int) { return false; }});
        QVERIFY(!result);
        QCOMPARE(result.error(), QString());
        QCOMPARE(read("old"), QByteArray("old"));
    }

    void progressGoesFromNothingToAll()
    {
        const Pid top = m_source->addSupervisor(Atom("wide"));
        for (int child = 0; child < 2000; ++child)
            m_source->addSupervisor(Atom("s"), top);
        fold();
        std::vector<int> percents;
        const ExportOptions options{.progress = [&percents](int percent) {
            percents.push_back(percent);
            return true;
        }};
        QVERIFY(writeSvg(m_tree, Theme::light(), path("p.svg"), options));
        QVERIFY(percents.size() > 3);
        QVERIFY(std::is_sorted(percents.begin(), percents.end()));
        QVERIFY(percents.front() <= 5 && percents.back() <= 100);
    }

private:
    void fold()
    {
        for (const Event &event : m_source->takeEvents())
            m_tree.apply(event);
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] tl::expected<void, QString> write(int format, const QString &target,
                                                    const ExportOptions &options) const
    {
        const auto writer = format == 0 ? writePng : format == 1 ? writeSvg : writePdf;
        return writer(m_tree, Theme::light(), target, options);
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<ScriptedSource> m_source;
    TreeState m_tree;
};

QTEST_MAIN(TestTreeExport)
#include "test_tree_export.moc"
