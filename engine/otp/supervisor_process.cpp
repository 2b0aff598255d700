// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor_process.h"

#include "engine/runtime/system.h"

#include <map>

namespace espalier {

namespace {
// What a supervisor sends itself for a retry: a static one the cast, a dynamic one the message.
const Atom retryCast("try_again_restart");
const Atom retryMessage("$gen_restart");
} // namespace

Task<Init> SupervisorProcess::init(Self &self)
{
    self.trapExits(true);
    Prepared prepared = co_await prepare(self);
    if (!prepared)
        co_return prepared.error();
    m_supervision = std::move(*prepared);
    m_supervision->setTelling(self.isRecording());
    m_supervision->begin();
    const Outcome outcome = co_await carryOut(self);
    if (outcome.end)
        co_return Init::stop(*outcome.end);
    co_return Init::ok();
}

Task<Return> SupervisorProcess::handleCall(Self &self, const Term &request, From)
{
    if (request.is(atoms::which_children))
        co_return Return::answer(m_supervision->whichChildren());
    if (request.is(atoms::count_children))
        co_return Return::answer(
            m_supervision->countChildren([&self](Pid pid) { return self.system().isAlive(pid); }));
    Term refusal;
    const std::optional<SupervisorRequest> read = readRequest(self, request, refusal);
    if (!read)
        co_return Return::answer(refusal);
    m_supervision->setTelling(self.isRecording());
    m_supervision->request(*read);
    Outcome outcome = co_await carryOut(self);
    if (outcome.end)
        co_return Return::stop(*outcome.end, outcome.answer.value_or(atoms::nil));
    co_return Return::answer(std::move(*outcome.answer));
}

std::optional<SupervisorRequest> SupervisorProcess::readRequest(Self &self, const Term &request,
                                                                Term &refusal) const
{
    using Kind = SupervisorRequest::Kind;
    if (request.isTagged(atoms::start_child, 2)) {
        tl::expected<ChildSpecPointer, Term> spec;
        try {
            spec = check(self, request.element(1));
        } catch (const Raise &)
        { // the functions that processes call raise in the caller, so this came from outside
            spec = tl::unexpected(Term::tuple({Atom("invalid_child_spec"), request.element(1)}));
        }
        if (spec)
            return SupervisorRequest{Kind::StartChild, *spec, {}};
        refusal = Term::tuple({atoms::error, spec.error()});
        return std::nullopt;
    }
    if (request.isTagged(atoms::terminate_child, 2))
        return SupervisorRequest{Kind::TerminateChild, {}, request.element(1)};
    if (hasIds() && request.isTagged(atoms::restart_child, 2))
        return SupervisorRequest{Kind::RestartChild, {}, request.element(1)};
    if (hasIds() && request.isTagged(atoms::delete_child, 2))
        return SupervisorRequest{Kind::DeleteChild, {}, request.element(1)};
    throw Raise{atoms::function_clause}; // S-110
}

// S-110: a static one knows no other cast, and ends; a dynamic one does not mind.
Task<Return> SupervisorProcess::handleCast(Self &self, const Term &request)
{
    if (!hasIds())
        return Return::noReply();
    if (!request.isTagged(retryCast, 2))
        throw Raise{atoms::function_clause};
    return retry(self, request.element(1));
}

Task<Return> SupervisorProcess::handleInfo(Self &self, const Term &message)
{
    if (!hasIds() && message.isTagged(retryMessage, 2))
        return retry(self, message.element(1));
    if (self.isRecording())
        self.record(happened::UnexpectedMessage{message}); // S-109
    return Return::noReply();
}

Task<Return> SupervisorProcess::retry(Self &self, Term child)
{
    m_supervision->setTelling(self.isRecording());
    m_supervision->retry(child, self.now());
    const Outcome outcome = co_await carryOut(self);
    co_return outcome.end ? Return::stop(*outcome.end) : Return::noReply();
}

Task<Return> SupervisorProcess::handleExit(Self &self, Pid from, const Term &reason)
{
    m_supervision->setTelling(self.isRecording());
    m_supervision->childExited(from, reason, self.now());
    const Outcome outcome = co_await carryOut(self);
    co_return outcome.end ? Return::stop(*outcome.end) : Return::noReply();
}

Task<Return> SupervisorProcess::handleFault(Self &self, const Term &fault)
{
    if (fault.is(atoms::raise) || fault.is(atoms::stop))
        return GenServer::handleFault(self, fault);
    const ChildKey key = m_supervision->keyOf(fault.element(1).toPid());
    if (!key)
        return Return::noReply(); // it has ended meanwhile
    if (!m_startFaults)
        m_startFaults = std::make_unique<StartFaults>();
    const happened::StartFaultsChanged changed = m_startFaults->put(fault, key);
    if (self.isRecording())
        self.record(changed);
    return Return::noReply();
}

bool SupervisorProcess::spoilStart(Self &self, ChildKey key)
{
    const Faults faults = m_startFaults->take(key);
    self.spoilNextStart(faults);
    return faults.has(Fault::FailStart);
}

void SupervisorProcess::record(Self &self, EventData event)
{
    const auto *removed = std::get_if<happened::ChildRemoved>(&event);
    const auto lost = removed && m_startFaults ? m_startFaults->forget(removed->key) : std::nullopt;
    if (lost)
        self.record(*lost);
    self.record(std::move(event));
}

Task<> SupervisorProcess::terminate(Self &self, const Term &)
{
    if (m_startFaults && self.isRecording()) {
        for (const happened::StartFaultsChanged &lost : m_startFaults->forgetAll())
            self.record(lost);
    }
    m_supervision->setTelling(self.isRecording());
    m_supervision->shutDown();
    (void)co_await carryOut(self);
}

// --- carrying out --------------------------------------------------------------------------------------

namespace {
/// The arguments of a start function that gets extra ones; else nothing.
std::vector<Term> withExtra(const action::Start &start)
{
    std::vector<Term> arguments;
    if (!start.extraArguments.empty()) {
        const std::vector<Term> &own = start.spec->start.arguments;
        arguments.reserve(start.extraArguments.size() + own.size());
        arguments.assign(start.extraArguments.begin(), start.extraArguments.end());
        arguments.insert(arguments.end(), own.begin(), own.end());
    }
    return arguments;
}
} // namespace

// S-088: a start function runs inside this process. S-123, S-155: the same one with the same arguments each time.
Task<SupervisorProcess::Outcome> SupervisorProcess::carryOut(Self &self)
{
    Outcome outcome;
    while (std::optional<Action> next = m_supervision->next()) {
        if (auto *tell = std::get_if<action::Tell>(&*next)) {
            record(self, std::move(tell->event));
        } else if (const auto *start = std::get_if<action::Start>(&*next)) {
            const StartFunction &function = start->spec->start;
            const std::vector<Term> arguments = withExtra(*start);
            StartResult result;
            const bool isSpoilt = m_startFaults && spoilStart(self, start->key);
            try {
                result = co_await function.run(self,
                                               arguments.empty() ? function.arguments : arguments);
            } catch (const EndedBySignal &) {
                throw;
            } catch (...) {
                result = failedStart();
            }
            if (isSpoilt && self.isRecording())
                self.record(m_startFaults->at(start->key));
            m_supervision->started(result);
        } else if (auto *terminate = std::get_if<action::Terminate>(&*next)) {
            const std::vector<Termination> ended = co_await terminateChildren(self,
                                                                              terminate->children);
            m_supervision->terminated(ended);
        } else if (auto *answer = std::get_if<action::Answer>(&*next)) {
            outcome.answer = std::move(answer->term);
        } else if (const auto *retry = std::get_if<action::RetryLater>(&*next)) {
            if (hasIds())
                self.cast(self.pid(), Term::tuple({retryCast, retry->child}));
            else
                self.send(self.pid(), Term::tuple({retryMessage, retry->child}));
        } else if (const auto *end = std::get_if<action::End>(&*next)) {
            outcome.end = end->reason;
        }
    }
    co_return outcome;
}

namespace {

/// The children that are being ended, as deaths come in. Nothing here is more than O(1) a child.
class Ending
{
public:
    explicit Ending(const std::vector<action::Terminate::Child> &children)
    {
        m_terminations.reserve(children.size());
        for (const action::Terminate::Child &child : children) {
            m_indexOf.insert(child.pid, m_terminations.size());
            m_terminations.push_back({.key = child.key, .pid = child.pid});
        }
    }

    /// An EXIT was found in the mailbox: the child was dead before its turn. False for a stranger.
    [[nodiscard]] bool foundDead(Pid pid, const Term &reason)
    {
        const auto index = m_indexOf.constFind(pid);
        if (index == m_indexOf.constEnd())
            return false;
        Termination &termination = m_terminations[*index];
        if (!termination.wasDead
            && (termination.reason.is(atoms::nil) || termination.reason.is(atoms::noproc)))
        {
            termination.reason = reason;
            termination.wasDead = true;
        }
        return true;
    }
    [[nodiscard]] bool isDead(std::size_t index) const { return m_terminations[index].wasDead; }

    void wait(std::size_t index, Reference reference, const Shutdown &shutdown)
    {
        m_waiting.insert(reference, index);
        if (!shutdown.isBrutalKill() && !shutdown.isInfinity())
            m_deadlines[shutdown.patience()].push_back(reference);
    }
    /// False if nobody waits for it.
    [[nodiscard]] bool ended(Reference reference, const Term &reason)
    {
        const auto index = m_waiting.constFind(reference);
        if (index == m_waiting.constEnd())
            return false;
        if (!m_terminations[*index].wasDead)
            m_terminations[*index].reason = reason;
        m_waiting.erase(index);
        return true;
    }
    [[nodiscard]] std::size_t waiting() const { return std::size_t(m_waiting.size()); }
    /// Those with this patience that still live.
    [[nodiscard]] std::vector<Pid> late(std::chrono::milliseconds patience) const
    {
        std::vector<Pid> pids;
        for (const Reference reference : m_deadlines.at(patience)) {
            const auto index = m_waiting.constFind(reference);
            if (index != m_waiting.constEnd())
                pids.push_back(m_terminations[*index].pid);
        }
        return pids;
    }
    [[nodiscard]] std::vector<std::chrono::milliseconds> deadlines() const
    {
        std::vector<std::chrono::milliseconds> all;
        for (const auto &[patience, references] : m_deadlines)
            all.push_back(patience);
        return all;
    }
    [[nodiscard]] std::vector<Termination> take() { return std::move(m_terminations); }

private:
    std::vector<Termination> m_terminations;
    QHash<Pid, std::size_t> m_indexOf;
    QHash<Reference, std::size_t> m_waiting;
    std::map<std::chrono::milliseconds, std::vector<Reference>> m_deadlines;
};

} // namespace

// S-170 to S-176. It monitors first, and looks for waiting EXITs only then: so a death before is always found with its
// true reason, and a child that has unlinked itself cannot make it wait for ever.
Task<std::vector<Termination>> SupervisorProcess::terminateChildren(
    Self &self, std::vector<action::Terminate::Child> children)
{
    Ending ending(children);
    std::vector<Reference> monitors;
    for (const action::Terminate::Child &child : children)
        monitors.push_back(self.monitor(child.pid));
    const auto takeDead = [&ending](Pid pid, const Term &reason) {
        return ending.foundDead(pid, reason);
    };
    self.takeExits(takeDead);
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (ending.isDead(i)) { // its monitor answers all the same
            ending.wait(i, monitors[i], Shutdown::infinity());
            continue;
        }
        if (unlinksFirst())
            self.unlink(children[i].pid);
        const Shutdown shutdown = children[i].spec->effectiveShutdown();
        ending.wait(i, monitors[i], shutdown);
        self.exit(children[i].pid,
                  shutdown.isBrutalKill() ? exitReason::kill() : exitReason::shutdown());
    }
    const Self::OnDown onDown = [&ending](Reference reference, const Term &reason) {
        return ending.ended(reference, reason);
    };
    std::chrono::milliseconds waited{0};
    for (const std::chrono::milliseconds deadline : ending.deadlines()) {
        if (co_await self.downs(ending.waiting(), onDown, deadline - waited))
            break;
        waited = deadline;
        for (const Pid pid : ending.late(deadline))
            self.exit(pid, exitReason::kill());
    }
    co_await self.downs(ending.waiting(), onDown, {});
    self.takeExits(takeDead); // whoever was still linked has left one
    co_return ending.take();
}

} // namespace espalier
