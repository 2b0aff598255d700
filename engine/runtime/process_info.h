// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QString>

#include <vector>

namespace espalier {

/// A look at a living process, taken by itself between two messages.
struct ProcessInfo
{
    static constexpr std::size_t mostShown = 10;
    static constexpr std::size_t all = std::size_t(-1);

    Pid pid = {};
    Pid parent = {};
    /// The scheduler or dedicated thread that carries it.
    QString thread = {};
    bool trapsExits = false;
    /// True while it is suspended in the middle of a callback.
    bool waiting = false;
    std::size_t mailboxLength = 0;
    /// The first messages that wait, at most ten unless all were asked for.
    std::vector<Term> mailbox = {};
    /// What has come and was not looked at yet, oldest first: messages, `:raise` and `:hang`, and exit signals as
    /// `{:exit_signal, from, reason}`. It has its turn first, e.g. when time goes on.
    std::vector<Term> arriving = {};
    std::vector<Pid> links = {};
    std::vector<Pid> monitors = {};
    std::vector<Pid> monitoredBy = {};
    std::vector<Term> names = {};
    /// Messages handled since it was spawned.
    std::uint64_t handled = 0;
    /// What its behaviour holds, as `:sys.get_state` would show it.
    Term state = {};
};

} // namespace espalier
