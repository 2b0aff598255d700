// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/gen_server.h"

#include "engine/otp/start_faults.h"
#include "engine/runtime/system.h"

namespace espalier {

namespace {

const Atom timeoutTag("$gen_timeout");
const Atom continueTag("continue");
const Atom statusRequest("get_status");
const Atom replaceStateTag("replace_state");
const Atom replaceFailedTag("$replace_failed");

/// The optional last element of `{:ok, s, _}`, `{:noreply, s, _}`: a timeout in ms or `{:continue, term}`.
template<typename Returned>
void readExtra(Returned &returned, const Term &extra)
{
    if (extra.isInteger())
        returned.timeout = std::chrono::milliseconds(extra.toInteger());
    else if (extra.isTagged(continueTag, 2))
        returned.continueWith = extra.element(1);
}

template<typename Returned>
std::vector<Term> withExtra(std::vector<Term> elements, const Returned &returned)
{
    if (returned.continueWith)
        elements.push_back(Term::tuple({continueTag, *returned.continueWith}));
    else if (returned.timeout)
        elements.push_back(Term(std::int64_t(returned.timeout->count())));
    return elements;
}

/// A raw `{:"$gen_call", {pid, tag}, request}` or `{:"$gen_cast", request}` is what a call or cast is made of. The caller.
From recognise(Message &message)
{
    if (message.kind == Signal::Kind::Call)
        return {message.from, message.reference};
    if (message.kind != Signal::Kind::Message || !message.term.isTuple())
        return {};
    From caller;
    const Term term = message.term;
    if (term.isTagged(atoms::gen_cast, 2)) {
        message.kind = Signal::Kind::Cast;
        message.term = term.element(1);
    } else if (term.isTagged(atoms::gen_call, 3)) {
        const Term &from = term.element(1); // what is no caller is answered by nobody hearing it
        if (from.isTuple() && from.elements().size() == 2 && from.element(0).isPid())
            caller = {from.element(0).toPid(), {}, from.element(1)};
        message.kind = Signal::Kind::Call;
        message.term = term.element(2);
    }
    return caller;
}

/// What a callback throws: a value is its return value, all else ends the process after terminate (S-064).
Return returnOfCurrentException()
{
    try {
        throw;
    } catch (const EndedBySignal &) {
        throw;
    } catch (const Throw &thrown) {
        return Return::fromTerm(thrown.value);
    } catch (...) {
        return Return::stop(exitReason::ofCurrentException());
    }
}

/// What a callback on a dedicated thread returns. It may be a coroutine, but it has nothing to wait for: see Self.
template<typename T>
T ranThrough(Task<T> task)
{
    task.start();
    if (!task.isReady())
        throw Raise::runtimeError(QStringLiteral("a callback on a dedicated thread cannot wait"));
    return task.take();
}

} // namespace

Init Init::fromTerm(const Term &term)
{
    Init init;
    if (term.isTagged(atoms::ok, 2))
        return init;
    if (term.isTagged(atoms::ok, 3)) {
        readExtra(init, term.element(2));
        return init;
    }
    if (term.is(atoms::ignore))
        return ignore();
    if (term.isTagged(atoms::stop, 2))
        return stop(term.element(1));
    return {.kind = Kind::Other, .value = term};
}

Term Init::toTerm() const
{
    switch (kind) {
    case Kind::Ok:
        return Term::tuple(withExtra({atoms::ok, atoms::nil}, *this));
    case Kind::Ignore:
        return atoms::ignore;
    case Kind::Stop:
        return Term::tuple({atoms::stop, value});
    case Kind::Other:
        break;
    }
    return value;
}

Return Return::fromTerm(const Term &term)
{
    const std::size_t size = term.isTuple() ? term.elements().size() : 0;
    Return returned{.kind = Kind::Other, .value = term};
    if (term.isTagged(atoms::noreply, size) && (size == 2 || size == 3)) {
        returned = noReply();
        if (size == 3)
            readExtra(returned, term.element(2));
    } else if (term.isTagged(atoms::reply, size) && (size == 3 || size == 4)) {
        returned = answer(term.element(1));
        if (size == 4)
            readExtra(returned, term.element(3));
    } else if (term.isTagged(atoms::stop, 3)) {
        returned = stop(term.element(1));
    } else if (term.isTagged(atoms::stop, 4)) {
        returned = stop(term.element(1), term.element(2));
    }
    return returned;
}

Term Return::toTerm() const
{
    switch (kind) {
    case Kind::NoReply:
        return Term::tuple(withExtra({atoms::noreply, atoms::nil}, *this));
    case Kind::Reply:
        return Term::tuple(withExtra({atoms::reply, reply, atoms::nil}, *this));
    case Kind::Stop:
        return Term::tuple({atoms::stop, value, atoms::nil});
    case Kind::StopReply:
        return Term::tuple({atoms::stop, value, reply, atoms::nil});
    case Kind::Other:
        break;
    }
    return value;
}

// --- the default callbacks -------------------------------------------------------------------------

Task<Init> GenServer::init(Self &)
{
    return Init::ok();
}

Task<Return> GenServer::handleCall(Self &, const Term &request, From)
{
    throw Raise::runtimeError(QStringLiteral("attempted to call GenServer %1 but no handleCall "
                                             "serves %2")
                                  .arg(Term(module()).toString(), request.toString()));
}

Task<Return> GenServer::handleCast(Self &, const Term &request)
{
    throw Raise::runtimeError(QStringLiteral("attempted to cast GenServer %1 but no handleCast "
                                             "serves %2")
                                  .arg(Term(module()).toString(), request.toString()));
}

Task<Return> GenServer::handleInfo(Self &self, const Term &message)
{
    if (self.isRecording())
        self.record(happened::UnexpectedMessage{message}); // S-072
    return Return::noReply();
}

Task<Return> GenServer::handleContinue(Self &, const Term &argument)
{
    throw Raise::runtimeError(QStringLiteral("no handleContinue serves ") + argument.toString());
}

Task<Return> GenServer::handleExit(Self &self, Pid from, const Term &reason)
{
    const Term message = Term::tuple({atoms::EXIT, from, reason});
    co_return co_await handleInfo(self, message);
}

Task<Return> GenServer::handleFault(Self &, const Term &fault)
{
    if (fault.is(atoms::stop))
        co_return Return::stop(atoms::normal);
    throw Raise::runtimeError(QStringLiteral("boom"));
}

Task<> GenServer::terminate(Self &, const Term &)
{
    return {};
}

Task<> GenServer::ending(Self &, const Term &, const Term &)
{
    return {};
}

Task<std::optional<Term>> GenServer::replaceState(Self &, Term)
{
    return std::optional<Term>();
}

Term GenServer::status(Self &self, bool isSuspended) const
{
    const Atom running = isSuspended ? Atom("suspended") : atoms::running;
    const Term data = Term::list(
        {Term::tuple({Atom("data"), Term::list({Term::tuple({Term::binary("State"), state()})})})});
    return Term::tuple(
        {Atom("status"), self.pid(), Term::tuple({Atom("module"), Atom("gen_server")}),
         Term::list({Term::emptyList(), running, self.parent(), Term::emptyList(), data})});
}

// --- starting --------------------------------------------------------------------------------------

Task<> GenServer::start(Self &self)
{
    Init answer;
    std::optional<Term> failure;
    try {
        if (!self.faults().isEmpty()) [[unlikely]]
            co_await sufferStart(self);
        if (self.isDedicated()) {
            const SelfWork work = [this](Self &there) { return ranThrough(init(there)).toTerm(); };
            const Term term = co_await self.onDedicatedThread(work);
            answer = Init::fromTerm(term);
        } else {
            answer = co_await init(self);
        }
    } catch (const EndedBySignal &) {
        throw;
    } catch (const Throw &thrown) {
        answer = Init::fromTerm(thrown.value);
    } catch (...) {
        failure = exitReason::ofCurrentException();
    }
    if (!failure && answer.kind == Init::Kind::Stop)
        failure = answer.value;
    if (!failure && answer.kind == Init::Kind::Other)
        failure = Term::tuple({atoms::bad_return_value, answer.value});
    if (failure)
        co_return fail(self, *failure);
    if (answer.kind == Init::Kind::Ignore) {
        self.releaseStartName();
        self.acknowledgeStart(StartResult::ignore());
        co_return self.end(exitReason::normal());
    }
    if (self.isRecording())
        self.record(happened::Initialised{});
    self.acknowledgeStart(StartResult::ok(self.pid()));
    if (answer.timeout || answer.continueWith) {
        Return first;
        first.timeout = answer.timeout;
        first.continueWith = answer.continueWith;
        co_await carryOut(self, std::move(first), {});
    }
}

// As if init did it.
Task<> GenServer::sufferStart(Self &self)
{
    if (self.faults().has(Fault::SlowStart))
        co_await self.sleep(slowStartTime);
    if (self.faults().has(Fault::FailStart))
        throw startMadeToFail();
}

// The name is free again when the starter learns of the failure (S-052).
void GenServer::fail(Self &self, const Term &reason)
{
    self.releaseStartName();
    self.acknowledgeStart(StartResult::error(reason));
    self.end(reason);
}

// --- serving ---------------------------------------------------------------------------------------

Task<> GenServer::handle(Self &self, Message message)
{
    const From sender = recognise(message);
    if (message.kind == Signal::Kind::System) {
        co_await handleSystem(self, std::move(message));
        co_return;
    }
    if (message.kind == Signal::Kind::ExitMessage && message.from == self.parent()) {
        co_await stop(self, message.term, {}, {}, message.toTerm()); // S-065
        co_return;
    }
    if (message.kind == Signal::Kind::Message && message.term.isTagged(timeoutTag, 2)
        && message.term.element(1).isReference())
    {
        if (message.term.element(1).toReference() != m_timeout)
            co_return;
        message.term = atoms::timeout;
    }
    if (message.kind == Signal::Kind::DownMessage)
        message.term = message.toTerm();
    if (m_timer)
        self.cancelTimer(std::exchange(m_timer, {}));
    m_timeout = {};
    std::optional<From> caller;
    if (message.kind == Signal::Kind::Call)
        caller = sender;
    if (caller && self.faults().has(Fault::SlowReplies)) [[unlikely]]
        co_await self.sleep(slowReplyTime);
    Return returned;
    try {
        if (self.isDedicated()) {
            const SelfWork work = [this, &message, &sender](Self &there) {
                return ranThrough(callbackFor(there, message, sender)).toTerm();
            };
            const Term term = co_await self.onDedicatedThread(work);
            returned = Return::fromTerm(term);
        } else {
            returned = co_await callbackFor(self, message, sender);
        }
    } catch (...) {
        returned = returnOfCurrentException();
    }
    co_await carryOut(self, std::move(returned), caller);
}

Task<Return> GenServer::callbackFor(Self &self, const Message &message, const From &caller)
{
    switch (message.kind) {
    case Signal::Kind::Call:
        return handleCall(self, message.term, caller);
    case Signal::Kind::Cast:
        return handleCast(self, message.term);
    case Signal::Kind::ExitMessage:
        return handleExit(self, message.from, message.term);
    case Signal::Kind::Fault:
        return handleFault(self, message.term);
    default:
        break;
    }
    return handleInfo(self, message.term);
}

void GenServer::answer(Self &self, const From &caller, Term reply)
{
    if (caller.tag.is(atoms::nil))
        self.reply(caller.pid, caller.reference, std::move(reply));
    else
        self.send(caller.pid, Term::tuple({caller.tag, std::move(reply)}));
}

// Nearly all that callbacks return is carried out at once.
Task<> GenServer::carryOut(Self &self, Return returned, std::optional<From> caller)
{
    const bool isReply = returned.kind == Return::Kind::Reply && caller;
    if ((!isReply && returned.kind != Return::Kind::NoReply) || returned.continueWith)
        return carryOutAtLength(self, std::move(returned), caller);
    if (isReply)
        answer(self, *caller, std::move(returned.reply));
    armTimeout(self, returned.timeout);
    return {};
}

Task<> GenServer::carryOutAtLength(Self &self, Return returned, std::optional<From> caller)
{
    while (true) {
        // Only a call can be replied to, even if it was answered before.
        const bool replies = returned.kind == Return::Kind::Reply
                             || returned.kind == Return::Kind::StopReply;
        if (replies && !caller)
            returned = Return{.kind = Return::Kind::Other, .value = returned.toTerm()};
        switch (returned.kind) {
        case Return::Kind::Stop:
            co_await stop(self, returned.value, {}, {});
            co_return;
        case Return::Kind::StopReply:
            co_await stop(self, returned.value, caller, returned.reply);
            co_return;
        case Return::Kind::Other: {
            const Term reason = Term::tuple({atoms::bad_return_value, returned.value});
            co_await stop(self, reason, {}, {});
            co_return;
        }
        case Return::Kind::Reply:
            if (caller)
                answer(self, *caller, std::move(returned.reply));
            break;
        case Return::Kind::NoReply:
            break;
        }
        if (!returned.continueWith)
            break;
        const Term argument = *returned.continueWith;
        caller.reset();
        try {
            if (self.isDedicated()) {
                const SelfWork work = [this, &argument](Self &there) {
                    return ranThrough(handleContinue(there, argument)).toTerm();
                };
                const Term term = co_await self.onDedicatedThread(work);
                returned = Return::fromTerm(term);
            } else {
                returned = co_await handleContinue(self, argument);
            }
        } catch (...) {
            returned = returnOfCurrentException();
        }
    }
    armTimeout(self, returned.timeout);
}

void GenServer::armTimeout(Self &self, Patience timeout)
{
    if (!timeout)
        return;
    m_timeout = self.system().nextReference();
    m_timer = self.sendAfter(*timeout, self.pid(), Term::tuple({timeoutTag, m_timeout}));
}

// terminate runs before the reply is sent (S-063); what it throws replaces the reason (S-069).
Task<> GenServer::stop(Self &self, Term reason, std::optional<From> caller, Term reply, Term last)
{
    try {
        if (self.isDedicated()) {
            const SelfWork work = [this, &reason](Self &there) {
                ranThrough(terminate(there, reason));
                return Term();
            };
            (void)co_await self.onDedicatedThread(work);
        } else {
            co_await terminate(self, reason);
        }
    } catch (const EndedBySignal &) {
        throw;
    } catch (const Throw &) {
        // a value thrown by terminate means nothing
    } catch (...) {
        reason = exitReason::ofCurrentException();
    }
    co_await ending(self, reason, last);
    if (caller)
        answer(self, *caller, std::move(reply));
    self.end(reason);
}

// --- system messages -------------------------------------------------------------------------------

Task<> GenServer::handleSystem(Self &self, Message message, bool isSuspended)
{
    if (message.term.isTagged(atoms::terminate, 2)) {
        const Term reason = message.term.element(1);
        co_await stop(self, reason, {}, {}, Term::emptyList());
    } else if (message.term.is(atoms::suspend)) {
        self.reply(message.from, message.reference, atoms::ok);
        co_await serveSuspended(self);
    } else if (message.term.is(atoms::get_state)) {
        self.reply(message.from, message.reference, state());
    } else if (message.term.is(statusRequest)) {
        self.reply(message.from, message.reference, status(self, isSuspended));
    } else if (message.term.isTagged(replaceStateTag, 2)) {
        co_await handleReplaceState(self, std::move(message));
    } else {
        self.reply(message.from, message.reference, atoms::ok);
    }
}

// What the function raises is the asker's to hear: `{:"$raised", error}`.
Task<> GenServer::handleReplaceState(Self &self, Message message)
{
    Term reply;
    try {
        const std::optional<Term> replaced = co_await replaceState(self, message.term.element(1));
        reply = replaced.value_or(state());
    } catch (const EndedBySignal &) {
        throw;
    } catch (...) {
        reply = Term::tuple({replaceFailedTag, exitReason::ofCurrentException()});
    }
    self.reply(message.from, message.reference, reply);
}

// Only system messages and the parent's exit are served; all else waits in the mailbox.
Task<> GenServer::serveSuspended(Self &self)
{
    const Self::Accepts isServed = [parent = self.parent()](const Signal &signal) {
        return signal.kind == Signal::Kind::System
               || (signal.kind == Signal::Kind::ExitMessage && signal.from == parent);
    };
    while (true) {
        std::optional<Message> message = co_await self.receiveMatching(isServed, {},
                                                                       Self::OwnFaults::Wait);
        if (message->kind == Signal::Kind::ExitMessage) {
            const Term last = message->toTerm();
            co_await stop(self, message->term, {}, {}, last);
            co_return;
        }
        const bool resumed = message->term.is(atoms::resume);
        const bool ends = message->term.isTagged(atoms::terminate, 2);
        if (message->term.is(atoms::suspend))
            message->term = atoms::ok; // already
        co_await handleSystem(self, std::move(*message), true);
        if (resumed || ends)
            co_return;
    }
}

// --- asked by others -------------------------------------------------------------------------------

namespace genServer {

namespace {

Task<Term> askSystem(Self &self, Term server, Term request,
                     Patience patience = std::chrono::milliseconds(5000))
{
    const tl::expected<Term, Term> answer = co_await self.tryCall(server, request, patience,
                                                                  Signal::Kind::System);
    const bool isPair = request.isTuple();
    const Atom function = isPair ? request.element(0).toAtom() : request.toAtom();
    std::vector<Term> arguments{server};
    if (isPair)
        arguments.push_back(request.element(1));
    if (answer && answer->isTagged(replaceFailedTag, 2))
        throw Exit{Term::tuple({Atom("callback_failed"), answer->element(1)})};
    if (answer)
        co_return *answer;
    throw Exit{
        Term::tuple({answer.error(), Term::tuple({Atom("sys"), function, Term::list(arguments)})})};
}

} // namespace

Task<Term> stop(Self &self, Term server, Term reason, Patience patience)
{
    const Term request = Term::tuple({atoms::terminate, reason});
    const tl::expected<Term, Term> answer = co_await self.tryCall(server, request, patience,
                                                                  Signal::Kind::System);
    const Term ended = answer ? *answer : answer.error();
    if (ended == reason)
        co_return atoms::ok;
    const Term timeout = patience ? Term(std::int64_t(patience->count())) : Term(atoms::infinity);
    throw Exit{Term::tuple({ended, Term::tuple({atoms::GenServer, atoms::stop,
                                                Term::list({server, reason, timeout})})})};
}

Task<Term> suspend(Self &self, Term server)
{
    return askSystem(self, std::move(server), atoms::suspend);
}

Task<Term> resume(Self &self, Term server)
{
    return askSystem(self, std::move(server), atoms::resume);
}

Task<Term> getState(Self &self, Term server)
{
    return askSystem(self, std::move(server), atoms::get_state);
}

Task<Term> getStatus(Self &self, Term server)
{
    return askSystem(self, std::move(server), statusRequest);
}

Task<Term> replaceState(Self &self, Term server, Term function)
{
    return askSystem(self, std::move(server), Term::tuple({replaceStateTag, std::move(function)}));
}

} // namespace genServer

} // namespace espalier
