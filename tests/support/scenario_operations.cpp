// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/registry.h"
#include "engine/otp/supervisor.h"
#include "tests/support/scenario_runner.h"
#include "tests/support/scenario_tags.h"

namespace espalier {

using namespace scenarioTags;
using namespace std::chrono_literals;

using Lock = std::lock_guard<std::recursive_mutex>;

// What the lines of a scenario do.

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

} // namespace espalier
