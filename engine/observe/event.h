// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/supervisor_flags.h"
#include "engine/runtime/fault.h"
#include "engine/term/term.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace espalier {

/// Time since the System started, on its own clock (virtual in the laboratory).
using Time = std::chrono::nanoseconds;
/// Position in the journal, from 1; 0 means "none".
using Sequence = std::uint64_t;
/// Names one child entry of one supervisor for as long as the entry exists, over all its restarts.
using ChildKey = std::uint64_t;

enum class ProcessKind : std::uint8_t {
    Plain,
    Worker,
    Supervisor,
    DynamicSupervisor,
    Registry,
    Agent
};
enum class Threading : std::uint8_t {
    Shared, ///< run by a scheduler, which many processes share
    Dedicated ///< callbacks run on a QThread of the process's own: they may block
};

/// Who does something from outside.
enum class Actor : std::uint8_t {
    User,
    Storm ///< faults that fall on the tree by themselves
};

/// What can happen. Each is said about `Event::pid`.
namespace happened {

// --- processes -------------------------------------------------------------------------------
struct Spawned
{
    Pid parent = {};
    ProcessKind kind = ProcessKind::Plain;
    Atom module = {};
    bool linked = false;
    Threading threading = Threading::Shared;
};
/// init (or the supervisor's start) succeeded: it serves its mailbox now.
struct Initialised
{};
/// A name was taken: an atom, `{:global, term}` or `{:via, module, term}`.
struct Registered
{
    Term name = {};
};
/// A name was given up by a living process. Death gives up all names without such events.
struct Unregistered
{
    Term name = {};
};
/// What a process left behind.
struct Remains
{
    /// What its behaviour held; nil if it told nothing, or was in the middle of a callback.
    Term state = {};
    /// The first messages that were not handled any more, at most ten, and how many there were.
    std::vector<Term> mailbox = {};
    std::size_t mailboxLength = 0;
    /// Messages that it handled, and the last of them, oldest first, at most five.
    std::uint64_t handled = 0;
    std::vector<Term> last = {};
};
struct Exited
{
    Term reason = {};
    /// True for a reason that is neither `:normal`, `:shutdown` nor `{:shutdown, _}`.
    bool crashed = false;
    /// Null if it left nothing.
    std::shared_ptr<const Remains> remains = {};
};
struct Linked
{
    Pid other = {};
};
struct Unlinked
{
    Pid other = {};
};
struct Monitoring
{
    Reference reference = {};
    Pid target = {};
};
struct Demonitored
{
    Reference reference = {};
    Pid target = {};
};
struct TrapExitSet
{
    bool trapping = false;
};
/// Recorded only at Detail::Messages.
struct MessageSent
{
    enum class Kind : std::uint8_t {
        Message,
        Call, ///< a request that waits for its answer
        Cast,
        Reply ///< the answer to a call, or that of a start to its starter
    };
    Pid to = {};
    Term message = {};
    Kind kind = Kind::Message;
};
/// An exit signal on its way: by `exit(pid, reason)`, or along a link when `linked`.
struct ExitSent
{
    Pid to = {};
    Term reason = {};
    bool linked = false;
};
/// The process burns its time slice without serving its mailbox.
struct Hanging
{};
/// Somebody outside has put a fault on the process, which stays until it is taken away.
struct FaultChanged
{
    Fault fault = Fault::SlowReplies;
    bool on = false;
};
/// A killed process left foreign code running on its dedicated thread; `returned` when that came back.
struct ThreadAbandoned
{
    bool returned = false;
};

// --- supervisors (pid is the supervisor) ----------------------------------------------------
struct SupervisorStarted
{
    std::variant<SupervisorFlags, DynamicSupervisorFlags> flags = {};
};
/// An entry exists from now on. No process yet. Static: `position` counts in start order.
struct ChildAdded
{
    ChildKey key = 0;
    ChildSpecPointer spec = {};
    std::size_t position = 0;
};
/// The entry's process is `child`. `restart`: it took the place of an earlier one.
struct ChildStarted
{
    ChildKey key = 0;
    Pid child = {};
    bool restart = false;
    /// With `restart`: the process that it follows.
    Pid previous = {};
    ChildSpecPointer spec = {};
};
/// The supervisor learnt that the entry's process ended, and what follows from it. The numbers are those of
/// the decision (S-120, S-133): restarts within the window after counting this one.
struct ChildEnded
{
    enum class Verdict : std::uint8_t {
        Restart, ///< will be started again
        GiveUp, ///< one restart too many: the supervisor ends
        Forget, ///< not restarted; the entry is removed
        Keep, ///< not restarted; the entry stays without a process (`:undefined`)
        Terminated, ///< the supervisor itself ended it
    };
    ChildKey key = 0;
    Pid child = {};
    Term reason = {};
    Verdict verdict = Verdict::Forget;
    int restartsInWindow = 0;
    int maxRestarts = 0;
    std::chrono::seconds maxSeconds{0};
};
/// A restart attempt failed; the entry is `:restarting` and will be tried again (S-125).
struct ChildRestarting
{
    ChildKey key = 0;
    Term reason = {};
    /// The last process that the entry had.
    Pid previous = {};
};
/// The entry stays, its process is `:undefined` (ignored at start, terminated, ended for good).
struct ChildUndefined
{
    ChildKey key = 0;
};
struct ChildRemoved
{
    ChildKey key = 0;
};
/// How the next starts of a child go wrong, because somebody outside wants it: how it stands from now on, or, if `lost`,
/// how it stood when the supervisor forgot the child, or ended itself.
struct StartFaultsChanged
{
    ChildKey key = 0;
    /// The process that it had when a fault was put on it.
    Pid child = {};
    int failing = 0;
    bool slow = false;
    bool lost = false;
};
/// A restart was counted; `at` is what the window holds (whole seconds of the clock, S-134).
struct RestartCounted
{
    std::chrono::seconds at{0};
    int inWindow = 0;
};
/// A supervisor report, in OTP's vocabulary (part R of the rules).
struct Reported
{
    enum class Context : std::uint8_t {
        ChildTerminated,
        StartError,
        ShutdownError,
        Shutdown,
        Progress
    };
    Context context = Context::ChildTerminated;
    /// Null for reports that concern no child.
    ChildSpecPointer offender = {};
    /// A pid, `:undefined`, or `{:restarting, pid}`.
    Term offenderPid = {};
    Term reason = {};
};
/// A plain message that a process did not expect (S-109).
struct UnexpectedMessage
{
    Term message = {};
};

// --- the System ------------------------------------------------------------------------------
/// Something done from outside: what, as a readable term, e.g. `{:exit, pid, :kill}`.
struct OutsideAction
{
    Term action = {};
    Actor by = Actor::User;
};

} // namespace happened

using EventData = std::variant<
    happened::Spawned, happened::Initialised, happened::Registered, happened::Unregistered,
    happened::Exited, happened::Linked, happened::Unlinked, happened::Monitoring,
    happened::Demonitored, happened::TrapExitSet, happened::MessageSent, happened::ExitSent,
    happened::Hanging, happened::FaultChanged, happened::ThreadAbandoned,
    happened::SupervisorStarted, happened::ChildAdded, happened::ChildStarted, happened::ChildEnded,
    happened::ChildRestarting, happened::ChildUndefined, happened::ChildRemoved,
    happened::StartFaultsChanged, happened::RestartCounted, happened::Reported,
    happened::UnexpectedMessage, happened::OutsideAction>;

/// What somebody who watches may wait for.
enum class Milestone : std::uint8_t {
    Crash, ///< a process ended abnormally
    Decision ///< a supervisor decided about a child that ended
};

/// One entry of the journal.
struct Event
{
    Sequence sequence = 0;
    Time time{0};
    Pid pid = {};
    /// The event that led to this one; 0 if it came from outside.
    Sequence cause = 0;
    EventData data = {};
};

/// One line of text, the same for equal events: `12 0.001003 #PID<0.5.0> exited :boom (11)`.
[[nodiscard]] QString toString(const Event &event);

} // namespace espalier
