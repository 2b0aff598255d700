// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QStringList>
#include <QTest>

#include <deque>
#include <map>

namespace espalier {

/// A laboratory driven by hand, and what was seen in it, as text: pids appear by the label of the worker.
class Stage
{
public:
    explicit Stage(std::uint64_t seed = 0)
        : m_system({.seed = seed, .manual = true})
        , m_reader(m_system.journal().attach())
    {}

    [[nodiscard]] System &system() { return m_system; }
    void settle() { m_system.laboratory()->runUntilIdle(); }
    void pass(std::chrono::milliseconds time) { m_system.laboratory()->runFor(time); }

    /// A start of a worker, by the plan of its label: what its n-th start does; the last one repeats.
    struct Plan
    {
        enum class Kind : std::uint8_t {
            Ok,
            Ignore,
            IgnoreInInit,
            Error,
            Raise,
            Exit,
            Throw,
            Value,
            Stop,
            Slow
        };
        Kind kind = Kind::Ok;
        Term with = {};
    };

    /// How a worker of this label behaves.
    struct Role
    {
        std::deque<Plan> starts = {{}};
        bool trapsExits = false;
        /// What terminate does: nil nothing, an integer waits so many ms, `:hang` for ever, else exits with it.
        Term cleanup = {};
    };
    void cast(const QString &label, Role role) { m_roles[label] = std::move(role); }

    /// A child spec for a worker of that label, whose id is the label.
    [[nodiscard]] ChildSpec child(const QString &label, Restart restart = Restart::Permanent,
                                  std::optional<Shutdown> shutdown = {})
    {
        const Atom id(label.toStdString());
        ChildSpec spec{.id = id, .restart = restart, .shutdown = shutdown};
        spec.start.module = Atom("Elixir.Actor");
        spec.start.run = [this, label](Self &self, const std::vector<Term> &arguments) {
            return start(self, label, arguments);
        };
        return spec;
    }

    /// The newest process of the label.
    [[nodiscard]] Pid pid(const QString &label) const { return m_pids.at(label).back(); }
    [[nodiscard]] Pid pid(const QString &label, std::size_t incarnation) const
    {
        return m_pids.at(label).at(incarnation - 1);
    }
    void know(const QString &label, Pid pid) { m_pids[label].push_back(pid); }

    [[nodiscard]] Pid supervisor(const SupervisorOptions &options,
                                 const QString &label = QStringLiteral("sup"))
    {
        const StartResult result = m_system.startAndWait(
            [options] { return supervisor::make(options); }, {.name = options.name});
        if (!result.isOk()) {
            m_lastError = *result.value;
            return {};
        }
        know(label, result.pid);
        return result.pid;
    }
    [[nodiscard]] Term lastError() const { return m_lastError; }

    /// The answer to a request; `{:exit, reason}` if the server died.
    [[nodiscard]] Term ask(Pid server, const Term &request)
    {
        const auto answer = m_system.callAndWait(server, request);
        return answer ? *answer : Term::tuple({atoms::exit, answer.error()});
    }
    [[nodiscard]] QString text(const Term &term) const { return named(term.toString()); }

    /// What happened since the last time: starts, deaths, clean-ups and supervisor reports.
    [[nodiscard]] QStringList trace()
    {
        QStringList lines;
        for (const Event &event : m_reader->take()) {
            const QString line = lineOf(event);
            if (!line.isEmpty())
                lines.append(line);
        }
        return lines;
    }
    void note(const QString &line)
    {
        m_notes[m_system.journal().record({}, 0, happened::OutsideAction{Term(line)})] = line;
    }

private:
    class Actor;
    Task<StartResult> start(Self &self, QString label, std::vector<Term> arguments);

    [[nodiscard]] QString labelOf(Pid pid) const
    {
        for (const auto &[label, pids] : m_pids) {
            for (std::size_t i = 0; i < pids.size(); ++i) {
                if (pids[i] == pid)
                    return label + QLatin1Char('#') + QString::number(i + 1);
            }
        }
        return {};
    }
    /// Pids by their names.
    [[nodiscard]] QString named(QString text) const
    {
        for (const auto &[label, pids] : m_pids) {
            for (std::size_t i = 0; i < pids.size(); ++i)
                text.replace(pids[i].toString(), label + QLatin1Char('#') + QString::number(i + 1));
        }
        return text;
    }
    [[nodiscard]] QString lineOf(const Event &event) const
    {
        using Context = happened::Reported::Context;
        if (const auto note = m_notes.find(event.sequence); note != m_notes.end())
            return note->second;
        if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
            const QString who = labelOf(event.pid);
            return who.isEmpty()
                       ? QString()
                       : named(QStringLiteral("exit %1 %2").arg(who, exited->reason.toString()));
        }
        if (const auto *reported = std::get_if<happened::Reported>(&event.data)) {
            const std::map<Context, QString> contexts{
                {Context::ChildTerminated, QStringLiteral("child_terminated")},
                {Context::StartError, QStringLiteral("start_error")},
                {Context::ShutdownError, QStringLiteral("shutdown_error")},
                {Context::Shutdown, QStringLiteral("shutdown")}};
            const auto context = contexts.find(reported->context);
            if (context == contexts.end())
                return {};
            return named(QStringLiteral("! %1 %2 %3")
                             .arg(context->second, reported->offenderPid.toString(),
                                  reported->reason.toString()));
        }
        return {};
    }

    std::map<QString, Role> m_roles;
    std::map<QString, std::vector<Pid>> m_pids;
    std::map<Sequence, QString> m_notes;
    Term m_lastError;
    System m_system; // ends before what its actors write to
    std::unique_ptr<JournalReader> m_reader;
};

/// The worker of a Stage. `{:exit, reason}` makes it exit, `{:raise, text}` raise, `{:link, pid}` link itself; a call is
/// answered with `:pong`; an EXIT that it trapped is noted.
class Stage::Actor final : public GenServer
{
public:
    Actor(Stage &stage, QString label, Role role, Plan plan)
        : m_stage(stage)
        , m_label(std::move(label))
        , m_role(std::move(role))
        , m_plan(std::move(plan))
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Actor"); }

protected:
    Task<Init> init(Self &self) override
    {
        m_stage.know(m_label, self.pid());
        m_me = m_stage.labelOf(self.pid());
        self.trapExits(m_role.trapsExits);
        if (m_plan.kind == Plan::Kind::IgnoreInInit)
            co_return Init::ignore();
        if (m_plan.kind == Plan::Kind::Stop)
            co_return Init::stop(m_plan.with);
        if (m_plan.kind == Plan::Kind::Slow)
            co_await self.sleep(std::chrono::milliseconds(m_plan.with.toInteger()));
        m_stage.note(QStringLiteral("start ") + m_me);
        co_return Init::ok();
    }
    Task<Return> handleCall(Self &, const Term &, From) override
    {
        return Return::answer(Atom("pong"));
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (message.isTagged(atoms::EXIT, 3))
            m_stage.note(QStringLiteral("got_exit %1 %2").arg(m_me, message.element(2).toString()));
        if (message.isTagged(atoms::exit, 2))
            throw Exit{message.element(1)};
        if (message.isTagged(atoms::raise, 2))
            throw Raise::runtimeError(message.element(1).toText());
        if (message.isTagged(Atom("throw"), 2))
            throw Throw{message.element(1)};
        if (message.isTagged(atoms::stop, 2))
            return Return::stop(message.element(1));
        if (message.isTagged(Atom("link"), 2))
            self.link(message.element(1).toPid());
        if (message.isTagged(Atom("unlink"), 2))
            self.unlink(message.element(1).toPid());
        return Return::noReply();
    }
    Task<> terminate(Self &self, const Term &reason) override
    {
        m_stage.note(QStringLiteral("cleanup %1 %2").arg(m_me, reason.toString()));
        if (m_role.cleanup.isInteger()) {
            co_await self.sleep(std::chrono::milliseconds(m_role.cleanup.toInteger()));
        } else if (m_role.cleanup.is(atoms::hang)) {
            const Self::Accepts nothing = [](const Signal &) { return false; };
            (void)co_await self.receiveMatching(nothing);
        } else if (!m_role.cleanup.is(atoms::nil)) {
            throw Exit{m_role.cleanup};
        }
    }

private:
    Stage &m_stage;
    const QString m_label;
    const Role m_role;
    const Plan m_plan;
    QString m_me;
};

inline Task<StartResult> Stage::start(Self &self, QString label, std::vector<Term>)
{
    Role &role = m_roles[label];
    const Plan plan = role.starts.front();
    if (role.starts.size() > 1)
        role.starts.pop_front();
    switch (plan.kind) {
    case Plan::Kind::Ignore:
        co_return StartResult::ignore();
    case Plan::Kind::Error:
        co_return StartResult::error(plan.with);
    case Plan::Kind::Raise:
        throw Raise::runtimeError(QStringLiteral("boom"));
    case Plan::Kind::Exit:
        throw Exit{plan.with};
    case Plan::Kind::Throw:
        throw Throw{plan.with};
    case Plan::Kind::Value:
        co_return StartResult::fromTerm(plan.with);
    default:
        break;
    }
    BehaviourPointer actor = std::make_unique<Actor>(*this, label, role, plan);
    const SpawnOptions options{};
    co_return co_await self.startLink(std::move(actor), options);
}

} // namespace espalier
