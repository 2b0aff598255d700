// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/term/term.h"

#include <memory>

namespace espalier {

/// What one process does to another. Everything is a signal; signals from one sender to one receiver keep their
/// order (S-005).
struct Signal
{
    enum class Kind : std::uint8_t {
        // Messages: wait in the mailbox until the process takes them.
        Message, ///< `term`
        Call, ///< a request; answered to `from` under `reference`. Monitors the receiver as well.
        Cast, ///< `term`
        ExitMessage, ///< `{:EXIT, from, term}`: an exit signal that was trapped
        DownMessage, ///< `{:DOWN, reference, :process, from, term}`; by name: from the outside, `term` is `{object, reason}`
        Fault, ///< `term` names a Fault; one of a child's starts comes to its supervisor as `{fault, child, …}`
        System, ///< an OTP system message, a call: `:get_state`, `:suspend`, `:resume`, `{:terminate, reason}`
        // The rest act on arrival.
        Exit, ///< exit signal with reason `term`; `linked`: it came along a link
        Link, ///< the sender linked itself to the receiver
        Unlink,
        Monitor, ///< `reference`
        Demonitor, ///< `reference`
        Down, ///< the process monitored under `reference` ended; reason `term`
        Reply, ///< the answer `term` to the call `reference`
        Timer, ///< the timer `reference` is due
        Inspect, ///< asks for a ProcessInfo, answered under `reference`
        Completed ///< the work handed out under `reference` came back
    };

    Signal *next = nullptr;
    Kind kind = Kind::Message;
    bool linked = false;
    Pid from = {};
    Reference reference = {};
    Term term = {};
    /// The event that led the sender to send it.
    Sequence cause = 0;
};

using SignalPointer = std::unique_ptr<Signal>;

/// A signal that waits in a mailbox, as the process that takes it sees it.
struct Message
{
    Signal::Kind kind = Signal::Kind::Message;
    Pid from = {};
    Reference reference = {};
    Term term = {};
    Sequence cause = 0;

    /// As `receive` would see it: `{:EXIT, pid, reason}`, `{:"$gen_call", {pid, ref}, request}`, …
    [[nodiscard]] Term toTerm() const;
};

} // namespace espalier
