// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree_session.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>

namespace espalier {

using namespace std::chrono_literals;

namespace {

constexpr auto frameInterval = 16ms;
/// Of each frame, for folding events. A flood is spread over frames, and the window stays alive.
constexpr std::chrono::nanoseconds framePatience = 8ms;
/// Events folded between two looks at the clock.
constexpr std::size_t slice = 512;

} // namespace

TreeSession::TreeSession(std::unique_ptr<TreeSource> source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(frameInterval);
    connect(&m_frame, &QTimer::timeout, this, [this] { showFrame(framePatience); });
    connect(m_source.get(), &TreeSource::eventsReady, this, [this] {
        if (!m_isHeld && !m_frame.isActive())
            m_frame.start();
    });
    m_frame.start();
}

TreeSession::~TreeSession() = default;

const Event *TreeSession::eventAt(Sequence sequence) const
{
    if (m_events.empty() || sequence < m_events.front().sequence)
        return nullptr;
    const Sequence index = sequence - m_events.front().sequence;
    return index < m_events.size() ? &m_events[index] : nullptr;
}

void TreeSession::select(NodeId node)
{
    if (node == m_selected || (node != NodeId::None && !m_tree.find(node)))
        return;
    m_selected = node;
    Q_EMIT selectionChanged(node);
}

NodeId TreeSession::nodeOf(Pid pid) const
{
    if (const NodeId node = m_tree.nodeOf(pid); node != NodeId::None)
        return node;
    const auto former = m_former.constFind(pid);
    const Node *node = former == m_former.cend() ? nullptr : m_tree.find(former->node);
    const bool isSamePlace = node && node->key == former->key && node->parent == former->parent;
    return isSamePlace ? former->node : NodeId::None;
}

QString TreeSession::labelOf(Pid pid) const
{
    if (const Node *node = m_tree.find(nodeOf(pid)))
        return node->label();
    const auto former = m_former.constFind(pid);
    return former == m_former.cend() ? pid.toString() : former->label;
}

ChildSpecPointer TreeSession::specOf(Pid pid) const
{
    if (const Node *node = m_tree.find(nodeOf(pid)))
        return node->spec;
    const auto former = m_former.constFind(pid);
    return former == m_former.cend() ? nullptr : former->spec;
}

void TreeSession::refreshNow()
{
    showFrame(std::chrono::nanoseconds::max());
}

void TreeSession::setHeld(bool held)
{
    m_isHeld = held;
    if (held)
        m_frame.stop();
    else
        m_frame.start();
}

void TreeSession::showFrame(std::chrono::nanoseconds patience)
{
    if (m_isHeld)
        return;
    std::vector<Event> taken = m_source->takeEvents();
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(taken.begin()),
                     std::make_move_iterator(taken.end()));
    if (m_waiting.empty())
        return;

    QElapsedTimer clock;
    clock.start();
    std::vector<Event> shown;
    do {
        const std::size_t end = std::min(m_nextWaiting + slice, m_waiting.size());
        for (; m_nextWaiting < end; ++m_nextWaiting) {
            fold(m_waiting[m_nextWaiting]);
            shown.push_back(std::move(m_waiting[m_nextWaiting]));
        }
    } while (m_nextWaiting < m_waiting.size()
             && std::chrono::nanoseconds(clock.nsecsElapsed()) < patience);
    if (m_nextWaiting == m_waiting.size()) {
        m_waiting.clear();
        m_nextWaiting = 0;
    } else {
        m_frame.start();
    }

    m_events.insert(m_events.end(), shown.begin(), shown.end());
    forgetOldEvents();
    const TreeChanges changes = m_tree.takeChanges();
    const bool selectionGone = m_selected != NodeId::None && !m_tree.find(m_selected);
    if (selectionGone)
        m_selected = NodeId::None;
    Q_EMIT refreshed(changes, shown);
    if (selectionGone)
        Q_EMIT selectionChanged(NodeId::None);
}

void TreeSession::fold(const Event &event)
{
    if (std::holds_alternative<happened::Exited>(event.data)) {
        if (const Node *node = m_tree.find(m_tree.nodeOf(event.pid)))
            m_former.insert(event.pid,
                            {node->label(), node->spec, node->id, node->parent, node->key});
    }
    m_tree.apply(event);
}

void TreeSession::forgetOldEvents()
{
    while (m_events.size() > eventsKept) {
        if (std::holds_alternative<happened::Exited>(m_events.front().data))
            m_former.remove(m_events.front().pid);
        m_events.pop_front();
    }
}

} // namespace espalier
