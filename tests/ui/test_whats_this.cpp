// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/help/help_topics.h"
#include "ui/help/help_window.h"
#include "ui/help/whats_this.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QWhatsThis>
#include <QWhatsThisClickedEvent>

using namespace espalier;

/// Help for whoever points at something.
class TestWhatsThis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void everyPartHasWordsAndAPageThatExists()
    {
        QList<QWidget *> parts{&canvas(), part("searchBar")};
        for (QDockWidget *dock : m_fixture->window->findChildren<QDockWidget *>())
            parts.append(dock);
        QVERIFY(parts.size() > 8);
        for (const QWidget *one : parts) {
            const auto link =
                QRegularExpression(QStringLiteral("href=\"([^\"]+)\"")).match(one->whatsThis());
            QVERIFY2(link.hasMatch(), qPrintable(one->objectName()));
            QVERIFY2(QFile::exists(QStringLiteral(":/help/%1.html").arg(link.captured(1))),
                     qPrintable(link.captured(1)));
        }
    }

    void everyActOnAProcessHasWords()
    {
        m_fixture->select(m_fixture->cache);
        for (const QAction *fault : m_fixture->window->acts().faults())
            QVERIFY2(!fault->whatsThis().isEmpty(), qPrintable(fault->text()));
    }

    void theLinkOpensItsPage()
    {
        QWhatsThisClickedEvent clicked(QStringLiteral("chaos"));
        QCoreApplication::sendEvent(&canvas(), &clicked);
        const auto *help = m_fixture->window->findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
        QVERIFY(help->windowTitle().contains(QStringLiteral("Chaos"), Qt::CaseInsensitive));
    }

    void rowsGrowWithTheText()
    {
        auto *table = m_fixture->window->findChild<QTableView *>();
        QVERIFY(table);
        const int before = table->rowHeight(0);
        QFont large = m_fixture->window->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_fixture->window->setFont(large);
        QTRY_VERIFY(table->rowHeight(0) > before + 8);
    }

private:
    [[nodiscard]] TreeCanvas &canvas() const
    {
        return *m_fixture->window->findChild<TreeCanvas *>();
    }
    [[nodiscard]] QWidget *part(const char *name) const
    {
        return m_fixture->window->findChild<QWidget *>(QLatin1StringView(name));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWhatsThis)
#include "test_whats_this.moc"
