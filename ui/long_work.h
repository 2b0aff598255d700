// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree_library.h"

#include <QElapsedTimer>
#include <QProgressDialog>

namespace espalier {

/// Shows how far a work is and lets it be cancelled, if it takes longer than a moment. The work runs where it is called
/// and reports through progress(); the window is painted meanwhile but takes no other input.
class LongWork
{
public:
    LongWork(const QString &text, QWidget *window);

    [[nodiscard]] Progress progress();
    [[nodiscard]] bool wasCancelled() const { return m_dialog.wasCanceled(); }

private:
    QProgressDialog m_dialog;
    QElapsedTimer m_running;
    QElapsedTimer m_sincePainted;
};

} // namespace espalier
