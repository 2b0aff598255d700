// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/agent.h"
#include "engine/otp/child_spec_check.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/registry.h"
#include "engine/term/parse.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/in_process.h"

using namespace espalier;
using namespace std::chrono_literals;

namespace {

Term term(const QString &text)
{
    const auto parsed = parseTerm(text);
    if (!parsed)
        qFatal("%s: %s", qPrintable(text), qPrintable(parsed.error().message()));
    return *parsed;
}

} // namespace

/// Part G of the rules: what a child spec may be, and what is answered to one that may not.
class TestChildSpecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { addWorkerKinds(m_modules); }

    void defaults_S080_S081()
    {
        const auto spec = checkChildSpec(
            term(u"%{id: :c, start: {Counter, :start_link, [1]}, colour: :red}"_qs), m_modules,
            AutoShutdown::Never);
        QVERIFY(spec);
        QCOMPARE((*spec)->restart, Restart::Permanent);
        QCOMPARE((*spec)->type, ChildType::Worker);
        QCOMPARE((*spec)->effectiveShutdown(), Shutdown(5000ms));
        QCOMPARE((*spec)->effectiveModules().toString(), u"[Counter]"_qs);
        QVERIFY(!(*spec)->significant);
        const auto supervisor = checkChildSpec(
            term(u"%{id: :s, start: {Counter, :start_link, []}, type: :supervisor}"_qs), m_modules,
            AutoShutdown::Never);
        QCOMPARE((*supervisor)->effectiveShutdown(), Shutdown::infinity());
    }

    void moduleDefaults_S082()
    {
        QCOMPARE(registry::childSpec({.name = Atom("Elixir.Names")}).id,
                 Term(Atom("Elixir.Names")));
        QCOMPARE(registry::childSpec({.name = Atom("Elixir.Names")}).type, ChildType::Supervisor);
        QCOMPARE(dynamicSupervisor::childSpec({}).id, Term(atoms::DynamicSupervisor));
        QCOMPARE(dynamicSupervisor::childSpec({.name = Atom("pool")}).id, Term(Atom("pool")));
        QCOMPARE(dynamicSupervisor::childSpec({}).type, ChildType::Supervisor);
        QCOMPARE(supervisor::childSpec({.name = Atom("top")}).id, Term(Atom("top")));
        const auto agent = checkDynamicChildSpec(term(u"{Agent, %{}}"_qs), m_modules);
        QVERIFY(agent);
        QCOMPARE((*agent)->id, Term(atoms::Agent));
        QCOMPARE((*agent)->restart, Restart::Permanent);
    }

    void shapes_S083_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start");
        QTest::newRow("map") << u"%{id: :a, start: {Counter, :start_link, [3]}}"_qs
                             << u"{Counter, :start_link, [3]}"_qs;
        QTest::newRow("old tuple")
            << u"{:a, {Counter, :start_link, [3]}, :transient, 100, :worker, [Counter]}"_qs
            << u"{Counter, :start_link, [3]}"_qs;
        QTest::newRow("module") << u"Counter"_qs << u"{Counter, :start_link, [[]]}"_qs;
        QTest::newRow("module and argument")
            << u"{Counter, 3}"_qs << u"{Counter, :start_link, [3]}"_qs;
    }
    void shapes_S083()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, start);
        for (const bool isDynamic : {false, true}) {
            const auto spec = isDynamic
                                  ? checkDynamicChildSpec(term(text), m_modules)
                                  : checkChildSpec(term(text), m_modules, AutoShutdown::Never);
            QVERIFY2(spec, spec ? "" : qPrintable(spec.error().toString()));
            QCOMPARE((*spec)->start.toTerm().toString(), start);
        }
    }

    void whatIsNoSpecRaises_S083_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"NoSuchModule", "{NoSuchModule, 1}", "7", "\"Counter\"", "{}", "nil"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoSpecRaises_S083()
    {
        QFETCH(const QString, text);
        for (const bool isDynamic : {false, true}) {
            try {
                if (isDynamic)
                    (void)checkDynamicChildSpec(term(text), m_modules);
                else
                    (void)checkChildSpec(term(text), m_modules, AutoShutdown::Never);
                QFAIL("nothing was raised");
            } catch (const Raise &raised) {
                QVERIFY2(raised.error.toString().startsWith(u"%ArgumentError{"_qs),
                         qPrintable(raised.error.toString()));
            }
        }
    }

    void shutdownValues_S084_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isStatic");
        QTest::addColumn<bool>("isDynamic");
        QTest::newRow("brutal_kill") << u":brutal_kill"_qs << true << true;
        QTest::newRow("infinity") << u":infinity"_qs << true << true;
        QTest::newRow("100") << u"100"_qs << true << true;
        QTest::newRow("0") << u"0"_qs << true << false;
        QTest::newRow("-1") << u"-1"_qs << false << false;
        QTest::newRow("1.5") << u"1.5"_qs << false << false;
        QTest::newRow("soon") << u":soon"_qs << false << false;
    }
    void shutdownValues_S084()
    {
        QFETCH(const QString, value);
        QFETCH(const bool, isStatic);
        QFETCH(const bool, isDynamic);
        const Term spec = term(
            u"%{id: :a, start: {Counter, :start_link, []}, shutdown: %1}"_qs.arg(value));
        QCOMPARE(checkChildSpec(spec, m_modules, AutoShutdown::Never).has_value(), isStatic);
        QCOMPARE(checkDynamicChildSpec(spec, m_modules).has_value(), isDynamic);
    }

    void malformedStatic_S085_S086_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<int>("autoShutdown");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *spec, const char *error,
                            AutoShutdown autoShutdown = AutoShutdown::Never) {
            QTest::newRow(name) << QString::fromLatin1(spec) << int(autoShutdown)
                                << QString::fromLatin1(error);
        };
        row("no id", "%{start: {Counter, :start_link, []}}", ":missing_id");
        row("no start", "%{id: :a}", ":missing_start");
        row("start no tuple", "%{id: :a, start: :now}", "{:invalid_mfa, :now}");
        row("start of wrong types", "%{id: :a, start: {1, 2, 3}}", "{:invalid_mfa, {1, 2, 3}}");
        row("restart", "%{id: :a, start: {Counter, :start_link, []}, restart: :always}",
            "{:invalid_restart_type, :always}");
        row("shutdown", "%{id: :a, start: {Counter, :start_link, []}, shutdown: -1}",
            "{:invalid_shutdown, -1}");
        row("type", "%{id: :a, start: {Counter, :start_link, []}, type: :boss}",
            "{:invalid_child_type, :boss}");
        row("modules", "%{id: :a, start: {Counter, :start_link, []}, modules: :all}",
            "{:invalid_modules, :all}");
        row("a module", "%{id: :a, start: {Counter, :start_link, []}, modules: [1]}",
            "{:invalid_module, 1}");
        row("significant, auto_shutdown never",
            "%{id: :a, start: {Counter, :start_link, []}, restart: :temporary, significant: true}",
            "{:bad_combination, [auto_shutdown: :never, significant: true]}");
        row("significant and permanent",
            "%{id: :a, start: {Counter, :start_link, []}, significant: true}",
            "{:bad_combination, [restart: :permanent, significant: true]}",
            AutoShutdown::AnySignificant);
        row("significant no boolean",
            "%{id: :a, start: {Counter, :start_link, []}, significant: 1}",
            "{:invalid_significant, 1}");
        // The first that fails wins.
        row("S-085 id before start", "%{}", ":missing_id");
        row("S-085 start before restart", "%{id: :a, start: 1, restart: 1}", "{:invalid_mfa, 1}");
        row("S-085 restart before significant",
            "%{id: :a, start: {Counter, :start_link, []}, restart: 1, significant: 1}",
            "{:invalid_restart_type, 1}");
        row("S-085 significant before type",
            "%{id: :a, start: {Counter, :start_link, []}, significant: 1, type: 1}",
            "{:invalid_significant, 1}");
        row("S-085 type before shutdown",
            "%{id: :a, start: {Counter, :start_link, []}, type: 1, shutdown: :x}",
            "{:invalid_child_type, 1}");
        row("S-085 shutdown before modules",
            "%{id: :a, start: {Counter, :start_link, []}, shutdown: :x, modules: 1}",
            "{:invalid_shutdown, :x}");
    }
    void malformedStatic_S085_S086()
    {
        QFETCH(const QString, spec);
        QFETCH(const int, autoShutdown);
        QFETCH(const QString, error);
        const auto when = static_cast<AutoShutdown>(autoShutdown);
        const auto checked = checkChildSpec(term(spec), m_modules, when);
        QVERIFY(!checked);
        QCOMPARE(checked.error().toString(), error);
        // At the start of the supervisor the same, and so wrapped.
        const auto atStart = checkStartSpecs({term(spec)}, m_modules, when);
        QVERIFY(!atStart);
        QCOMPARE(atStart.error().toString(), error);
    }

    void startSpecs_S086()
    {
        const Term counter = term(u"%{id: :a, start: {Counter, :start_link, []}}"_qs);
        const auto twice = checkStartSpecs({counter, counter}, m_modules, AutoShutdown::Never);
        QVERIFY(!twice);
        QCOMPARE(twice.error().toString(), u"{:duplicate_child_name, :a}"_qs);
    }

    void aBadSpecIsFoundBeforeAnyChildStarts_S087()
    {
        Stage stage;
        ChildSpec bad = stage.child(u"bad"_qs);
        bad.id = stage.child(u"good"_qs).id;
        QCOMPARE(stage.supervisor({.children = {stage.child(u"good"_qs), bad}}), Pid());
        QCOMPARE(stage.text(stage.lastError()),
                 u"{:start_spec, {:duplicate_child_name, :good}}"_qs);
        QVERIFY(!stage.trace().contains(u"start good#1"_qs));
    }

    // The start function runs in the supervisor, and its child is linked with that.
    void theStartFunctionRunsInTheSupervisor_S088()
    {
        Stage stage;
        Pid ranIn;
        ChildSpec spec = stage.child(u"w"_qs);
        const StartFunction::Run inner = spec.start.run;
        spec.start.run = [&ranIn, inner](Self &self, const std::vector<Term> &arguments) {
            ranIn = self.pid();
            return inner(self, arguments);
        };
        const Pid sup = stage.supervisor({.children = {spec}});
        QCOMPARE(ranIn, sup);
        const auto info = stage.system().infoBetweenSteps(stage.pid(u"w"_qs));
        QCOMPARE(info->links, std::vector{sup});
    }

    void anUnlinkedChildsDeathIsNotNoticed_S088_S159()
    {
        Stage stage;
        const Pid sup = stage.supervisor({.children = {stage.child(u"w"_qs)}});
        stage.system().send(stage.pid(u"w"_qs), Term::tuple({Atom("unlink"), sup}));
        stage.settle();
        (void)stage.trace();
        stage.system().exit(stage.pid(u"w"_qs), atoms::kill);
        stage.settle();
        QCOMPARE(stage.trace(), QStringList(u"exit w#1 :killed"_qs));
    }

private:
    Modules m_modules;
};

QTEST_GUILESS_MAIN(TestChildSpecs)
#include "test_child_specs.moc"
