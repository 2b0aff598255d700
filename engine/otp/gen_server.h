// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/behaviour.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/self.h"
#include "engine/runtime/wait.h"

namespace espalier {

/// Who called, to be answered now or later, by anyone: `self.reply(from.pid, from.reference, answer)`.
struct From
{
    Pid pid = {};
    Reference reference = {};
    /// Of a call that was put together by hand, `{:"$gen_call", {pid, tag}, request}`: its answer is the message
    /// `{tag, answer}`. Else nil.
    Term tag = {};
};

/// What init answers.
struct Init
{
    enum class Kind : std::uint8_t { Ok, Ignore, Stop, Other };
    Kind kind = Kind::Ok;
    /// Stop: the reason. Other: the term that means nothing.
    Term value = {};
    Patience timeout = {};
    std::optional<Term> continueWith = {};

    [[nodiscard]] static Init ok() { return {}; }
    [[nodiscard]] static Init ignore() { return {.kind = Kind::Ignore}; }
    [[nodiscard]] static Init stop(Term reason)
    {
        return {.kind = Kind::Stop, .value = std::move(reason)};
    }
    [[nodiscard]] static Init fromTerm(const Term &term);
    [[nodiscard]] Term toTerm() const;
};

/// What a callback answers.
struct Return
{
    enum class Kind : std::uint8_t { NoReply, Reply, Stop, StopReply, Other };
    Kind kind = Kind::NoReply;
    Term reply = {};
    /// Stop: the reason. Other: the term that means nothing.
    Term value = {};
    /// The message `:timeout` comes if nothing else does for so long (S-073).
    Patience timeout = {};
    /// handleContinue is called with it before any message (S-073).
    std::optional<Term> continueWith = {};

    [[nodiscard]] static Return noReply() { return {}; }
    [[nodiscard]] static Return answer(Term reply)
    {
        return {.kind = Kind::Reply, .reply = std::move(reply)};
    }
    [[nodiscard]] static Return stop(Term reason)
    {
        return {.kind = Kind::Stop, .value = std::move(reason)};
    }
    [[nodiscard]] static Return stop(Term reason, Term reply)
    {
        return {.kind = Kind::StopReply, .reply = std::move(reply), .value = std::move(reason)};
    }
    [[nodiscard]] static Return fromTerm(const Term &term);
    [[nodiscard]] Term toTerm() const;
};

/// A process that serves calls, casts and messages, one at a time, as OTP's gen_server does (parts E and F of the rules).
/// Its state is the object's members. Each callback is a plain function that returns a value, or a coroutine that waits
/// inside. With Threading::Dedicated the callbacks run on a thread of its own: they may block there, but not `co_await`,
/// and of `Self` they may use only what any thread may.
class GenServer : public Behaviour
{
public:
    [[nodiscard]] ProcessKind kind() const override { return ProcessKind::Worker; }

    Task<> start(Self &self) final;
    Task<> handle(Self &self, Message message) final;

protected:
    virtual Task<Init> init(Self &self);
    virtual Task<Return> handleCall(Self &self, const Term &request, From from);
    virtual Task<Return> handleCast(Self &self, const Term &request);
    virtual Task<Return> handleInfo(Self &self, const Term &message);
    virtual Task<Return> handleContinue(Self &self, const Term &argument);
    /// An exit signal that was trapped, not from the parent. By default `{:EXIT, from, reason}` goes to handleInfo.
    virtual Task<Return> handleExit(Self &self, Pid from, const Term &reason);
    /// A fault that was put on this process, and that its code is to suffer: it raises. A supervisor hears so of faults of starts.
    virtual Task<Return> handleFault(Self &self, const Term &fault);
    /// Clean-up. What it throws replaces the exit reason (S-069).
    virtual Task<> terminate(Self &self, const Term &reason);
    /// It is about to end, after terminate and before its last reply. `last`: what ended it, if that was no callback:
    /// `{:EXIT, parent, reason}`, or `[]` for a request to stop; nil otherwise.
    virtual Task<> ending(Self &self, const Term &reason, const Term &last);
    /// `:sys.replace_state`: the new state, or nullopt if the function cannot be called here.
    virtual Task<std::optional<Term>> replaceState(Self &self, Term function);
    /// What `:sys.get_status` shows.
    [[nodiscard]] virtual Term status(Self &self, bool isSuspended) const;

private:
    Task<Return> callbackFor(Self &self, const Message &message, const From &caller);
    static void answer(Self &self, const From &caller, Term reply);
    Task<> carryOut(Self &self, Return returned, std::optional<From> caller);
    Task<> carryOutAtLength(Self &self, Return returned, std::optional<From> caller);
    Task<> stop(Self &self, Term reason, std::optional<From> caller, Term reply, Term last = {});
    Task<> handleSystem(Self &self, Message message, bool isSuspended = false);
    Task<> handleReplaceState(Self &self, Message message);
    Task<> serveSuspended(Self &self);
    void fail(Self &self, const Term &reason);
    Task<> sufferStart(Self &self);
    void armTimeout(Self &self, Patience timeout);

    /// What the message of the timeout that counts carries, and its timer.
    Reference m_timeout;
    Reference m_timer;
};

/// What one process asks of another's server itself, rather than of its callbacks. Call and cast are Self's.
namespace genServer {

/// `:ok` once it has ended with exactly `reason`. Else exits with `{why, {GenServer, :stop, [server, reason, timeout]}}`: with
/// the reason that it ended with, `:noproc`, `:calling_self` or `:timeout` (S-071). Works while it is suspended.
[[nodiscard]] Task<Term> stop(Self &self, Term server, Term reason = atoms::normal,
                              Patience patience = {});
// `:ok`; from then on it serves system messages and its parent's exit alone, until it is resumed. Exits with
// `{:noproc, {:sys, function, [server]}}` if there is none.
[[nodiscard]] Task<Term> suspend(Self &self, Term server);
[[nodiscard]] Task<Term> resume(Self &self, Term server);
/// Its state, as it tells it.
[[nodiscard]] Task<Term> getState(Self &self, Term server);
[[nodiscard]] Task<Term> getStatus(Self &self, Term server);
/// The new state: what `function` makes of the old one, inside the server.
[[nodiscard]] Task<Term> replaceState(Self &self, Term server, Term function);

} // namespace genServer

} // namespace espalier
