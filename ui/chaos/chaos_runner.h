// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/storm.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace espalier {

class ChaosLogModel;
class TreeSession;

/// Lets a storm loose on the tree of a session, in the tree's own time: what holds that time holds the storm. If the
/// source's time can be held, the storm begins at its next full second, and it waits at each beat until the storm has looked
/// at the tree and struck: the same seed strikes a tree in the same state at the same instants, however busy the window is.
class ChaosRunner : public QObject
{
    Q_OBJECT

public:
    explicit ChaosRunner(QObject *parent = nullptr);
    /// Lets the tree's time go on.
    ~ChaosRunner() override;

    /// Ends a storm that runs, and empties the log. `session` may be null; it must outlive the runner or be taken away.
    void setSession(TreeSession *session);

    /// Ends a storm that runs before. Does nothing without a session.
    void start(const StormPlan &plan);
    void stop();

    [[nodiscard]] bool isRunning() const { return m_storm.has_value(); }
    /// Of the storm that runs, or of the last one.
    [[nodiscard]] int strikes() const { return m_strikes; }
    /// Virtual time since the storm began; 0 if none runs.
    [[nodiscard]] Time elapsed() const;
    /// Virtual time until it ends; nullopt if none runs, or one without end.
    [[nodiscard]] std::optional<Time> remaining() const;
    /// All storms on this tree.
    /// It tells a strike when the journal does, at the journal's time.
    [[nodiscard]] ChaosLogModel *log() const { return m_log; }

Q_SIGNALS:
    void started();
    /// The source has been told; what the process made of it comes with a later frame.
    void struck(const espalier::Strike &strike);
    void finished(int strikes);

private:
    [[nodiscard]] bool canHoldTime() const;
    [[nodiscard]] Time beginning() const;
    /// Time waits there for `then`; it goes on when it is released or told to wait somewhere else.
    void waitFor(Time time, void (ChaosRunner::*then)(Time));
    void begin(Time at);
    void goOn();
    void answer(Time at);
    void look();
    void strikeWhatIsDue();
    void apply(const Strike &strike);
    void logWhatArrived(const std::vector<Event> &events);

    TreeSession *m_session = nullptr;
    ChaosLogModel *m_log;
    std::optional<Storm> m_storm;
    /// Strikes that the journal has not told of yet, in their order.
    std::deque<Strike> m_underway;
    /// Runs while a strike may be wanted: always, if the source's time cannot be held; else from a hold until it is answered.
    QTimer m_look;
    int m_strikes = 0;
    bool m_isStriking = false;
};

} // namespace espalier
