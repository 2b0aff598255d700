// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/process_info.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QLabel;
class QStatusBar;

namespace espalier {

class TreeSession;

/// The numbers at the right of the status bar: processes, restarting, restarts, time and speed, events per second.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar *bar);

    /// `session` may be null; it must outlive this or be taken away.
    void setSession(TreeSession *session);

private:
    QLabel *addLabel(QStatusBar *bar, const QString &name, const QString &tip);
    void update();
    [[nodiscard]] QString timeOf(TreeSession &session) const;
    void showRate();
    void askNext();
    void showNext(const std::optional<ProcessInfo> &info);

    TreeSession *m_session = nullptr;
    QLabel *m_next;
    QLabel *m_processes;
    QLabel *m_restarting;
    QLabel *m_restarts;
    QLabel *m_time;
    QLabel *m_rate;
    QTimer m_timer;
    QElapsedTimer m_sinceRate;
    Sequence m_lastSequence = 0;
};

} // namespace espalier
