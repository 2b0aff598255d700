// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/term/parse.h"
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/dialogs/term_dialog.h"
#include "ui/tree_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace espalier;

class TestStartChildDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_static = m_source->addSupervisor(Atom("top"));
        m_dynamic = m_source->addDynamicSupervisor(Atom("sessions"));
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
    }

    void proposesASpecThatCanBeStarted()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        QVERIFY(button(dialog)->isEnabled());
        QCOMPARE(dialog.spec(), *parseTerm(u"%{id: :counter_1, start: {Counter, :start_link, [0]}, "
                                           u"restart: :permanent, shutdown: 5000, type: :worker}"));
    }

    void anIdThatTheSupervisorHasIsWarnedOf_S196()
    {
        const Pid cache = m_source->addChild(m_static, {.id = Atom("cache")});
        m_source->addChild(m_static, {.id = Atom("job"), .restart = Restart::Transient});
        m_source->end(*m_source->child(m_static, Atom("job")), atoms::normal);
        m_session->refreshNow();
        StartChildDialog dialog(node(m_static), m_source->modules());
        dialog.setObstacles(StartObstacles(m_session->tree(), node(m_static)));
        QCOMPARE(verdict(dialog), QStringLiteral("The supervisor will take this child spec."));
        type(dialog, "id", QStringLiteral(":cache"));
        QVERIFY(verdict(dialog).endsWith(
            QStringLiteral("{:error, {:already_started, %1}}").arg(cache.toString())));
        type(dialog, "id", QStringLiteral(":job"));
        QVERIFY(verdict(dialog).endsWith(QStringLiteral("{:error, :already_present}")));
        QVERIFY(button(dialog)->isEnabled()); // one may want to see it fail

        StartChildDialog dynamic(node(m_dynamic), m_source->modules());
        dynamic.setObstacles(StartObstacles(m_session->tree(), node(m_dynamic)));
        type(dynamic, "id", QStringLiteral(":cache"));
        QCOMPARE(verdict(dynamic), QStringLiteral("The supervisor will take this child spec."));
    }

    void aNameThatIsTakenIsWarnedOf_S042()
    {
        StartChildDialog dialog(node(m_dynamic), m_source->modules());
        dialog.setObstacles(StartObstacles(m_session->tree(), node(m_dynamic)));
        type(dialog, "arguments", QStringLiteral("0, [name: :top]"));
        QVERIFY(verdict(dialog).startsWith(
            QStringLiteral("The name :top is taken by top %1: the start would fail.")
                .arg(m_static.toString())));
        type(dialog, "arguments", QStringLiteral("[name: :top]")); // what a counter begins with
        QCOMPARE(verdict(dialog), QStringLiteral("The supervisor will take this child spec."));
        type(dialog, "arguments", QStringLiteral("0, [name: :other]"));
        QCOMPARE(verdict(dialog), QStringLiteral("The supervisor will take this child spec."));
        // What is replaced gives its name back.
        dialog.setObstacles(StartObstacles(m_session->tree(), node(m_dynamic), node(m_static).id));
        type(dialog, "arguments", QStringLiteral("0, [name: :top]"));
        QCOMPARE(verdict(dialog), QStringLiteral("The supervisor will take this child spec."));
    }

    void aDynamicSupervisorIsNotAskedForSignificance()
    {
        StartChildDialog dynamic(node(m_dynamic), m_source->modules());
        StartChildDialog fixed(node(m_static), m_source->modules());
        for (QDialog *dialog : std::initializer_list<QDialog *>{&dynamic, &fixed})
            dialog->show();
        QVERIFY(!dynamic.findChild<QCheckBox *>(QStringLiteral("significant"))->isVisible());
        QVERIFY(fixed.findChild<QCheckBox *>(QStringLiteral("significant"))->isVisible());
    }

    void everyFieldIsInTheSpec()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "id", QStringLiteral("{:mail, 1}"));
        type(dialog, "arguments", QStringLiteral("[max: 3]"));
        type(dialog, "modules", QStringLiteral(":dynamic"));
        dialog.findChild<QComboBox *>(QStringLiteral("restart"))->setCurrentIndex(1);
        dialog.findChild<QComboBox *>(QStringLiteral("shutdown"))->setCurrentIndex(2);
        dialog.findChild<QComboBox *>(QStringLiteral("type"))->setCurrentIndex(1);
        QVERIFY(button(dialog)->isEnabled());
        QCOMPARE(dialog.spec(),
                 *parseTerm(u"%{id: {:mail, 1}, start: {Counter, :start_link, [[max: 3]]}, "
                            u"restart: :transient, shutdown: :brutal_kill, type: :supervisor, "
                            u"modules: :dynamic}"));
    }

    void aSpecThatIsChangedIsShownAndComesBackWhole_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::newRow("worker")
            << "%{id: :job, start: {Store, :start_link, [42, :seven]}, restart: "
               ":temporary, shutdown: :brutal_kill, type: :worker}";
        QTest::newRow("patience") << "%{id: 7, start: {Counter, :start_link, [[42]]}, restart: "
                                     ":transient, shutdown: 250, type: :worker, significant: true}";
        QTest::newRow("unknown module") << "%{id: 7, start: {Mine, :start_link, []}, restart: "
                                           ":permanent, shutdown: 5000, type: :worker, modules: "
                                           ":dynamic}";
        QTest::newRow("supervisor")
            << "%{id: :pool, start: {Supervisor, :start_link, [[%{id: :a, start: {Counter, "
               ":start_link, [0]}}], [strategy: :rest_for_one, max_restarts: 7, max_seconds: 9, "
               "auto_shutdown: :any_significant, name: :pool]]}, restart: :permanent, shutdown: "
               ":infinity, type: :supervisor}";
        QTest::newRow("dynamic supervisor")
            << "%{id: :pool, start: {DynamicSupervisor, :start_link, [[strategy: :one_for_one, "
               "max_restarts: 1, max_seconds: 2, max_children: 5, extra_arguments: [:x]]]}, "
               "restart: :permanent, shutdown: :infinity, type: :supervisor}";
    }
    void aSpecThatIsChangedIsShownAndComesBackWhole()
    {
        QFETCH(const QString, spec);
        const auto edited = parseTerm(spec);
        QVERIFY(edited);
        m_source->addSupervisor(Atom("selective"), {},
                                {.autoShutdown = AutoShutdown::AnySignificant});
        m_session->refreshNow();
        const Node &supervisor = m_session->tree().node(m_session->tree().roots().back());
        StartChildDialog dialog(supervisor, m_source->modules(), nullptr, *edited);
        dialog.show();
        QTest::qWait(0); // the fields lose and get the focus
        QVERIFY2(button(dialog)->isEnabled(), qPrintable(verdict(dialog)));
        dialog.accept();
        QCOMPARE(dialog.spec().toString(), edited->toString());
    }

    void thePreviewIsAsLargeAsTheOtherTexts()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 1.5);
        QApplication::setFont(large);
        const StartChildDialog dialog(node(m_static), m_source->modules());
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("preview"))->font().pointSizeF(),
                 large.pointSizeF());
        QApplication::setFont(before);
    }

    void flagsAreJudgedAsTheSupervisorWould()
    {
        const auto edited = parseTerm(u"%{id: :pool, start: {Supervisor, :start_link, [[], "
                                      u"[strategy: :one_for_one]]}, type: :supervisor}");
        StartChildDialog dialog(node(m_static), m_source->modules(), nullptr, *edited);
        dialog.findChild<QSpinBox *>(QStringLiteral("maxSeconds"))->setValue(0);
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY2(verdict(dialog).contains(
                     QStringLiteral("{:error, {:supervisor_data, {:invalid_period, 0}}}")),
                 qPrintable(verdict(dialog)));
        dialog.findChild<QSpinBox *>(QStringLiteral("maxSeconds"))->setValue(1);
        QVERIFY(button(dialog)->isEnabled());
        type(dialog, "name", QStringLiteral("{:via"));
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).startsWith(QStringLiteral("name: ")));
    }

    void explainsWhatTheParserSays()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "id", QStringLiteral("{:mail"));
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).startsWith(QStringLiteral("id: ")));
    }

    void explainsWhatTheSupervisorWouldSay()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "modules", QStringLiteral("5"));
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).contains(QStringLiteral("{:error, {:invalid_modules, 5}}")));
        QVERIFY(verdict(dialog).contains(QStringLiteral("modules must be")));
        type(dialog, "modules", QString());
        dialog.findChild<QCheckBox *>(QStringLiteral("significant"))->setChecked(true);
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).contains(QStringLiteral("auto_shutdown")));
    }

    // S-084: zero is a patience for a static supervisor only.
    void aDynamicSupervisorWantsPatience()
    {
        StartChildDialog accepts(node(m_static), m_source->modules());
        accepts.findChild<QSpinBox *>(QStringLiteral("patience"))->setValue(0);
        QVERIFY(button(accepts)->isEnabled());
        StartChildDialog refuses(node(m_dynamic), m_source->modules());
        refuses.findChild<QSpinBox *>(QStringLiteral("patience"))->setValue(0);
        QVERIFY(!button(refuses)->isEnabled());
        QVERIFY(verdict(refuses).contains(QStringLiteral("{:error, {:invalid_shutdown, 0}}")));
    }

    void aTermIsCheckedAndRemembered()
    {
        const TermDialog::Question question{.title = QStringLiteral("t"),
                                            .prompt = QStringLiteral("p"),
                                            .button = QStringLiteral("Send"),
                                            .history = QStringLiteral("test")};
        TermDialog first(question);
        first.show();
        auto *text = first.findChild<QComboBox *>(QStringLiteral("term"));
        QVERIFY(!button(first)->isEnabled());
        text->setEditText(QStringLiteral("{:store, "));
        QVERIFY(!button(first)->isEnabled());
        QVERIFY(!verdict(first).isEmpty());
        text->setEditText(QStringLiteral("{:store, :a, 1}"));
        QVERIFY(button(first)->isEnabled());
        QTest::keyClick(text->lineEdit(), Qt::Key_Return);
        QCOMPARE(first.result(), int(QDialog::Accepted));
        QCOMPARE(first.term().toString(), QStringLiteral("{:store, :a, 1}"));

        TermDialog second(question);
        QCOMPARE(second.findChild<QComboBox *>(QStringLiteral("term"))->currentText(),
                 QStringLiteral("{:store, :a, 1}"));
    }

private:
    [[nodiscard]] const Node &node(Pid pid) const
    {
        return m_session->tree().node(m_session->tree().nodeOf(pid));
    }
    static QPushButton *button(const QDialog &dialog)
    {
        for (auto *candidate : dialog.findChildren<QPushButton *>()) {
            if (candidate->isDefault())
                return candidate;
        }
        return nullptr;
    }
    static QString verdict(const QDialog &dialog)
    {
        return dialog.findChild<QLabel *>(QStringLiteral("verdict"))->text();
    }
    static void type(const QDialog &dialog, const char *field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    ScriptedSource *m_source = nullptr;
    Pid m_static;
    Pid m_dynamic;
    std::unique_ptr<TreeSession> m_session;
};

QTEST_MAIN(TestStartChildDialog)
#include "test_start_child_dialog.moc"
