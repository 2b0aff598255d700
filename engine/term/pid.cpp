// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/pid.h"

namespace espalier {

QString Pid::toString() const
{
    return QStringLiteral("#PID<0.%1.0>").arg(number);
}

} // namespace espalier
