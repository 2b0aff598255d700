// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/process_name.h"

#include "ui/tree_session.h"

namespace espalier {

QString processName(const QString &label, Pid pid)
{
    const QString text = pid.toString();
    return label == text ? text : QStringLiteral("%1 %2").arg(label, text);
}

QString processName(Pid pid, const TreeSession &session)
{
    return processName(session.labelOf(pid), pid);
}

} // namespace espalier
