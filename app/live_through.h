// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace espalier {

class OpenTree;
class TreeSession;

/// A tree that has lived through some virtual time.
struct LivedTree
{
    std::unique_ptr<TreeSession> session;
    /// Owned by the session.
    OpenTree *tree = nullptr;
};

/// Starts a tree and lets `duration` of its own time pass, which takes as long as the work takes; the crashes happen in
/// between. `onEvents` is told each batch of events, in order. The error is a sentence: the file, the start, or a crash
/// of a process that was not there.
[[nodiscard]] tl::expected<LivedTree, QString> liveThrough(
    const QString &path, Time duration, const std::vector<PlannedCrash> &crashes,
    std::uint64_t seed,
    const std::function<void(const TreeSession &, const std::vector<Event> &)> &onEvents = {});

} // namespace espalier
