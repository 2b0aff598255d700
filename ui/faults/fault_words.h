// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/storm.h"

#include <QStringList>

namespace espalier {

/// All that breaks something. Menus, palette and storms call each by the same name.
enum class FaultKind : std::uint8_t {
    Crash,
    Stop,
    Hang,
    ExitNormal,
    ExitShutdown,
    ExitKill,
    ExitWith,
    SlowReplies,
    IgnoreShutdown,
    SlowStart,
    FailStarts,
    Flood,
    BreakLinks
};
/// What a storm does by that name.
[[nodiscard]] FaultKind faultKind(StormFaultKind kind);
/// For a menu: with a mnemonic, and an ellipsis if it asks for more.
[[nodiscard]] QString faultMenuText(FaultKind kind);
/// Without both.
[[nodiscard]] QString faultTitle(FaultKind kind);

/// What was put on a node and stays there, a few words each: "answers slowly"; empty for nearly all.
[[nodiscard]] QStringList faultWords(const Node &node);

} // namespace espalier
