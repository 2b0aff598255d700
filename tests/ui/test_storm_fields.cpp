// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/chaos/chaos_log_model.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/chaos/chaos_runner.h"
#include "ui/tree_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// Each field of the panel filled in by hand, and the storm that comes of it.
class TestStormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        const SupervisorFlags patient{.maxRestarts = 1'000'000};
        m_top = source->addSupervisor(Atom("top"), {}, patient);
        m_left = source->addSupervisor(Atom("left"), m_top, patient);
        source->addChild(m_left, {.id = Atom("cache")});
        source->addChild(m_top, {.id = Atom("store")});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_panel = std::make_unique<ChaosPanel>();
        m_panel->setSession(m_session.get());
        m_panel->resize(420, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        field<QDoubleSpinBox>("stormRate")->setValue(40);
    }
    void cleanup()
    {
        m_panel.reset();
        m_session.reset();
    }

    void theStormDoesWhatIsTicked_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::addColumn<QString>("told");
        QTest::newRow("raise") << QByteArray("stormRaise") << QStringLiteral("Crash");
        QTest::newRow("kill") << QByteArray("stormKill") << QStringLiteral("Exit with :kill");
        QTest::newRow("hang") << QByteArray("stormHang") << QStringLiteral("Hang");
        QTest::newRow("exit") << QByteArray("stormExit") << QStringLiteral("Exit with :boom");
        QTest::newRow("slow replies")
            << QByteArray("stormSlowReplies") << QStringLiteral("Slow replies");
        QTest::newRow("deaf") << QByteArray("stormIgnoreShutdown")
                              << QStringLiteral("Ignore its shutdown");
        QTest::newRow("slow starts")
            << QByteArray("stormSlowStart") << QStringLiteral("Slow starts");
        QTest::newRow("failing starts")
            << QByteArray("stormFailStart") << QStringLiteral("Fail at its next starts: 3");
    }
    void theStormDoesWhatIsTicked()
    {
        QFETCH(const QByteArray, box);
        QFETCH(const QString, told);
        for (auto *other : m_panel->findChildren<QCheckBox *>()) {
            if (other->isChecked() != (other->objectName() == QLatin1StringView(box)))
                QVERIFY2(clickBox(other), qPrintable(other->text()));
        }
        QCOMPARE(struck(ChaosLogModel::FaultColumn), QSet<QString>{told});
    }

    void theReasonIsTyped()
    {
        auto *reason = field<QLineEdit>("stormReason");
        QVERIFY(!mouse::click(reason)); // for nothing
        for (const char *box : {"stormRaise", "stormKill", "stormExit"})
            QVERIFY(clickBox(field<QCheckBox>(box)));
        QVERIFY(mouse::click(reason));
        reason->selectAll();
        QTest::keyClicks(reason, QStringLiteral("{:shutdown, 1}"));
        QCOMPARE(struck(ChaosLogModel::FaultColumn),
                 QSet<QString>{QStringLiteral("Exit with {:shutdown, 1}")});
    }

    void theStormStrikesWhereItIsTold()
    {
        m_session->select(m_session->nodeOf(m_left));
        QVERIFY(mouse::choose(field<QComboBox>("stormScope"), 1));
        QCOMPARE(struckLabels(), QSet<QString>{QStringLiteral("cache")});
        m_panel->setFoundNodes({m_session->nodeOf(*m_source->child(m_top, Atom("store")))});
        QVERIFY(mouse::choose(field<QComboBox>("stormScope"), 2));
        QCOMPARE(struckLabels(), QSet<QString>{QStringLiteral("store")});
        QVERIFY(mouse::choose(field<QComboBox>("stormScope"), 0));
        QCOMPARE(struckLabels(), (QSet<QString>{QStringLiteral("cache"), QStringLiteral("store")}));
    }

    void supervisorsAreStruckIfThatIsTicked()
    {
        QVERIFY(!struckLabels().contains(QStringLiteral("left")));
        QVERIFY(clickBox(field<QCheckBox>("stormSupervisors")));
        QVERIFY(struckLabels().contains(QStringLiteral("left")));
    }

    void numbersAreTurnedByTheirArrows()
    {
        auto *rate = field<QDoubleSpinBox>("stormRate");
        auto *duration = field<QDoubleSpinBox>("stormDuration");
        auto *seed = field<QSpinBox>("stormSeed");
        QVERIFY(mouse::clickArrow(rate, QStyle::SC_SpinBoxDown));
        QVERIFY(rate->value() < 40);
        QVERIFY(mouse::clickArrow(duration, QStyle::SC_SpinBoxUp));
        QCOMPARE(duration->value(), 11.0);
        QVERIFY(mouse::clickArrow(seed, QStyle::SC_SpinBoxUp));
        QCOMPARE(seed->value(), 2);
        QVERIFY(mouse::click(field<QPushButton>("startStorm")));
        QVERIFY(!mouse::clickArrow(seed, QStyle::SC_SpinBoxUp)); // not during a storm
        m_source->advance(10'500ms);
        QTRY_VERIFY(field<QLabel>("stormState")->text().endsWith(u"0.5 s left"));
    }

    void enterOnAStrikeSelectsItsProcess()
    {
        (void)struck(ChaosLogModel::FaultColumn);
        auto *log = field<QTableView>("stormLog");
        const QModelIndex last = log->model()->index(log->model()->rowCount() - 1, 0);
        log->scrollTo(last);
        QVERIFY(mouse::click(log->viewport(), log->visualRect(last).center()));
        QCOMPARE(m_session->selected(), NodeId::None);
        QTest::keyClick(log, Qt::Key_Return);
        QCOMPARE(m_session->tree().node(m_session->selected()).label(),
                 labelIn(last.siblingAtColumn(ChaosLogModel::ProcessColumn)));
    }

private:
    template<typename Widget>
    [[nodiscard]] Widget *field(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1StringView(name));
    }
    static bool clickBox(QCheckBox *box) { return mouse::click(box, QPoint(8, box->height() / 2)); }
    /// What the log says of a storm of five seconds that the button started.
    /// Without the pid.
    static QString labelIn(const QModelIndex &process)
    {
        return process.data().toString().section(QLatin1Char(' '), 0, 0);
    }
    QSet<QString> struckLabels()
    {
        QSet<QString> labels;
        for (const QString &process : struck(ChaosLogModel::ProcessColumn))
            labels.insert(process.section(QLatin1Char(' '), 0, 0));
        return labels;
    }
    QSet<QString> struck(int column)
    {
        field<QDoubleSpinBox>("stormDuration")->setValue(5);
        const ChaosLogModel &log = *m_panel->runner()->log();
        const int before = log.rowCount();
        if (!mouse::click(field<QPushButton>("startStorm")))
            return {};
        for (int frame = 0; frame < 50; ++frame) {
            m_source->advance(100ms);
            m_source->addPlain(Atom("passer_by")); // something the window hears of
            m_session->refreshNow();
        }
        QSet<QString> texts;
        for (int row = before; row < log.rowCount(); ++row)
            texts.insert(log.index(row, column).data().toString());
        texts.remove(QStringLiteral("passer_by"));
        return texts;
    }

    ScriptedSource *m_source = nullptr;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<ChaosPanel> m_panel;
    Pid m_top;
    Pid m_left;
};

QTEST_MAIN(TestStormFields)
#include "test_storm_fields.moc"
