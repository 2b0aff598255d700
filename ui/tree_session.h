// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace espalier {

/// A tree on show: its source, its state as of the last frame, the recent events and the selection. All views hang on
/// one session. Events are folded once a frame, however many there are; views hear of a frame, never of an event.
class TreeSession : public QObject
{
    Q_OBJECT

public:
    /// As many events as log and timeline can look back on.
    static constexpr std::size_t eventsKept = 200'000;

    explicit TreeSession(std::unique_ptr<TreeSource> source, QObject *parent = nullptr);
    ~TreeSession() override;

    [[nodiscard]] TreeSource &source() { return *m_source; }
    [[nodiscard]] const TreeState &tree() const { return m_tree; }
    /// Oldest first. Sequence numbers in it are contiguous.
    [[nodiscard]] const std::deque<Event> &events() const { return m_events; }
    /// The event with this number; null if it is gone or not there yet.
    [[nodiscard]] const Event *eventAt(Sequence sequence) const;

    /// Survives restarts of its process; becomes None when the node is removed.
    [[nodiscard]] NodeId selected() const { return m_selected; }
    void select(NodeId node);

    /// The node that the process fills or filled, as long as the node is there and, for one that was replaced, its end
    /// is among `events()`; else None.
    [[nodiscard]] NodeId nodeOf(Pid pid) const;
    /// What to call the process: its node's label; for one whose node is gone, the label it died with, for as long as
    /// its end is among `events()`; else the pid.
    [[nodiscard]] QString labelOf(Pid pid) const;
    /// The spec that the process was started from, under the same conditions; null if it was no child.
    [[nodiscard]] ChildSpecPointer specOf(Pid pid) const;

    /// Takes all that the source has now instead of at the next frame.
    void refreshNow();
    /// While held, no frame is shown and `tree()` stays as it is; what comes meanwhile waits.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Events are there that later frames will show.
    [[nodiscard]] bool isBehind() const { return !m_waiting.empty(); }

Q_SIGNALS:
    /// Once a frame, when something happened. `newEvents` came at the end of `events()`.
    void refreshed(const espalier::TreeChanges &changes,
                   const std::vector<espalier::Event> &newEvents);
    void selectionChanged(espalier::NodeId node);

private:
    /// What a process was, for the log to speak of it after it was replaced or its node is gone.
    struct Former
    {
        QString label = {};
        ChildSpecPointer spec = {};
        // A number of a node may be used again: parent and key tell whether it is the same place still.
        NodeId node = NodeId::None;
        NodeId parent = NodeId::None;
        ChildKey key = 0;
    };

    void showFrame(std::chrono::nanoseconds patience);
    void fold(const Event &event);
    void forgetOldEvents();

    std::unique_ptr<TreeSource> m_source;
    TreeState m_tree;
    std::deque<Event> m_events;
    QHash<Pid, Former> m_former;
    /// Taken from the source, not folded yet, from `m_nextWaiting` on.
    std::vector<Event> m_waiting;
    std::size_t m_nextWaiting = 0;
    NodeId m_selected = NodeId::None;
    QTimer m_frame;
    bool m_isHeld = false;
};

} // namespace espalier
