// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/observe/tree_state.h"

#include <QHash>
#include <QPointF>
#include <QString>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace espalier {

class TreeSession;

enum class Mishap : std::uint8_t { Crash, Restart, FailedStart, GiveUp };

/// What went wrong and was mended, by supervisor. Plain data; belongs to one thread.
class RestartHistory
{
public:
    /// Older ones of a lane are dropped.
    static constexpr std::size_t marksPerLane = 20'000;

    struct Mark
    {
        double seconds = 0;
        Mishap mishap = Mishap::Crash;
        /// The child concerned.
        Pid pid = {};
        Sequence sequence = 0;
    };
    struct Lane
    {
        /// None when the supervisor is gone for good; the lane stays for its past.
        NodeId supervisor = NodeId::None;
        QString label = {};
        /// In order of time.
        std::deque<Mark> marks = {};
    };
    struct Span
    {
        double from = 0;
        double to = 0;
    };

    void clear();
    /// Call once a frame, with what the session's `refreshed` says.
    void add(const TreeSession &session, const TreeChanges &changes, std::span<const Event> events);

    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Grows with each mark.
    [[nodiscard]] std::uint64_t count() const { return m_count; }

    /// At most `limit` lanes: those with marks in the span first, then living supervisors; in order of appearance.
    [[nodiscard]] std::vector<std::size_t> lanesIn(Span span, std::size_t limit) const;
    /// How many lanes there are without a limit.
    [[nodiscard]] std::size_t laneCountIn(Span span) const;
    /// Where to paint: x in seconds, y = how far down in `lanes` (the first is uppermost, each one unit high). At most
    /// `limit` points: of those that fall into one column, one stays, so that no burst disappears.
    [[nodiscard]] QList<QPointF> points(Mishap mishap, Span span,
                                        std::span<const std::size_t> lanes,
                                        std::size_t limit) const;
    /// The mark of a lane that is nearest to a time; null if it has none.
    [[nodiscard]] static const Mark *nearest(const Lane &lane, double seconds);

private:
    [[nodiscard]] std::size_t laneOf(const TreeSession &session, Pid supervisor);
    [[nodiscard]] std::size_t addLane(NodeId supervisor, const QString &label);
    void addMark(std::size_t lane, const Event &event, Mishap mishap, Pid pid);
    void addEvent(const TreeSession &session, const Event &event);

    std::vector<Lane> m_lanes;
    QHash<NodeId, std::size_t> m_byNode;
    QHash<Pid, std::size_t> m_byPid;
    /// Of crashes outside supervision; made with the first.
    std::optional<std::size_t> m_unsupervised;
    std::uint64_t m_count = 0;
};

} // namespace espalier
