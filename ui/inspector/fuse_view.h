// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QWidget>

namespace espalier {

/// The restart budget of one supervisor, large: what is left, the restarts that count on the line of the window, and when the
/// oldest of them stops counting.
class FuseView : public QWidget
{
    Q_OBJECT

public:
    explicit FuseView(QWidget *parent = nullptr);

    /// Copies what it needs.
    void setFuse(const SupervisorState &supervisor, Time now);

    /// "1 of 3 left · one less in 3 s"
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF fuseRect() const;

    /// Flags and window alone.
    SupervisorState m_supervisor;
    Time m_now{0};
};

} // namespace espalier
