// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_tooltip.h"

#include "engine/term/inspect.h"
#include "ui/faults/fault_words.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace espalier {

namespace {

struct NodeText
{
    Q_DECLARE_TR_FUNCTIONS(NodeText)
};

constexpr int longestReason = 160;

QString reasonText(const Term &reason)
{
    const QString text = inspect(reason);
    return text.size() <= longestReason ? text : text.left(longestReason) + QChar(0x2026);
}

QStringList factsOf(const Node &node)
{
    QStringList facts{NodeText::tr("%1, %2").arg(kindName(node.kind), stateName(node.state))};
    if (node.restarts > 0)
        facts.append(NodeText::tr("restarts: %1").arg(node.restarts));
    facts += faultWords(node);
    if (node.supervisor && node.supervisor->starting > 0)
        facts.append(NodeText::tr("serves nobody: it waits for a child to start"));
    else if (node.supervisor && node.supervisor->ending > 0)
        facts.append(NodeText::tr("serves nobody: it waits for a child to end"));
    if (const SupervisorState *supervisor = node.supervisor.get())
        facts.append(
            NodeText::tr("children: %1, alive: %2").arg(supervisor->specs).arg(supervisor->active));
    if (!node.lives.empty()) {
        const Life &last = node.lives.back();
        const QString reason = reasonText(last.reason);
        facts.append(last.failedToStart ? NodeText::tr("did not start: %1").arg(reason)
                                        : NodeText::tr("last ended with %1").arg(reason));
    }
    return facts;
}

} // namespace

QString nodeTooltip(const Node &node)
{
    QStringList lines{QStringLiteral("<b>%1</b> %2")
                          .arg(node.label().toHtmlEscaped(), node.pid.toString().toHtmlEscaped())};
    for (const QString &fact : factsOf(node))
        lines.append(fact.toHtmlEscaped());
    return QStringLiteral("<p style='white-space:pre'>%1</p>")
        .arg(lines.join(QLatin1String("<br>")));
}

QString nodeSentence(const Node &node)
{
    return NodeText::tr("%1: %2").arg(node.label(), factsOf(node).join(QLatin1String("; ")));
}

} // namespace espalier
