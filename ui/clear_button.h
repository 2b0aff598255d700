// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace espalier {

/// A button in the field that empties it, with a name for screen readers: Qt's own has none.
void addClearButton(QLineEdit &field);

} // namespace espalier
