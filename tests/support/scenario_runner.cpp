// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scenario_runner.h"

#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/registry.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/term/inspect.h"

#include <algorithm>
#include <thread>

namespace espalier {

using namespace std::chrono_literals;

using Lock = std::lock_guard<std::recursive_mutex>;

namespace {

const Atom startModule("Elixir.O");
const Atom dieTag("$o_die");
const Atom raiseTag("$o_raise");
const Atom goTag("$o_go");
const Atom crashTag("crash");
const Atom signalTag("signal");
const Atom ping("ping");

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

ScenarioRunner::ScenarioRunner(const SystemOptions &options)
    : m_system(options)
    , m_reader(m_system.journal().attach())
{
    Module module{.name = startModule};
    module.startLink = [this](Self &self, const std::vector<Term> &arguments) {
        return start(self, arguments);
    };
    m_system.modules().add(module);
    m_driver = m_system.startAndWait([this] { return plainProcess({}, true); }).pid;
    define(QStringLiteral("root"), {.kind = Kind::Process});
    spawnPlain(QStringLiteral("root"), true);
}

// Plain processes ignore that they are shut down.
ScenarioRunner::~ScenarioRunner()
{
    m_system.exit(m_driver, atoms::kill);
    const Lock lock(m_mutex);
    for (const Pid pid : m_known.keys())
        m_system.exit(pid, atoms::kill);
}

QStringList ScenarioRunner::run(const QString &scenario)
{
    const QStringList lines = scenario.split(QLatin1Char('\n'));
    for (qsizetype index = 0; index < lines.size() && !m_wrongLine; ++index) {
        try {
            if (const auto line = parseScenarioLine(lines[index]))
                execute(*line);
        } catch (const Impossible &) {
            m_wrongLine = index;
        }
    }
    return m_output;
}

// --- declarations and names ------------------------------------------------------------------------

void ScenarioRunner::define(const QString &label, const Definition &definition)
{
    const Lock lock(m_mutex);
    m_definitions[label] = definition;
    m_order.append(label);
}

void ScenarioRunner::declare(const ScenarioLine &line)
{
    Definition definition{.kind = line.command == QLatin1String("sup")   ? Kind::Supervisor
                                  : line.command == QLatin1String("dyn") ? Kind::DynamicSupervisor
                                                                         : Kind::Worker,
                          .options = line.keys};
    for (const QString &flag : line.arguments.mid(1))
        definition.options.insert(flag, QStringLiteral("true"));
    define(line.arguments.first(), definition);
}

ScenarioRunner::Definition ScenarioRunner::definitionOf(const QString &label) const
{
    const Lock lock(m_mutex);
    const auto definition = m_definitions.find(label);
    if (definition == m_definitions.end())
        throw Impossible();
    return definition->second;
}

Term ScenarioRunner::specOf(const QString &label) const
{
    const Definition definition = definitionOf(label);
    const QHash<QString, QString> &options = definition.options;
    Term spec = Term::map({});
    if (!options.contains(QStringLiteral("noid")))
        spec = spec.with(atoms::id, Atom(label.toStdString()));
    if (options.contains(QStringLiteral("start")))
        spec = spec.with(atoms::start, scenarioValue(options[QStringLiteral("start")]));
    else if (!options.contains(QStringLiteral("nostart")))
        spec = spec.with(atoms::start,
                         Term::tuple({startModule, atoms::start_link, Term::list({Term(label)})}));
    if (definition.kind == Kind::Supervisor || definition.kind == Kind::DynamicSupervisor)
        spec = spec.with(atoms::type, atoms::supervisor);
    for (const char *key : {"restart", "shutdown", "type", "modules", "significant"}) {
        if (options.contains(QLatin1String(key)))
            spec = spec.with(Atom(key), scenarioValue(options[QLatin1String(key)]));
    }
    return spec;
}

Term ScenarioRunner::nameOf(const QString &label) const
{
    const QHash<QString, QString> options = definitionOf(label).options;
    if (options.contains(QStringLiteral("name")))
        return Atom(options[QStringLiteral("name")].toStdString());
    if (options.contains(QStringLiteral("via")))
        return target(QStringLiteral("via:") + options[QStringLiteral("via")]);
    return {};
}

Term ScenarioRunner::target(const QString &text) const
{
    if (text.startsWith(QLatin1String("via:")))
        return registry::via(Atom(text.section(QLatin1Char(':'), 1, 1).toStdString()),
                             text.section(QLatin1Char(':'), 2));
    if (text.startsWith(QLatin1String("name:")))
        return Atom(text.mid(5).toStdString());
    return pidOf(text);
}

void ScenarioRunner::know(Pid pid, const QString &label, int number, Kind kind, Pid parent)
{
    const Lock lock(m_mutex);
    const QString shown = number == 0 ? label : QStringLiteral("%1#%2").arg(label).arg(number);
    m_known.insert(pid, {shown, kind, parent, kindOf(parent)});
    m_current.insert(label, pid);
    m_current.insert(shown, pid);
}

std::optional<ScenarioRunner::Kind> ScenarioRunner::kindOf(Pid pid) const
{
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    return known == m_known.constEnd() ? std::nullopt : std::optional(known->kind);
}

Pid ScenarioRunner::pidOf(const QString &reference) const
{
    const Lock lock(m_mutex);
    if (!m_current.contains(reference))
        throw Impossible();
    return m_current[reference];
}

QString ScenarioRunner::show(Pid pid) const
{
    if (pid == m_driver)
        return QStringLiteral("driver");
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    return known == m_known.constEnd() ? QStringLiteral("#PID") : known->shown;
}

QString ScenarioRunner::shownPairs(const std::vector<Term> &pairs) const
{
    QStringList parts;
    for (const Term &pair : pairs) {
        QString key = pair.element(0).toString();
        parts.append(QStringLiteral("%1: %2").arg(key.remove(0, key.startsWith(QLatin1Char(':'))),
                                                  shown(pair.element(1))));
    }
    return parts.join(QLatin1String(", "));
}

QString ScenarioRunner::shown(const Term &term) const
{
    const auto joined = [this](const auto &elements) {
        QStringList parts;
        for (const Term &element : elements)
            parts.append(shown(element));
        return parts.join(QLatin1String(", "));
    };
    if (term.isPid())
        return show(term.toPid());
    if (term.isFunction())
        return QStringLiteral("fun");
    if (term.isReference() || term.kind() == Term::Kind::Resource)
        return QStringLiteral("ref");
    if (term.isTuple()) {
        const auto elements = term.elements();
        if (term.isTagged(startModule, 3))
            return QStringLiteral("mfa");
        if (term.isTagged(Atom("child"), 9))
            return QStringLiteral("child_record");
        if (elements.size() == 2 && elements[1].kind() == Term::Kind::EmptyList) {
            const Term &error = elements[0];
            if (error.isMap() && error.find(atoms::exception))
                return QStringLiteral("raised(%1)").arg(error.find(atoms::message)->toString());
            if (error.isTagged(atoms::nocatch, 2))
                return QStringLiteral("nocatch(%1)").arg(shown(error.element(1)));
            if (error.is(atoms::undef) || error.is(atoms::function_clause))
                return QStringLiteral("error(%1)").arg(shown(error));
        }
        return QStringLiteral("{%1}").arg(joined(elements));
    }
    if (term.kind() == Term::Kind::Cons) {
        const auto elements = term.listElements();
        if (!elements)
            return term.toString();
        const bool isKeyword = std::all_of(
            elements->begin(), elements->end(), [](const Term &each) {
                return each.isTuple() && each.elements().size() == 2 && each.element(0).isAtom();
            });
        return QStringLiteral("[%1]").arg(isKeyword ? shownPairs(*elements) : joined(*elements));
    }
    if (term.isMap()) {
        QStringList parts;
        for (const auto &[key, value] : term.pairs())
            parts.append(QStringLiteral("%1 => %2").arg(shown(key), shown(value)));
        return QStringLiteral("%{%1}").arg(parts.join(QLatin1String(", ")));
    }
    return term.toString();
}

// --- inside processes -----------------------------------------------------------------------------

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

// --- operations ------------------------------------------------------------------------------------

void ScenarioRunner::execute(const ScenarioLine &line)
{
    if (QStringList{QStringLiteral("sup"), QStringLiteral("dyn"), QStringLiteral("worker")}
            .contains(line.command))
        return declare(line);
    m_output.append(QStringLiteral("> ") + line.written);
    if (const std::optional<QString> result = operate(line))
        m_output.append(QStringLiteral("= ") + *result);
    settle();
    flush();
}

std::optional<QString> ScenarioRunner::operate(const ScenarioLine &line)
{
    const QStringList &words = line.arguments;
    if (line.command == QLatin1String("bg")) {
        const QString label = QStringLiteral("bg_") + words[0];
        spawnPlain(label, true);
        ScenarioLine inner = line;
        inner.command = words[1];
        inner.arguments = words.mid(2);
        const Act act = actOf(inner);
        if (!act)
            throw Impossible(); // only requests can be left to another process
        m_background[words[0]] = give(pidOf(label), act);
        pass(15ms);
        return std::nullopt;
    }
    if (line.command == QLatin1String("await")) {
        const auto order = m_background.value(words[0]);
        if (!order)
            throw Impossible();
        drive([&order] { return order->isDone.load(); }, 8s);
        return order->isDone ? order->result : QStringLiteral("stuck");
    }
    if (line.command == QLatin1String("wait")) {
        pass(std::chrono::milliseconds(words[0].toInt()));
        return std::nullopt;
    }
    if (line.command == QLatin1String("align")) {
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(m_system.now());
        const auto into = (std::chrono::milliseconds(words[0].toInt()) - now % 1s + 1s) % 1s;
        pass(into);
        return std::nullopt;
    }
    static const QStringList registryWords{QStringLiteral("registry"),   QStringLiteral("register"),
                                           QStringLiteral("unregister"), QStringLiteral("lookup"),
                                           QStringLiteral("keys"),       QStringLiteral("count"),
                                           QStringLiteral("whereis")};
    if (registryWords.contains(line.command))
        return operateOnRegistry(line);
    if (const Act act = actOf(line))
        return perform(line, act);
    return operateOnProcesses(line);
}

/// What a plain process does for the operation; empty if it is done from outside.
ScenarioRunner::Act ScenarioRunner::actOf(const ScenarioLine &line)
{
    const QString command = line.command;
    const QStringList words = line.arguments;
    if (command == QLatin1String("start"))
        return [this, label = words[0]](Self &self) -> Task<QString> {
            const std::vector<Term> arguments{Term(label)};
            const StartResult result = co_await start(self, arguments);
            co_return shown(result.toTerm());
        };
    if (command == QLatin1String("ask"))
        return [this, server = target(words[0])](Self &self) -> Task<QString> {
            const Term answer = co_await self.call(server, ping);
            co_return shown(answer);
        };
    if (command == QLatin1String("stop")) {
        const Term reason = words.size() > 1 ? scenarioValue(words[1]) : Term(atoms::normal);
        return [this, reason, server = pidOf(words[0])](Self &self) -> Task<QString> {
            const Term request = Term::tuple({atoms::terminate, reason});
            const auto answer = co_await self.tryCall(server, request, std::nullopt,
                                                      Signal::Kind::System);
            const Term ended = answer ? *answer : answer.error();
            co_return ended == reason ? QStringLiteral(":ok")
                                      : QStringLiteral("exits ") + shown(ended);
        };
    }
    static const QStringList supervisorWords{
        QStringLiteral("start_child"),    QStringLiteral("terminate_child"),
        QStringLiteral("restart_child"),  QStringLiteral("delete_child"),
        QStringLiteral("which_children"), QStringLiteral("count_children")};
    if (!supervisorWords.contains(command))
        return {};
    const Pid server = pidOf(words[0]);
    const bool isDynamic = kindOf(server) == Kind::DynamicSupervisor;
    if (command == QLatin1String("start_child")) {
        QString label = words[1];
        if (words.value(2) == QLatin1String("as")) {
            Definition definition = definitionOf(label);
            definition.options.remove(QStringLiteral("in"));
            label = words[3];
            define(label, definition);
        }
        return [this, server, isDynamic, spec = specOf(label)](Self &self) -> Task<QString> {
            Term answer;
            if (isDynamic)
                answer = co_await dynamicSupervisor::startChild(self, server, spec);
            else
                answer = co_await supervisor::startChild(self, server, spec);
            co_return shown(answer);
        };
    }
    if (command == QLatin1String("terminate_child") && isDynamic)
        return [this, server, child = pidOf(words[1])](Self &self) -> Task<QString> {
            const Term answer = co_await dynamicSupervisor::terminateChild(self, server, child);
            co_return shown(answer);
        };
    if (words.size() > 1)
        return [this, server, command,
                id = Term(Atom(words[1].toStdString()))](Self &self) -> Task<QString> {
            Term answer;
            if (command == QLatin1String("terminate_child"))
                answer = co_await supervisor::terminateChild(self, server, id);
            else if (command == QLatin1String("restart_child"))
                answer = co_await supervisor::restartChild(self, server, id);
            else
                answer = co_await supervisor::deleteChild(self, server, id);
            co_return shown(answer);
        };
    if (command == QLatin1String("count_children"))
        return [server](Self &self) -> Task<QString> {
            const Term counts = co_await supervisor::countChildren(self, server);
            co_return QStringLiteral("specs=%1 active=%2 supervisors=%3 workers=%4")
                .arg(counts.find(atoms::specs)->toInteger())
                .arg(counts.find(atoms::active)->toInteger())
                .arg(counts.find(atoms::supervisors)->toInteger())
                .arg(counts.find(atoms::workers)->toInteger());
        };
    return [this, server, isDynamic](Self &self) -> Task<QString> {
        const Term answer = co_await supervisor::whichChildren(self, server);
        QStringList children;
        const std::vector<Term> listed = answer.listElements().value_or(std::vector<Term>());
        for (const Term &child : listed) {
            const Term &who = child.element(1);
            const QString name = who.isPid() ? show(who.toPid()) : who.toString().mid(1);
            children.append(
                QStringLiteral("%1=%2/%3")
                    .arg(shown(child.element(0)), name, child.element(2).toString().mid(1)));
        }
        if (isDynamic)
            std::stable_sort(children.begin(), children.end(), naturallyLess);
        co_return QStringLiteral("[%1]").arg(children.join(QLatin1Char(' ')));
    };
}

std::optional<QString> ScenarioRunner::perform(const ScenarioLine &line, const Act &act)
{
    const QString by = line.keys.value(QStringLiteral("by"), QStringLiteral("root"));
    const Pid process = pidOf(by);
    const QString result = performBy(process, act);
    if (line.keys.contains(QStringLiteral("by")))
        settle();
    return m_system.isAlive(process) ? result : QStringLiteral("caller died");
}

std::shared_ptr<ScenarioRunner::Order> ScenarioRunner::give(Pid process, const Act &act)
{
    auto order = std::make_shared<Order>();
    order->act = act;
    m_system.send(process, Term::resource(std::make_shared<const OrderTerm>(OrderTerm{order})));
    return order;
}

QString ScenarioRunner::performBy(Pid process, const Act &act)
{
    const auto order = give(process, act);
    drive([&] { return order->isDone || !m_system.isAlive(process); }, 9s);
    if (order->isDone)
        return order->result;
    return m_system.isAlive(process) ? QStringLiteral("stuck") : QStringLiteral("caller died");
}

std::optional<QString> ScenarioRunner::operateOnProcesses(const ScenarioLine &line)
{
    const QString command = line.command;
    const QStringList &words = line.arguments;
    const auto now = [](const std::function<QString(Self &)> &act) -> Act {
        return [act](Self &self) -> Task<QString> { return act(self); };
    };
    if (command == QLatin1String("proc")) {
        define(words[0], {.kind = Kind::Process});
        spawnPlain(words[0], words.contains(QStringLiteral("trap")));
        return std::nullopt;
    }
    const Pid one = pidOf(words[0]);
    if (command == QLatin1String("crash") || command == QLatin1String("raise")) {
        const bool isCrash = command == QLatin1String("crash");
        const Term reason = isCrash ? scenarioValue(words[1]) : Term();
        if (kindOf(one) == Kind::Process)
            m_system.send(one, isCrash ? Term::tuple({dieTag, reason}) : Term(raiseTag));
        else
            m_system.cast(one, isCrash ? Term::tuple({crashTag, reason}) : Term(atoms::raise));
        return std::nullopt;
    }
    if (command == QLatin1String("kill")) {
        (void)performBy(pidOf(QStringLiteral("root")), now([one](Self &self) {
                            self.exit(one, atoms::kill);
                            return QString();
                        }));
        return std::nullopt;
    }
    if (command == QLatin1String("send")) {
        m_system.send(one, scenarioValue(words[1]));
        return std::nullopt;
    }
    if (command == QLatin1String("alive"))
        return m_system.isAlive(one) ? QStringLiteral("true") : QStringLiteral("false");
    if (command == QLatin1String("links"))
        return links(one);
    if (command == QLatin1String("inbox"))
        return inbox(one);
    if (command == QLatin1String("hold") || command == QLatin1String("release")) {
        const bool holds = command == QLatin1String("hold");
        if (!m_system.isAlive(one))
            throw Impossible();
        (void)performBy(m_driver, [one, holds](Self &self) -> Task<QString> {
            (void)co_await self.tryCall(one, holds ? atoms::suspend : atoms::resume, std::nullopt,
                                        Signal::Kind::System);
            co_return QString();
        });
        if (holds)
            m_held.insert(one);
        else
            m_held.erase(one);
        return std::nullopt;
    }
    if (command == QLatin1String("trap"))
        return performBy(one, now([traps = words[1] == QLatin1String("true")](Self &self) {
                             return self.trapExits(traps) ? QStringLiteral("true")
                                                          : QStringLiteral("false");
                         }));
    const Pid other = pidOf(words[1]);
    if (command == QLatin1String("exit")) {
        const Term reason = scenarioValue(words[2]);
        if (kindOf(one) == Kind::Worker) {
            m_system.cast(one, Term::tuple({signalTag, other, reason}));
            return std::nullopt;
        }
        return performBy(one, now([other, reason](Self &self) {
                             self.exit(other, reason);
                             return QStringLiteral("true");
                         }));
    }
    return performBy(one, now([command, other](Self &self) {
                         if (command == QLatin1String("link"))
                             self.link(other);
                         else if (command == QLatin1String("unlink"))
                             self.unlink(other);
                         else
                             (void)self.monitor(other);
                         return command == QLatin1String("monitor") ? QStringLiteral("ref")
                                                                    : QStringLiteral("true");
                     }));
}

QString ScenarioRunner::links(Pid process)
{
    const auto info = m_system.await(m_system.processInfo(process));
    if (!info)
        return QStringLiteral("dead");
    QStringList names;
    for (const Pid pid : info->links) {
        if (kindOf(pid))
            names.append(show(pid));
    }
    std::stable_sort(names.begin(), names.end(), naturallyLess);
    return QStringLiteral("[%1]").arg(names.join(QLatin1Char(' ')));
}

QString ScenarioRunner::inbox(Pid process)
{
    const QString came = performBy(process,
                                   [](Self &) -> Task<QString> { return QStringLiteral("ok"); });
    if (came != QLatin1String("ok"))
        return came;
    QStringList lines;
    const Lock lock(m_mutex);
    for (const Message &message : m_boxes.take(process)) {
        const Term term = message.toTerm();
        if (term.isTagged(atoms::EXIT, 3))
            lines.append(QStringLiteral("EXIT %1 %2")
                             .arg(show(term.element(1).toPid()), shown(term.element(2))));
        else if (term.isTagged(atoms::DOWN, 5))
            lines.append(
                QStringLiteral("DOWN %1 %2").arg(shown(term.element(3)), shown(term.element(4))));
        else
            lines.append(QStringLiteral("MSG ") + shown(term));
    }
    std::stable_sort(lines.begin(), lines.end(), naturallyLess);
    return QStringLiteral("[%1]").arg(lines.join(QLatin1String("; ")));
}

std::optional<QString> ScenarioRunner::operateOnRegistry(const ScenarioLine &line)
{
    const QString command = line.command;
    const QStringList words = line.arguments;
    if (command == QLatin1String("whereis")) {
        const auto pid = m_system.whereis(target(words[0]));
        return pid ? show(*pid) : QStringLiteral("nil");
    }
    const Atom name(words[0].toStdString());
    if (command == QLatin1String("registry")) {
        const RegistryOptions options{.name = name,
                                      .keys = words[1] == QLatin1String("unique")
                                                  ? RegistryKeys::Unique
                                                  : RegistryKeys::Duplicate};
        (void)m_system.startAndWait([options] { return registry::make(options); },
                                    {.name = Term(name)});
        return std::nullopt;
    }
    if (command == QLatin1String("register") || command == QLatin1String("unregister")) {
        const Term value = words.size() > 3 ? scenarioValue(words[3]) : Term();
        const bool adds = command == QLatin1String("register");
        return performBy(
            pidOf(words[2]),
            [this, name, value, adds, key = Term(words[1])](Self &self) -> Task<QString> {
                const Term answer = adds ? registry::registerKey(self, name, key, value)
                                         : registry::unregister(self, name, key);
                return answer.isTagged(atoms::ok, 2) ? QStringLiteral(":ok") : shown(answer);
            });
    }
    if (command == QLatin1String("count"))
        return QString::number(registry::count(m_system, name));
    QStringList parts;
    const bool isLookup = command == QLatin1String("lookup");
    const Term found = isLookup ? registry::lookup(m_system, name, Term(words[1]))
                                : registry::keys(m_system, name, pidOf(words[1]));
    const std::vector<Term> listed = found.listElements().value_or(std::vector<Term>());
    for (const Term &each : listed)
        parts.append(isLookup ? QStringLiteral("%1=%2").arg(show(each.element(0).toPid()),
                                                            shown(each.element(1)))
                              : each.toText());
    std::stable_sort(parts.begin(), parts.end(), naturallyLess);
    return QStringLiteral("[%1]").arg(parts.join(QLatin1Char(' ')));
}

Pid ScenarioRunner::spawnPlain(const QString &label, bool traps)
{
    const StartResult started = m_system.startAndWait(
        [this, label, traps] { return plainProcess(label, traps); });
    // It makes itself known with its first step.
    drive([&] { return label.isEmpty() || kindOf(started.pid); }, 1s);
    return started.pid;
}

// --- until nothing happens any more ---------------------------------------------------------------

void ScenarioRunner::pass(std::chrono::milliseconds time)
{
    if (m_system.laboratory())
        m_system.laboratory()->runFor(time);
    else
        std::this_thread::sleep_for(time);
}

void ScenarioRunner::drive(const std::function<bool()> &isDone, std::chrono::milliseconds patience)
{
    const Time end = m_system.now() + patience;
    while (!isDone() && m_system.now() < end) {
        if (!m_system.laboratory())
            std::this_thread::sleep_for(20us);
        else if (!m_system.laboratory()->advance())
            return;
    }
}

void ScenarioRunner::askWhetherIdle(Pid pid, const Known &known)
{
    if (!m_system.isAlive(pid)) {
        // It may still be telling others; it is gone when this is answered.
        const auto gone = m_system.processInfo(pid);
        drive([&] { return gone.isFinished(); }, 1s);
    } else if (known.kind == Kind::Process) {
        const auto order = give(pid, [](Self &) -> Task<QString> { return QString(); });
        drive([&] { return order->isDone || !m_system.isAlive(pid); }, 8s);
    } else {
        const auto answer = m_system.call(pid, known.kind == Kind::Worker ? ping
                                                                          : atoms::which_children);
        drive([&] { return answer.isFinished(); }, 8s);
    }
}

// Every process that lives and is not held has answered, three times without anything new.
void ScenarioRunner::settle()
{
    constexpr int rounds = 400;
    std::size_t last = static_cast<std::size_t>(-1);
    int stable = 0;
    for (int round = 0; round < rounds && stable < 3; ++round) {
        QHash<Pid, Known> all;
        {
            const Lock lock(m_mutex);
            all = m_known;
        }
        for (auto known = all.cbegin(); known != all.cend(); ++known) {
            if (!m_held.contains(known.key()) && !known->shown.startsWith(QLatin1String("bg_")))
                askWhetherIdle(known.key(), *known);
        }
        takeEvents();
        stable = m_seen == last ? stable + 1 : 0;
        last = m_seen;
        if (stable > 0)
            pass(1ms);
    }
}

void ScenarioRunner::takeEvents()
{
    const Lock lock(m_mutex);
    for (const Event &event : m_reader->take()) {
        if (std::optional<Line> line = lineOf(event)) {
            m_lines.push_back(std::move(*line));
            ++m_seen;
        }
    }
}

QString ScenarioRunner::groupOf(Pid pid) const
{
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    if (known == m_known.constEnd())
        return {};
    if (known->kind == Kind::Process)
        return QStringLiteral("processes");
    if (known->parentKind == Kind::DynamicSupervisor || m_killed.contains(known->parent))
        return QStringLiteral("children of ") + known->parent.toString();
    return {};
}

std::optional<ScenarioRunner::Line> ScenarioRunner::lineOf(const Event &event)
{
    if (const auto note = m_notes.find(event.sequence); note != m_notes.end()) {
        const Note &said = note->second;
        if (!said.loopLabel.isEmpty()) {
            if (said.loopNumber == 0) {
                m_loops.remove(said.loopLabel);
                return std::nullopt;
            }
            if (m_loops.contains(said.loopLabel))
                return std::nullopt;
            m_loops.insert(said.loopLabel, said.loopNumber);
        }
        return Line{QString(), said.cleaned == Pid() ? QString() : show(said.cleaned),
                    said.cleaned == Pid() ? QStringLiteral(". ") + said.text
                                          : QStringLiteral("c") + said.cleaned.toString()
                                                + QStringLiteral(" . ") + said.text};
    }
    if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
        const auto known = m_known.constFind(event.pid);
        if (known == m_known.constEnd() || !known->isTraced)
            return std::nullopt;
        const bool isSupervisor = known->kind == Kind::Supervisor
                                  || known->kind == Kind::DynamicSupervisor;
        if (isSupervisor && exited->reason.is(atoms::killed))
            m_killed.insert(event.pid);
        return Line{QString(), known->shown,
                    QStringLiteral("x") + event.pid.toString() + QStringLiteral(" . exit ")
                        + known->shown + QLatin1Char(' ') + shown(exited->reason)};
    }
    if (const auto *report = std::get_if<happened::Reported>(&event.data))
        return reportLine(event, *report);
    if (const auto *unexpected = std::get_if<happened::UnexpectedMessage>(&event.data)) {
        const auto kind = kindOf(event.pid);
        if (kind == Kind::Supervisor || kind == Kind::DynamicSupervisor)
            return Line{{},
                        {},
                        QStringLiteral(". unexpected_msg %1 %2")
                            .arg(show(event.pid), shown(unexpected->message))};
    }
    return std::nullopt;
}

std::optional<ScenarioRunner::Line> ScenarioRunner::reportLine(const Event &event,
                                                               const happened::Reported &report)
{
    using Context = happened::Reported::Context;
    const std::map<Context, QString> words{
        {Context::ChildTerminated, QStringLiteral("child_terminated")},
        {Context::StartError, QStringLiteral("start_error")},
        {Context::ShutdownError, QStringLiteral("shutdown_error")},
        {Context::Shutdown, QStringLiteral("shutdown")}};
    const auto word = words.find(report.context);
    if (word == words.end() || !kindOf(event.pid))
        return std::nullopt;
    const bool isDynamic = kindOf(event.pid) == Kind::DynamicSupervisor;
    const Term id = isDynamic ? Term(atoms::undefined) : report.offender->id;
    const bool isRestarting = report.offenderPid.isTagged(atoms::restarting, 2);
    const Term who = isRestarting ? report.offenderPid.element(1) : report.offenderPid;
    const QString pid = isRestarting ? QStringLiteral("restarting(%1)").arg(shown(who))
                                     : shown(who);
    const QString label =
        (who.isPid() ? show(who.toPid()) : id.toString().mid(1)).section(QLatin1Char('#'), 0, 0);
    if (report.context == Context::StartError && m_loops.contains(label)) {
        const QString loop = QStringLiteral("%1 %2").arg(label).arg(m_loops[label]);
        if (m_loopsReported.contains(loop))
            return std::nullopt;
        m_loopsReported.insert(loop);
    }
    const QString offender = QStringLiteral("id=%1 pid=%2").arg(shown(id), pid);
    return Line{isDynamic && report.context == Context::ShutdownError
                    ? QStringLiteral("reports of ") + event.pid.toString()
                    : QString(),
                offender,
                QStringLiteral("! %1 sup=%2 %3 reason=%4")
                    .arg(word->second, show(event.pid), offender, shown(report.reason))};
}

// What follows each other without a defined order is sorted by name.
void ScenarioRunner::flush()
{
    const Lock lock(m_mutex);
    // Groups are known only now: a supervisor's being killed may have been told after its child's end.
    for (Line &line : m_lines) {
        const bool isEnd = line.text.startsWith(QLatin1Char('x'))
                           || line.text.startsWith(QLatin1Char('c'));
        if (!isEnd)
            continue;
        const qsizetype dot = line.text.indexOf(QLatin1String(" . "));
        line.group = groupOf(pidOf(line.sortKey));
        line.text = line.text.mid(dot + 1);
    }
    for (auto first = m_lines.begin(); first != m_lines.end();) {
        auto last = first + 1;
        while (!first->group.isEmpty() && last != m_lines.end() && last->group == first->group)
            ++last;
        std::stable_sort(first, last, [](const Line &a, const Line &b) {
            return naturallyLess(a.sortKey, b.sortKey);
        });
        for (; first != last; ++first)
            m_output.append(first->text);
    }
    m_lines.clear();
}

} // namespace espalier
