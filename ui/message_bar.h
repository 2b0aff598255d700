// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QStatusBar>

#include <chrono>

namespace espalier {

/// A status bar whose message ends before the counters begin, and in which a help text under the mouse does not wipe
/// out what was told.
class MessageBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Says it for so long; a tip may cover it for a while.
    void tell(const QString &sentence, std::chrono::milliseconds time);
    /// What an action under the mouse does; empty: what was told before comes back.
    void showTip(const QString &tip);
    /// What of the message is painted: all of it, or its beginning and an ellipsis.
    [[nodiscard]] QString paintedText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Left of the counters.
    [[nodiscard]] QList<const QWidget *> counters() const;
    [[nodiscard]] QRect room() const;

    QString m_told;
    QDeadlineTimer m_end;
};

} // namespace espalier
