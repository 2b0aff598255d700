// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/long_work.h"

#include <algorithm>
#include <chrono>

namespace espalier {

namespace {

constexpr std::chrono::milliseconds moment{400};

} // namespace

LongWork::LongWork(const QString &text, QWidget *window)
    : m_dialog(text, QProgressDialog::tr("Cancel"), 0, 100, window)
{
    m_dialog.setWindowModality(Qt::WindowModal);
    m_dialog.setMinimumDuration(int(moment.count()));
    m_dialog.setValue(0);
}

Progress LongWork::progress()
{
    return [this](int percent) {
        // 100 would close the dialog, and it would come back with the next call.
        m_dialog.setValue(std::min(percent, 99));
        return !m_dialog.wasCanceled();
    };
}

} // namespace espalier
