// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "ui/canvas/node_marks.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

namespace espalier {

class TreeSession;

/// A place of the tree as it was when a guess was made. It stays the same whoever fills it, and whatever becomes of the
/// number of its node.
enum class Place : std::uint32_t {};

/// What becomes of places.
using Fates = QMap<Place, ForetoldNode::Fate>;

/// The places that there are, and what becomes of them from then on. What comes into the tree later is none: nobody could have
/// guessed at it.
class Places
{
public:
    Places() = default;
    explicit Places(const TreeSession &session);

    /// None for a node that came later.
    [[nodiscard]] std::optional<Place> placeOf(NodeId node) const;
    /// Follows a frame of the session; bookkeeping aside.
    void follow(const TreeSession &session, const TreeChanges &changes,
                const std::vector<Event> &events);
    [[nodiscard]] const Fates &fates() const { return m_fates; }
    /// What to call these: those with the same label also by the process that was there first.
    [[nodiscard]] QMap<Place, QString> names(const TreeSession &session,
                                             const QList<Place> &places) const;

private:
    void hear(const TreeSession &session, const Event &event);
    [[nodiscard]] std::optional<Place> placeOf(Pid pid) const;
    void startAt(const TreeSession &session, const happened::ChildStarted &started);

    /// The first process of each place.
    std::vector<Pid> m_firsts;
    QHash<NodeId, Place> m_byNode;
    QHash<Pid, Place> m_byPid;
    Fates m_fates;
};

/// A guess beside what happened.
struct Grade
{
    int right = 0;
    /// Places that something happened to, or was guessed to.
    int all = 0;
    /// One line for each that was not right.
    QStringList mistakes = {};
};
/// Ending for good and staying down are the same to who watches.
[[nodiscard]] Grade grade(const Fates &guessed, const Fates &happened,
                          const QMap<Place, QString> &names);

} // namespace espalier
