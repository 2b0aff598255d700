// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace espalier {

/// Opens, over `window` and without holding it up, what to try first. Deletes itself when closed.
void showFirstSteps(QWidget *window);

/// What this program is.
void showAbout(QWidget *window);

} // namespace espalier
