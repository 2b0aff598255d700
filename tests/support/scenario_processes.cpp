// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "tests/support/scenario_runner.h"
#include "tests/support/scenario_tags.h"

#include <algorithm>

namespace espalier {

using namespace scenarioTags;
using namespace std::chrono_literals;

using Lock = std::lock_guard<std::recursive_mutex>;

// The processes of a scenario: what they are, how they start, what they are told to do.

namespace {

/// What a caller that was raised at shows.
QString raisedText(const Term &error, const std::function<QString(const Term &)> &shown)
{
    if (error.isMap() && error.find(atoms::struct_))
        return QStringLiteral("raises ") + error.find(atoms::struct_)->toString();
    if (error.is(atoms::function_clause))
        return QStringLiteral("raises FunctionClauseError");
    if (error.is(atoms::undef))
        return QStringLiteral("raises UndefinedFunctionError");
    if (error.isTagged(Atom("case_clause"), 2))
        return QStringLiteral("raises CaseClauseError");
    return QStringLiteral("raises ") + shown(error);
}

} // namespace

/// The GenServer of a declared worker.
class ScenarioRunner::Worker final : public GenServer
{
public:
    Worker(ScenarioRunner &runner, QString label, int number, Pid parent, PlanStep step)
        : m_runner(runner)
        , m_label(std::move(label))
        , m_number(number)
        , m_parent(parent)
        , m_step(std::move(step))
        , m_options(runner.definitionOf(m_label).options)
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.O.W"); }

protected:
    Task<Init> init(Self &self) override
    {
        if (m_step.name == QLatin1String("stop"))
            co_return Init::stop(m_step.value);
        if (m_step.name == QLatin1String("ign"))
            co_return Init::ignore();
        if (m_step.name == QLatin1String("crash"))
            throw Raise::runtimeError(QStringLiteral("boom"));
        if (m_step.name == QLatin1String("slow"))
            co_await self.sleep(std::chrono::milliseconds(m_step.value.toInteger()));
        if (m_options.contains(QStringLiteral("trap")))
            self.trapExits(true);
        m_runner.know(self.pid(), m_label, m_number, Kind::Worker, m_parent);
        co_return Init::ok();
    }
    Task<Return> handleCall(Self &self, const Term &, From) override
    {
        return Return::answer(Term::tuple({Atom("pong"), self.pid()}));
    }
    Task<Return> handleCast(Self &self, const Term &request) override
    {
        if (request.is(atoms::raise))
            throw Raise::runtimeError(QStringLiteral("boom"));
        if (request.isTagged(crashTag, 2))
            throw Exit{request.element(1)};
        if (request.isTagged(signalTag, 3))
            self.exit(request.element(1).toPid(), request.element(2));
        return Return::noReply();
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (message.is(goTag) && m_step.name == QLatin1String("die"))
            throw Exit{m_step.value};
        if (message.isTagged(atoms::EXIT, 3))
            m_runner.note({.text = QStringLiteral("got_exit %1 from=%2 %3")
                                       .arg(m_runner.show(self.pid()),
                                            m_runner.show(message.element(1).toPid()),
                                            m_runner.shown(message.element(2)))});
        return Return::noReply();
    }
    Task<> terminate(Self &self, const Term &reason) override
    {
        m_runner.note({.text = QStringLiteral("cleanup %1 %2")
                                   .arg(m_runner.show(self.pid()), m_runner.shown(reason)),
                       .cleaned = self.pid()});
        const QString does = m_options.value(QStringLiteral("term"));
        if (does.isEmpty())
            co_return;
        if (does == QLatin1String("hang")) {
            const Self::Accepts nothing = [](const Signal &) { return false; };
            (void)co_await self.receiveMatching(nothing);
        } else if (does.startsWith(QLatin1String("delay:"))) {
            co_await self.sleep(std::chrono::milliseconds(does.mid(6).toInt()));
        } else {
            throw Exit{scenarioValue(does)};
        }
    }

private:
    ScenarioRunner &m_runner;
    const QString m_label;
    const int m_number;
    const Pid m_parent;
    const PlanStep m_step;
    const QHash<QString, QString> m_options;
};

BehaviourPointer ScenarioRunner::plainProcess(const QString &label, bool traps)
{
    return makeProcess([this, label, traps](Self &self) { return serve(self, label, traps); });
}

Task<> ScenarioRunner::serve(Self &self, QString label, bool traps)
{
    self.trapExits(traps);
    if (!label.isEmpty()) {
        const Lock lock(m_mutex);
        know(self.pid(), label, 0, Kind::Process, {});
        m_known[self.pid()].isTraced = true;
    }
    while (true) {
        std::optional<Message> message = co_await self.receive();
        const auto given = message->term.asResource<OrderTerm>();
        if (message->kind == Signal::Kind::Message && given)
            co_await carryOut(*this, self, given->order);
        else if (message->term.isTagged(dieTag, 2))
            throw Exit{message->term.element(1)};
        else if (message->term.is(raiseTag))
            throw Raise::runtimeError(QStringLiteral("boom"));
        else
            keep(self.pid(), std::move(*message));
    }
}

Task<> ScenarioRunner::carryOut(ScenarioRunner &runner, Self &self, std::shared_ptr<Order> order)
{
    const auto shown = [&runner](const Term &term) { return runner.shown(term); };
    try {
        order->result = co_await order->act(self);
    } catch (const EndedBySignal &) {
        throw;
    } catch (const Raise &raised) {
        order->result = raisedText(raised.error, shown);
    } catch (const Throw &thrown) {
        order->result = QStringLiteral("throws ") + shown(thrown.value);
    } catch (const Exit &exit) {
        const bool isCall = exit.reason.isTuple() && exit.reason.elements().size() == 2
                            && exit.reason.element(1).isTagged(atoms::GenServer, 3);
        order->result = QStringLiteral("exits ")
                        + shown(isCall ? exit.reason.element(0) : exit.reason);
    }
    order->isDone = true;
}

void ScenarioRunner::keep(Pid process, Message message)
{
    const Lock lock(m_mutex);
    m_boxes[process].push_back(std::move(message));
}

void ScenarioRunner::note(const Note &note)
{
    const Lock lock(m_mutex); // who takes the event finds the note
    m_notes[m_system.journal().record({}, 0, happened::OutsideAction{Term(note.text)})] = note;
}

int ScenarioRunner::nextNumber(const QString &label)
{
    const Lock lock(m_mutex);
    return ++m_starts[label];
}

void ScenarioRunner::markTraced(Pid process)
{
    const Lock lock(m_mutex);
    m_known[process].isTraced = true;
}

// The start function of every label. What it is about to answer is told, unless a plain process asked.
Task<StartResult> ScenarioRunner::start(Self &self, std::vector<Term> arguments)
{
    const QString label = arguments.back().toText();
    const int number = nextNumber(label);
    const QHash<QString, QString> options = definitionOf(label).options;
    const std::vector<PlanStep> plan = parsePlan(
        options.value(QStringLiteral("init"), QStringLiteral("ok")));
    const PlanStep step = plan[std::min(static_cast<std::size_t>(number), plan.size()) - 1];
    QString suffix;
    for (std::size_t extra = 0; extra + 1 < arguments.size(); ++extra)
        suffix += (extra == 0 ? QStringLiteral(" extra=") : QStringLiteral(","))
                  + shown(arguments[extra]);
    const QString who = QStringLiteral("%1#%2").arg(label).arg(number);
    if (step.name == QLatin1String("loop")) {
        const Term error = Term::tuple({atoms::error, step.value});
        note({.text = QStringLiteral("start_failed %1 loop %2%3").arg(who, shown(error), suffix),
              .loopLabel = label,
              .loopNumber = number});
        co_await self.sleep(1ms);
        co_return StartResult::error(step.value);
    }
    note({.loopLabel = label});
    const bool isPlain = kindOf(self.pid()) == Kind::Process;
    const auto failed = [&](const QString &what) {
        if (!isPlain)
            note({.text = QStringLiteral("start_failed %1 %2%3").arg(who, what, suffix)});
    };
    const auto ignored = [&] {
        if (!isPlain)
            note({.text = QStringLiteral("start_ignored %1%2").arg(who, suffix)});
    };
    if (step.name == QLatin1String("ignore")) {
        ignored();
        co_return StartResult::ignore();
    }
    if (step.name == QLatin1String("err")) {
        failed(shown(Term::tuple({atoms::error, step.value})));
        co_return StartResult::error(step.value);
    }
    if (step.name == QLatin1String("ret")) {
        failed(QStringLiteral("returned ") + shown(step.value));
        co_return StartResult::fromTerm(step.value);
    }
    if (step.name == QLatin1String("raise")) {
        failed(QStringLiteral("raised"));
        throw Raise::runtimeError(QStringLiteral("boom"));
    }
    if (step.name == QLatin1String("exit")) {
        failed(QStringLiteral("exited ") + shown(step.value));
        throw Exit{step.value};
    }
    if (step.name == QLatin1String("throw")) {
        failed(QStringLiteral("threw ") + shown(step.value));
        throw Throw{step.value};
    }
    StartResult result = co_await launch(self, label, number, step);
    if (result.kind == StartResult::Kind::Ignore) {
        ignored();
    } else if (!result.isOk()) {
        failed(shown(result.toTerm()));
    } else {
        markTraced(result.pid);
        note({.text = QStringLiteral("start %1%2").arg(who, suffix)});
        if (kindOf(result.pid) == Kind::Worker)
            self.send(result.pid, goTag);
        if (step.name == QLatin1String("ok3"))
            result.value = Term(Atom("extra"));
    }
    co_return result;
}

Task<StartResult> ScenarioRunner::launch(Self &self, QString label, int number, PlanStep step)
{
    const Pid parent = self.pid();
    const SpawnOptions options{.name = nameOf(label)};
    BehaviourPointer behaviour;
    switch (definitionOf(label).kind) {
    case Kind::Supervisor: {
        const SupervisorModule module{Atom("Elixir.O.S"), [this, label, number, parent](Self &own) {
                                          return initStatic(own, label, number, parent);
                                      }};
        behaviour = supervisor::make(module);
        break;
    }
    case Kind::DynamicSupervisor: {
        const DynamicSupervisorModule module{Atom("Elixir.O.D"),
                                             [this, label, number, parent](Self &own) {
                                                 return initDynamic(own, label, number, parent);
                                             }};
        behaviour = dynamicSupervisor::make(module);
        break;
    }
    default:
        behaviour = std::make_unique<Worker>(*this, label, number, parent, step);
    }
    return self.startLink(std::move(behaviour), options);
}

Term ScenarioRunner::initStatic(Self &self, const QString &label, int number, Pid parent)
{
    const Lock lock(m_mutex);
    know(self.pid(), label, number, Kind::Supervisor, parent);
    const QHash<QString, QString> options = definitionOf(label).options;
    const auto value = [&options](const char *key, const char *otherwise) {
        return scenarioValue(options.value(QLatin1String(key), QLatin1String(otherwise)));
    };
    std::vector<Term> specs;
    for (const QString &child : std::as_const(m_order)) {
        if (definitionOf(child).options.value(QStringLiteral("in")) == label)
            specs.push_back(specOf(child));
    }
    const Term flags = Term::map({{Atom("strategy"), value("strategy", "one_for_one")},
                                  {Atom("intensity"), value("max_restarts", "3")},
                                  {Atom("period"), value("max_seconds", "5")},
                                  {Atom("auto_shutdown"), value("auto_shutdown", "never")}});
    return Term::tuple({atoms::ok, Term::tuple({flags, Term::list(specs)})});
}

Term ScenarioRunner::initDynamic(Self &self, const QString &label, int number, Pid parent)
{
    know(self.pid(), label, number, Kind::DynamicSupervisor, parent);
    const QHash<QString, QString> options = definitionOf(label).options;
    Term flags = Term::map({{Atom("intensity"), 3}, {Atom("period"), 5}});
    const std::pair<const char *, const char *> keys[] = {{"strategy", "strategy"},
                                                          {"max_restarts", "intensity"},
                                                          {"max_seconds", "period"},
                                                          {"max_children", "max_children"}};
    for (const auto &[key, flag] : keys) {
        if (options.contains(QLatin1String(key)))
            flags = flags.with(Atom(flag), scenarioValue(options[QLatin1String(key)]));
    }
    if (options.contains(QStringLiteral("extra"))) {
        std::vector<Term> extra;
        for (const QString &each : splitAtCommas(options[QStringLiteral("extra")]))
            extra.push_back(scenarioValue(each));
        flags = flags.with(Atom("extra_arguments"), Term::list(extra));
    }
    return Term::tuple({atoms::ok, flags});
}

} // namespace espalier
