// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/obedient_worker.h"
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/explain/why_delegate.h"
#include "ui/explain/why_model.h"
#include "ui/explain/why_panel.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// A shown panel on a session.
class Shown
{
public:
    explicit Shown(std::unique_ptr<TreeSource> source)
        : m_session(std::move(source))
        , m_tester(m_panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest)
        , m_topics(&m_panel, &WhyPanel::topicRequested)
        , m_activated(&m_panel, &WhyPanel::eventActivated)
        , m_highlights(&m_panel, &WhyPanel::highlightChanged)
    {
        m_session.refreshNow();
        m_panel.setSession(&m_session);
        m_panel.resize(420, 700);
        m_panel.show();
        if (!QTest::qWaitForWindowExposed(&m_panel))
            qFatal("no window");
    }
    ~Shown() { m_panel.setSession(nullptr); }

    [[nodiscard]] TreeSession &session() { return m_session; }
    [[nodiscard]] WhyPanel &panel() { return m_panel; }
    [[nodiscard]] QSignalSpy &topics() { return m_topics; }
    [[nodiscard]] QSignalSpy &activated() { return m_activated; }
    [[nodiscard]] QSignalSpy &highlights() { return m_highlights; }
    [[nodiscard]] QListView &list() const
    {
        return *m_panel.findChild<QListView *>(QStringLiteral("whyList"));
    }
    [[nodiscard]] QString headline() const { return label("whyHeadline"); }
    [[nodiscard]] QString hint() const { return label("whyHint"); }

    /// The rows as they are read: sentences, headings and remarks.
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < m_panel.model()->rowCount(); ++row)
            all.append(index(row).data(WhyModel::SentenceRole).toString());
        return all;
    }
    [[nodiscard]] QModelIndex index(int row) const { return m_panel.model()->index(row); }
    [[nodiscard]] QString because(int row) const
    {
        return index(row).data(WhyModel::BecauseRole).toString();
    }
    [[nodiscard]] int rowWith(const QString &text) const
    {
        const QStringList all = rows();
        for (int row = 0; row < all.size(); ++row) {
            if (all[row].contains(text) && m_panel.model()->stepAt(row))
                return row;
        }
        qFatal("no row with %s", qPrintable(text));
    }
    void clickRow(int row)
    {
        list().scrollTo(index(row));
        click(list().visualRect(index(row)).topLeft() + QPoint(12, 10));
    }
    void clickLink(int row)
    {
        list().scrollTo(index(row));
        click(WhyDelegate::linkRect(list().visualRect(index(row)), list().font(), index(row))
                  .center());
    }
    [[nodiscard]] NodeId place(const char *label) const
    {
        for (std::size_t number = 0; number < m_session.tree().capacity(); ++number) {
            const Node *node = m_session.tree().find(static_cast<NodeId>(number));
            if (node && node->label() == QLatin1StringView(label))
                return node->id;
        }
        return NodeId::None;
    }
    [[nodiscard]] Sequence endOf(Pid pid) const
    {
        for (const Event &event : m_session.events()) {
            if (event.pid == pid && std::holds_alternative<happened::Exited>(event.data))
                return event.sequence;
        }
        return 0;
    }

private:
    void click(const QPoint &position)
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, position);
    }
    [[nodiscard]] QString label(const char *name) const
    {
        const auto *found = m_panel.findChild<QLabel *>(QString::fromLatin1(name));
        return found->isVisible() ? found->text() : QString();
    }

    TreeSession m_session;
    WhyPanel m_panel;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_topics;
    QSignalSpy m_activated;
    QSignalSpy m_highlights;
};

} // namespace

/// The story of an event, with the rules that it follows.
class TestWhyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() { failOnWarning(); }

    void itSaysWhatToDoAtFirst()
    {
        const auto shown = scripted();
        QVERIFY(shown->hint().startsWith(QStringLiteral("Click an event")));
        QVERIFY(shown->headline().isEmpty());
        QVERIFY(shown->list().isHidden());
        QCOMPARE(shown->panel().explainedEvent(), Sequence(0));
    }

    void aRestartIsExplainedWithItsNumbers()
    {
        const auto shown = scripted();
        crash("cache");
        shown->session().refreshNow();
        shown->panel().explain(shown->session().events().back().sequence);
        QCOMPARE(shown->rows(),
                 (QStringList{QStringLiteral("Because"), QStringLiteral("cache crashed: :boom"),
                              QStringLiteral("cache was restarted by top: #PID<0.5.0> takes the "
                                             "place of #PID<0.2.0>"),
                              QStringLiteral("It led to"),
                              QStringLiteral("Nothing else happened because of it.")}));
        QCOMPARE(shown->because(2),
                 QStringLiteral(":permanent children are always restarted; 1 of 1 restarts in the "
                                "last 5 s"));
        QVERIFY(shown->headline().contains(QStringLiteral("cache was restarted by top")));
    }

    void aCleanEndIsNotRestarted()
    {
        const auto shown = scripted();
        m_source->end(*m_source->child(m_top, Atom("job")), atoms::shutdown);
        shown->session().refreshNow();
        shown->session().select(shown->place("job"));
        const int row = shown->rowWith(QStringLiteral("job was not restarted by top"));
        QCOMPARE(shown->because(row),
                 QStringLiteral("it is :transient and the reason :shutdown counts as clean"));
    }

    void givingUpIsExplained()
    {
        const auto shown = scripted();
        crash("cache");
        const Pid second = *m_source->child(m_top, Atom("cache"));
        crash("cache");
        shown->session().refreshNow();
        shown->panel().explain(shown->endOf(second));
        const int row = shown->rowWith(QStringLiteral("top gave up"));
        QCOMPARE(shown->because(row),
                 QStringLiteral("this would have been restart 2 within 5 s and only 1 are allowed, "
                                "so it ends itself with :shutdown, and nobody is above it to start "
                                "it again"));
    }

    void itFollowsTheSelection()
    {
        const auto shown = scripted();
        crash("cache");
        shown->session().refreshNow();
        shown->session().select(shown->place("cache"));
        QVERIFY(shown->headline().contains(QStringLiteral("cache crashed")));
        QCOMPARE(shown->rows().filter(QStringLiteral("was restarted")).size(), 1);
        shown->session().select(shown->place("log"));
        QVERIFY(!shown->hint().isEmpty());
    }

    void anEventThatWasAskedForStaysUntilAnotherNodeIsSelected()
    {
        const auto shown = scripted();
        const Pid first = *m_source->child(m_top, Atom("cache"));
        crash("cache");
        m_source->end(*m_source->child(m_top, Atom("log")), atoms::shutdown);
        shown->session().refreshNow();
        const Sequence crashed = shown->endOf(first);
        shown->panel().explain(crashed);
        shown->session().select(shown->place("cache"));
        QCOMPARE(shown->panel().explainedEvent(), crashed);
        shown->session().select(shown->place("log"));
        QVERIFY(shown->headline().contains(QStringLiteral("log")));
        shown->session().select(shown->place("job"));
        QCOMPARE(shown->panel().explainedEvent(), Sequence(0));
    }

    void aClickedRowSelectsItsNodeAndKeepsTheStory()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("cache"));
        const QStringList story = shown->rows();
        shown->clickRow(shown->rowWith(QStringLiteral("mailer was ended")));
        QCOMPARE(shown->session().selected(), shown->place("mailer"));
        QCOMPARE(shown->activated().size(), 1);
        const auto event = shown->activated().first().first().value<Sequence>();
        QVERIFY(std::holds_alternative<happened::Exited>(shown->session().eventAt(event)->data));
        QCOMPARE(shown->rows(), story);
    }

    void aRowIsReachedByKeys()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("cache"));
        const int event = shown->list().currentIndex().row();
        QCOMPARE(shown->rows().at(event), QStringLiteral("cache crashed: :boom"));
        shown->list().setFocus();
        QTest::keyClick(&shown->list(), Qt::Key_Down); // over the heading
        QCOMPARE(shown->list().currentIndex().row(), event + 2);
        QTest::keyClick(&shown->list(), Qt::Key_Return);
        QCOMPARE(shown->session().selected(), shown->place("mailer"));
        QTest::keyClick(&shown->list(), Qt::Key_F1);
        QCOMPARE(shown->topics().size(), 1);
        QCOMPARE(shown->topics().first().first().toString(), QStringLiteral("strategies"));
    }

    void theStrategyIsTheReasonOfItsRound()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("mailer"));
        QCOMPARE(shown->rows().filter(QStringLiteral("you sent cache")).size(), 1);
        QCOMPARE(shown->rows().mid(2, 2),
                 (QStringList{QStringLiteral("cache crashed: :boom"),
                              QStringLiteral("mailer was ended by its supervisor top")}));
        QCOMPARE(
            shown->because(3),
            QStringLiteral("the strategy is :one_for_all: when one child ends, here cache, all "
                           "others are ended; it is :permanent, so it is started again"));
        const int restart = shown->rowWith(QStringLiteral("mailer was restarted by top"));
        QVERIFY(shown->because(restart).endsWith(QStringLiteral("; 1 of 3 restarts in the last 5 "
                                                                "s")));
    }

    void aTemporaryChildIsNotStartedAgainByTheStrategy()
    {
        for (const QByteArray strategy : {"one_for_all", "rest_for_one"}) {
            const auto shown = fromTree(R"({"kind": "supervisor", "name": ":top", "strategy": ")"
                                        + strategy + R"(", "children": [
                {"kind": "echo", "name": ":cache"},
                {"kind": "echo", "name": ":once", "restart": "temporary"},
                {"kind": "echo", "name": ":mailer", "restart": "transient"}]})");
            const Pid once = *m_system->whereis(Atom("once"));
            const Pid mailer = *m_system->whereis(Atom("mailer"));
            crashInLaboratory(*shown, "cache");
            QVERIFY(!m_system->whereis(Atom("once")));
            const auto ruleOf = [&](Pid pid) {
                shown->panel().explain(shown->endOf(pid));
                return shown->because(shown->rowWith(QStringLiteral("was ended by")));
            };
            QVERIFY(ruleOf(once).endsWith(
                QStringLiteral(" are ended; it is :temporary, so it is not started again")));
            QVERIFY(ruleOf(mailer).endsWith(
                QStringLiteral(" are ended; it is :transient, so it is started again")));
        }
    }

    void aFailedStartSaysWhatCameOfIt()
    {
        const auto shown = fromTree(R"({"kind": "supervisor", "name": ":top", "max_restarts": 2,
            "max_seconds": 100, "children": [
            {"kind": "failing_start", "name": ":x", "argument": "[succeed: 1, fail: 1000]"}]})");
        const Pid x = *m_system->whereis(Atom("x"));
        crashInLaboratory(*shown, "x");
        shown->panel().explain(shown->endOf(x));
        QCOMPARE(rulesOfFailedStarts(*shown),
                 (QStringList{QStringLiteral("at a restart, a start that fails is tried again at "
                                             "once, and each try counts as a restart"),
                              QStringLiteral("one more try would be one restart too many, so top "
                                             "gives up")}));
        for (const Event &event : shown->session().events()) {
            if (!std::holds_alternative<happened::ChildRestarting>(event.data))
                continue;
            shown->panel().explain(event.sequence);
            const QStringList rules = rulesOfFailedStarts(*shown);
            QCOMPARE(rules.size(), 2); // each once
        }
    }

    void aStartThatFailsInItsSupervisorsInitIsNotTriedAgain()
    {
        const auto shown = fromTree(R"({"kind": "supervisor", "name": ":top", "max_restarts": 1,
            "max_seconds": 100, "children": [
            {"kind": "supervisor", "name": ":low", "max_restarts": 0, "children": [
            {"kind": "failing_start", "name": ":x", "argument": "[succeed: 1, fail: 1000]"}]}]})");
        const Pid x = *m_system->whereis(Atom("x"));
        crashInLaboratory(*shown, "x");
        shown->panel().explain(shown->endOf(x));
        QCOMPARE(rulesOfFailedStarts(*shown),
                 (QStringList{QStringLiteral("low was still starting its children: nothing is "
                                             "tried again, and its own start fails with "
                                             "{:shutdown, {:failed_to_start_child, …}}"),
                              QStringLiteral("one more try would be one restart too many, so top "
                                             "gives up")}));
    }

    void aDeathAlongALinkIsToldApart()
    {
        const auto shown = laboratory();
        const Pid cache = *m_system->whereis(Atom("cache"));
        const Pid plain = m_system
                              ->startAndWait([] {
                                  return std::make_unique<ObedientWorker>(std::vector<Term>{});
                              })
                              .pid;
        m_system->send(plain, Term::tuple({Atom("link"), cache}));
        settle(*shown);
        crashInLaboratory(*shown, "cache");
        shown->panel().explain(shown->endOf(plain));
        const int row = shown->rowWith(QStringLiteral("died with"));
        QCOMPARE(shown->because(row),
                 QStringLiteral("it is linked to cache %1 and does not trap exits")
                     .arg(cache.toString()));
        QCOMPARE(shown->panel().model()->stepAt(row)->topic, QStringLiteral("links-and-monitors"));
    }

    void learnMoreAsksForThePage()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("cache"));
        const NodeId selected = shown->session().selected();
        shown->clickLink(shown->rowWith(QStringLiteral("cache was restarted")));
        QCOMPARE(shown->topics().size(), 1);
        QCOMPARE(shown->topics().first().first().toString(), QStringLiteral("restart-types"));
        QCOMPARE(shown->session().selected(), selected);
        QVERIFY(shown->activated().isEmpty());
        shown->panel().findChild<QAction *>(QStringLiteral("whyLearnMore"))->trigger();
        QCOMPARE(shown->topics().size(), 2);
    }

    void everyStepHasASentenceAndAPage()
    {
        const auto shown = laboratory();
        for (int i = 0; i < 4; ++i) // the last is one too many
            crashInLaboratory(*shown, "cache");
        for (const Event &event : shown->session().events()) {
            shown->panel().explain(event.sequence);
            for (int row = 0; row < shown->panel().model()->rowCount(); ++row) {
                const ExplainedStep *step = shown->panel().model()->stepAt(row);
                QVERIFY(!step || !step->topic.isEmpty());
                QVERIFY(!shown->rows().at(row).isEmpty());
            }
        }
    }

    void thePlacesAreHighlighted()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("cache"));
        QCOMPARE(shown->highlights().size(), 1);
        const auto last = [&] {
            const QList<QVariant> &arguments = shown->highlights().last();
            return std::pair(arguments[0].value<std::vector<NodeId>>(),
                             arguments[1].value<std::vector<NodeId>>());
        };
        QCOMPARE(last().first, std::vector{shown->place("cache")});
        QCOMPARE(last().second, (std::vector{shown->place("mailer"), shown->place("cache")}));
        shown->session().select(NodeId::None);
        QVERIFY(last().first.empty() && last().second.empty());
        shown->session().select(shown->place("mailer"));
        shown->panel().hide();
        QVERIFY(last().first.empty() && last().second.empty());
        shown->panel().show();
        QCOMPARE(last().first, (std::vector{shown->place("cache"), shown->place("mailer")}));
        shown->panel().setSession(nullptr);
        QVERIFY(last().first.empty() && last().second.empty());
    }

    void whoIsGoneForGoodIsExplained()
    {
        ChildSpec once = worker("job");
        once.restart = Restart::Temporary;
        const auto shown = laboratory({worker("cache"), once});
        shown->session().select(shown->place("job"));
        crashInLaboratory(*shown, "job");
        QCOMPARE(shown->session().selected(), NodeId::None);
        QVERIFY(shown->headline().startsWith(QStringLiteral("Why? job crashed")));
    }

    void anOldStoryIsNotHighlighted()
    {
        const auto shown = laboratory();
        crashInLaboratory(*shown, "cache");
        shown->session().select(shown->place("cache"));
        const Sequence story = shown->panel().explainedEvent();
        shown->panel().explain(story);
        QVERIFY(!shown->highlights().last()[0].value<std::vector<NodeId>>().empty());
        crashInLaboratory(*shown, "cache");
        QTRY_VERIFY(shown->highlights().last()[0].value<std::vector<NodeId>>().empty());
        QCOMPARE(shown->panel().explainedEvent(), story);
        shown->panel().explain(0);
        QVERIFY(!shown->highlights().last()[0].value<std::vector<NodeId>>().empty());
    }

    void consequencesGrowWhileItIsOnShow()
    {
        const auto shown = laboratory();
        m_system->exit(*m_system->whereis(Atom("cache")), Atom("boom"));
        shown->session().refreshNow();
        shown->panel().explain(shown->session().events().back().sequence);
        QVERIFY(shown->rows().last().startsWith(QStringLiteral("Nothing else")));
        settle(*shown);
        QTRY_VERIFY(shown->rows().last().startsWith(QStringLiteral("mailer was restarted by top")));
    }

    void aLongStoryEndsWithARemark()
    {
        std::vector<ChildSpec> children;
        for (int i = 0; i < 150; ++i)
            children.push_back(worker("w" + std::to_string(i)));
        const auto shown = laboratory(children);
        crashInLaboratory(*shown, "w149");
        shown->session().select(shown->place("w149"));
        QCOMPARE(shown->rows().size(), 2 + 1 + 1 + 200 + 1);
        QVERIFY(shown->rows().last().startsWith(QStringLiteral("There may be more")));
        shown->clickRow(103);
        QCOMPARE(shown->session().selected(), shown->place("w49"));
    }

private:
    /// `top` allows one restart of: `cache` (permanent), `job` (transient), `log` (transient).
    std::unique_ptr<Shown> scripted()
    {
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = source->addSupervisor(Atom("top"), {}, {.maxRestarts = 1});
        source->addChild(m_top, {.id = Atom("cache")});
        source->addChild(m_top, {.id = Atom("job"), .restart = Restart::Transient});
        source->addChild(m_top, {.id = Atom("log"), .restart = Restart::Transient});
        return std::make_unique<Shown>(std::move(source));
    }
    void crash(const char *id) { m_source->end(*m_source->child(m_top, Atom(id)), Atom("boom")); }

    /// The real thing: `top` is one for all of `cache` and `mailer`.
    std::unique_ptr<Shown> laboratory(const std::vector<ChildSpec> &children = {worker("cache"),
                                                                                worker("mailer")})
    {
        auto source = std::make_unique<LaboratorySource>(
            std::make_unique<System>(SystemOptions{.manual = true}));
        m_system = &source->system();
        const SupervisorOptions options{
            .name = Atom("top"), .strategy = Strategy::OneForAll, .children = children};
        (void)m_system->startAndWait([options] { return supervisor::make(options); },
                                     {.name = Term(Atom("top"))});
        return std::make_unique<Shown>(std::move(source));
    }
    std::unique_ptr<Shown> fromTree(const QByteArray &processes)
    {
        auto source = std::make_unique<LaboratorySource>(
            std::make_unique<System>(SystemOptions{.manual = true}));
        m_system = &source->system();
        addWorkerKinds(m_system->modules());
        const auto tree = parseTree("{\"espalier\": 1, \"processes\": [" + processes + "]}",
                                    QStringLiteral("t.json"), m_system->modules());
        if (!tree || !TreeStarter(*m_system, *tree).startAndWait())
            qFatal("no tree");
        m_system->laboratory()->runUntilIdle();
        return std::make_unique<Shown>(std::move(source));
    }
    static QStringList rulesOfFailedStarts(const Shown &shown)
    {
        QStringList rules;
        const QStringList rows = shown.rows();
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row].contains(QStringLiteral(" could not start ")))
                rules.append(shown.because(row));
        }
        return rules;
    }
    static ChildSpec worker(const std::string &name)
    {
        return {.id = Atom(name),
                .start = startLinkWith<ObedientWorker>({.name = Term(Atom(name))})};
    }
    void settle(Shown &shown)
    {
        m_system->laboratory()->runUntilIdle();
        shown.session().refreshNow();
    }
    void crashInLaboratory(Shown &shown, const char *name)
    {
        if (const auto pid = m_system->whereis(Atom(name)))
            m_system->exit(*pid, Atom("boom"));
        settle(shown);
    }

    ScriptedSource *m_source = nullptr;
    System *m_system = nullptr;
    Pid m_top;
};

QTEST_MAIN(TestWhyPanel)
#include "test_why_panel.moc"
