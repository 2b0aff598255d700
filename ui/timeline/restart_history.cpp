// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/restart_history.h"

#include "engine/runtime/exit_reason.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

/// Above and below the middle of a lane: a crash and what answers it, a restart or a give-up, happen at the same time.
double heightInLane(Mishap mishap)
{
    switch (mishap) {
    case Mishap::Crash:
        return 0.68;
    case Mishap::Restart:
        return 0.32;
    case Mishap::FailedStart:
        return 0.5;
    case Mishap::GiveUp:
        return 0.26;
    }
    return 0.5;
}

auto firstFrom(const RestartHistory::Lane &lane, double seconds)
{
    return std::lower_bound(
        lane.marks.begin(), lane.marks.end(), seconds,
        [](const RestartHistory::Mark &mark, double at) { return mark.seconds < at; });
}

bool hasMarksIn(const RestartHistory::Lane &lane, RestartHistory::Span span)
{
    const auto first = firstFrom(lane, span.from);
    return first != lane.marks.end() && first->seconds <= span.to;
}

} // namespace

void RestartHistory::clear()
{
    *this = {};
}

void RestartHistory::add(const TreeSession &session, const TreeChanges &changes,
                         std::span<const Event> events)
{
    const TreeState &tree = session.tree();
    for (const NodeId removed : changes.removed) {
        if (const auto lane = m_byNode.constFind(removed); lane != m_byNode.cend()) {
            m_lanes[*lane].supervisor = NodeId::None;
            m_byNode.erase(lane);
        }
    }
    // That a process supervises may be told a frame after its start.
    for (const std::vector<NodeId> *nodes : {&changes.added, &changes.changed}) {
        for (const NodeId each : *nodes) {
            const Node *node = tree.find(each);
            if (node && node->supervisor && node->kind != ProcessKind::Registry
                && !m_byNode.contains(each))
                m_byPid.insert(node->pid, addLane(each, node->label()));
        }
    }
    for (const Event &event : events)
        addEvent(session, event);
    for (const NodeId changed : changes.changed) {
        const auto lane = m_byNode.constFind(changed);
        if (lane != m_byNode.cend())
            m_lanes[*lane].label = tree.node(changed).label();
    }
}

void RestartHistory::addEvent(const TreeSession &session, const Event &event)
{
    using Verdict = happened::ChildEnded::Verdict;
    if (const auto *end = std::get_if<happened::ChildEnded>(&event.data)) {
        if (end->verdict != Verdict::Terminated && exitReason::isAbnormal(end->reason))
            addMark(laneOf(session, event.pid), event, Mishap::Crash, end->child);
        if (end->verdict == Verdict::GiveUp)
            addMark(laneOf(session, event.pid), event, Mishap::GiveUp, event.pid);
    } else if (const auto *started = std::get_if<happened::ChildStarted>(&event.data)) {
        if (started->restart)
            addMark(laneOf(session, event.pid), event, Mishap::Restart, started->child);
    } else if (const auto *failed = std::get_if<happened::ChildRestarting>(&event.data)) {
        addMark(laneOf(session, event.pid), event, Mishap::FailedStart, failed->previous);
    } else if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
        const Node *node = exited->crashed ? session.tree().find(session.tree().nodeOf(event.pid))
                                           : nullptr;
        if (!node || node->parent != NodeId::None || node->supervisor)
            return;
        if (!m_unsupervised)
            m_unsupervised = addLane(NodeId::None, QCoreApplication::translate(
                                                       "espalier::RestartHistory", "unsupervised"));
        addMark(*m_unsupervised, event, Mishap::Crash, event.pid);
    }
}

std::size_t RestartHistory::laneOf(const TreeSession &session, Pid supervisor)
{
    const NodeId node = session.nodeOf(supervisor);
    if (const auto lane = m_byNode.constFind(node); lane != m_byNode.cend()) {
        m_byPid.insert(supervisor, *lane);
        return *lane;
    }
    if (const auto lane = m_byPid.constFind(supervisor); lane != m_byPid.cend())
        return *lane;
    const std::size_t lane = addLane(node, session.labelOf(supervisor));
    m_byPid.insert(supervisor, lane);
    return lane;
}

std::size_t RestartHistory::addLane(NodeId supervisor, const QString &label)
{
    m_lanes.push_back({.supervisor = supervisor, .label = label});
    const std::size_t lane = m_lanes.size() - 1;
    if (supervisor != NodeId::None)
        m_byNode.insert(supervisor, lane);
    return lane;
}

void RestartHistory::addMark(std::size_t lane, const Event &event, Mishap mishap, Pid pid)
{
    const double seconds = std::chrono::duration<double>(event.time).count();
    std::deque<Mark> &marks = m_lanes[lane].marks;
    marks.push_back({.seconds = seconds, .mishap = mishap, .pid = pid, .sequence = event.sequence});
    if (marks.size() > marksPerLane)
        marks.pop_front();
    ++m_count;
}

std::vector<std::size_t> RestartHistory::lanesIn(Span span, std::size_t limit) const
{
    std::vector<std::size_t> busy;
    std::vector<std::size_t> quiet;
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (hasMarksIn(m_lanes[lane], span))
            busy.push_back(lane);
        else if (m_lanes[lane].supervisor != NodeId::None && quiet.size() < limit)
            quiet.push_back(lane);
    }
    if (busy.size() > limit) {
        const auto lastMark = [this](std::size_t lane) {
            return m_lanes[lane].marks.back().seconds;
        };
        std::ranges::stable_sort(busy, std::ranges::greater(), lastMark);
        busy.resize(limit);
    }
    quiet.resize(std::min(quiet.size(), limit - busy.size()));
    busy.insert(busy.end(), quiet.begin(), quiet.end());
    std::ranges::sort(busy);
    return busy;
}

std::size_t RestartHistory::laneCountIn(Span span) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_lanes, [span](const Lane &lane) {
        return lane.supervisor != NodeId::None || hasMarksIn(lane, span);
    }));
}

QList<QPointF> RestartHistory::points(Mishap mishap, Span span, std::span<const std::size_t> lanes,
                                      std::size_t limit) const
{
    QList<QPointF> points;
    if (lanes.empty() || span.to <= span.from)
        return points;
    const double columns = double(std::max<std::size_t>(1, limit / lanes.size()) - 1);
    for (std::size_t row = 0; row < lanes.size(); ++row) {
        const Lane &lane = m_lanes[lanes[row]];
        const double y = double(lanes.size() - 1 - row) + heightInLane(mishap);
        double last = -1;
        for (auto mark = firstFrom(lane, span.from);
             mark != lane.marks.end() && mark->seconds <= span.to; ++mark)
        {
            const double column = std::floor((mark->seconds - span.from) / (span.to - span.from)
                                             * columns);
            if (mark->mishap == mishap && column != last) {
                points.append({mark->seconds, y});
                last = column;
            }
        }
    }
    return points;
}

const RestartHistory::Mark *RestartHistory::nearest(const Lane &lane, double seconds)
{
    const auto distance = [seconds](const Mark &mark) { return std::abs(mark.seconds - seconds); };
    const auto found = std::ranges::min_element(lane.marks, {}, distance);
    return found == lane.marks.end() ? nullptr : &*found;
}

} // namespace espalier
