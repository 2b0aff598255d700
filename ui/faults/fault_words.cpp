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
