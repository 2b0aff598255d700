// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faults/fault_words.h"

#include <QCoreApplication>

namespace espalier {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(espalier::FaultWords)
};

} // namespace

FaultKind faultKind(StormFaultKind kind)
{
    switch (kind) {
    case StormFaultKind::Raise:
        return FaultKind::Crash;
    case StormFaultKind::Exit:
        return FaultKind::ExitWith;
    case StormFaultKind::Kill:
        return FaultKind::ExitKill;
    case StormFaultKind::Hang:
        return FaultKind::Hang;
    case StormFaultKind::SlowReplies:
        return FaultKind::SlowReplies;
    case StormFaultKind::IgnoreShutdown:
        return FaultKind::IgnoreShutdown;
    case StormFaultKind::SlowStart:
        return FaultKind::SlowStart;
    case StormFaultKind::FailStart:
        break;
    }
    return FaultKind::FailStarts;
}

QString faultMenuText(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Crash:
        return FaultWords::tr("&Crash");
    case FaultKind::Stop:
        return FaultWords::tr("Sto&p by itself");
    case FaultKind::Hang:
        return FaultWords::tr("&Hang");
    case FaultKind::ExitNormal:
        return FaultWords::tr("Exit with :&normal");
    case FaultKind::ExitShutdown:
        return FaultWords::tr("Exit with :&shutdown");
    case FaultKind::ExitKill:
        return FaultWords::tr("Exit with :&kill");
    case FaultKind::ExitWith:
        return FaultWords::tr("&Exit with…");
    case FaultKind::SlowReplies:
        return FaultWords::tr("Slow &replies");
    case FaultKind::IgnoreShutdown:
        return FaultWords::tr("&Ignore its shutdown");
    case FaultKind::SlowStart:
        return FaultWords::tr("S&low starts");
    case FaultKind::FailStarts:
        return FaultWords::tr("Fail at its ne&xt starts…");
    case FaultKind::Flood:
        return FaultWords::tr("&Flood the mailbox");
    case FaultKind::BreakLinks:
        return FaultWords::tr("&Break its links");
    }
    return {};
}

QString faultTitle(FaultKind kind)
{
    return faultMenuText(kind).remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QStringList faultWords(const Node &node)
{
    QStringList words;
    if (node.faults.has(Fault::SlowReplies))
        words.append(FaultWords::tr("answers slowly"));
    if (node.faults.has(Fault::IgnoreShutdown))
        words.append(FaultWords::tr("ignores its shutdown"));
    if (node.faults.has(Fault::SlowStart))
        words.append(FaultWords::tr("starts slowly"));
    if (node.failingStarts > 0)
        words.append(FaultWords::tr("fails at its next starts: %1").arg(node.failingStarts));
    return words;
}

} // namespace espalier
