// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace espalier {

/// One of the project's icons, drawn whenever it is painted in the text colour that the application's palette has then
/// (paler where disabled, the highlighted text's where selected). Icons are SVG files of 24 units with `currentColor`;
/// `name` is the file's without its ending.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace espalier
