// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/long_work.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <climits>

namespace espalier {

namespace {

constexpr std::chrono::milliseconds moment{400};
constexpr std::chrono::milliseconds paintInterval{30};

} // namespace

LongWork::LongWork(const QString &text, QWidget *window)
    : m_dialog(text, QProgressDialog::tr("Cancel"), 0, 100, window)
{
    m_dialog.setWindowModality(Qt::WindowModal);
    // When it appears is decided here: the dialog's own guess waits for a percentage that moves.
    m_dialog.setMinimumDuration(INT_MAX);
    m_dialog.setAutoReset(false);
    m_running.start();
    m_sincePainted.start();
}

Progress LongWork::progress()
{
    return [this](int percent) {
        if (std::chrono::milliseconds(m_running.elapsed()) > moment && !m_dialog.isVisible()
            && !m_dialog.wasCanceled())
            m_dialog.show();
        if (m_dialog.isVisible()
            && std::chrono::milliseconds(m_sincePainted.elapsed()) > paintInterval) {
            m_sincePainted.start();
            m_dialog.setValue(std::clamp(percent, 0, 100));
            QCoreApplication::processEvents();
        }
        return !m_dialog.wasCanceled();
    };
}

} // namespace espalier
