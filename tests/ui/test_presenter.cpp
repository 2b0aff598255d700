// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/passing_notice.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTest>

using namespace espalier;

/// The way into the presenter mode, and out of it.
class TestPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        m_ordinarySize = QApplication::font().pointSizeF();
        present().trigger();
        QVERIFY(m_fixture->window->isFullScreen());
    }
    void cleanup() { m_fixture.reset(); }

    void theWayOutIsTold()
    {
        auto *notice = m_fixture->window->findChild<PassingNotice *>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(), QStringLiteral("Esc or F5 ends the presenter mode"));
        QVERIFY(m_fixture->window->rect().contains(notice->geometry()));
        QCOMPARE(notice->size(), notice->sizeHint()); // in the larger text, too
        present().trigger();
        QVERIFY(!notice->isVisible());
    }

    void theLargerTextIsNotRemembered()
    {
        QVERIFY(QApplication::font().pointSizeF() > 1.3 * m_ordinarySize);
        QVERIFY(
            !QSettings().contains(QStringLiteral("settings/textScale"))); // it may be killed now
        present().trigger();
        QCOMPARE(QApplication::font().pointSizeF(), m_ordinarySize);
    }

    void escapeInTheTreeLeavesAndKeepsTheSelection()
    {
        m_fixture->select(m_fixture->cache);
        QTest::keyClick(&m_fixture->window->canvas(), Qt::Key_Escape);
        QVERIFY(!present().isChecked());
        QVERIFY(!m_fixture->window->isFullScreen());
        QCOMPARE(m_fixture->window->session()->selected(), m_fixture->node(m_fixture->cache).id);
        QTest::keyClick(&m_fixture->window->canvas(), Qt::Key_Escape); // as ever
        QCOMPARE(m_fixture->window->session()->selected(), NodeId::None);
    }

    void escapeInTheSearchGivesThatUpFirst()
    {
        auto *text = m_fixture->window->findChild<QLineEdit *>(QStringLiteral("searchText"));
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("cache"));
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(text->text().isEmpty());
        QVERIFY(present().isChecked());
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!present().isChecked());
    }

    void escapeClosesAMenuFirst()
    {
        auto *menu = m_fixture->window->findChild<QMenu *>(QStringLiteral("processMenu"));
        menu->popup(m_fixture->window->mapToGlobal(QPoint(100, 100)));
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
        QVERIFY(present().isChecked());
    }

private:
    [[nodiscard]] QAction &present() const
    {
        return *m_fixture->window->findChild<QAction *>(QStringLiteral("present"));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    double m_ordinarySize = 0;
};

QTEST_MAIN(TestPresenter)
#include "test_presenter.moc"
