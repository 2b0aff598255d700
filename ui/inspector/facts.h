// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "engine/runtime/process_info.h"

#include <QList>
#include <QString>

#include <optional>

namespace espalier {

class TreeSession;

/// One line of the inspector. `text` is rich text: pids in it are links, `pid:12`.
struct Fact
{
    QString label = {};
    QString text = {};

    friend bool operator==(const Fact &, const Fact &) = default;
};

// What the inspector says about a node, section by section. `info` may be null: the process has not told yet, or is dead.

[[nodiscard]] QList<Fact> processFacts(const TreeSession &session, const Node &node,
                                       const ProcessInfo *info, Time now);
[[nodiscard]] QList<Fact> supervisorFacts(const Node &node, Time now);
[[nodiscard]] QList<Fact> childSpecFacts(const ChildSpec &spec);
[[nodiscard]] QList<Fact> relationFacts(const TreeSession &session, const Node &node,
                                        const ProcessInfo *info);
/// The first messages that wait; empty if none do.
[[nodiscard]] QList<Fact> mailboxFacts(const ProcessInfo &info);
/// Earlier processes of the node, newest first.
[[nodiscard]] QList<Fact> lifeFacts(const Node &node);

/// A link to the process, called by its label.
[[nodiscard]] QString pidLink(const TreeSession &session, Pid pid);
/// The pid of such a link; nullopt for any other.
[[nodiscard]] std::optional<Pid> pidOfLink(const QString &link);

/// "3 min 12 s"
[[nodiscard]] QString durationText(Time duration);

} // namespace espalier
