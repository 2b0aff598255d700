// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace espalier {

/// What a fault that is dragged carries: the object name of its action.
[[nodiscard]] inline QString faultMimeType()
{
    return QStringLiteral("application/x-espalier-fault");
}

} // namespace espalier
