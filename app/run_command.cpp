// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_command.h"

#include "app/live_through.h"
#include "app/open_tree.h"
#include "ui/log/event_sentence.h"
#include "ui/tree_session.h"

#include <QCoreApplication>
#include <QTextStream>

namespace espalier {

namespace {

struct RunReport
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)

public:
    static void printEvents(QTextStream &output, const TreeSession &session,
                            const std::vector<Event> &events)
    {
        for (const Event &event : events) {
            if (weightOf(event, session) == EventWeight::Detail)
                continue;
            output << QStringLiteral("%1 s  ").arg(timeText(event.time), 9);
            if (!event.pid.isOutside())
                output << session.labelOf(event.pid) << ' ';
            output << eventSentence(event, session) << '\n';
        }
    }

    /// As count_children gives them, for each supervisor.
    static void printCounts(QTextStream &output, const TreeState &tree, Time now)
    {
        qsizetype width = 10;
        std::vector<const Node *> supervisors;
        for (std::size_t number = 0; number < tree.capacity(); ++number) {
            const Node *node = tree.find(static_cast<NodeId>(number));
            if (node && node->supervisor && node->state != NodeState::Dead
                && node->state != NodeState::Undefined)
            {
                supervisors.push_back(node);
                width = std::max(width, node->label().size());
            }
        }
        const auto line = [&](const QString &name, const QStringList &cells) {
            output << "  " << name.leftJustified(width);
            for (const QString &cell : cells)
                output << "  " << cell.rightJustified(11);
            output << '\n';
        };
        output << '\n';
        line(tr("supervisor"),
             {tr("specs"), tr("active"), tr("supervisors"), tr("workers"), tr("restarts")});
        for (const Node *node : supervisors) {
            const SupervisorState &state = *node->supervisor;
            line(node->label(), {QString::number(state.specs), QString::number(state.active),
                                 QString::number(state.supervisors), QString::number(state.workers),
                                 QString::number(state.restarts)});
        }
        const TreeCounts &counts = tree.counts();
        output << '\n'
               << tr("After %1 s: processes alive %2, started %3, crashes %4, restarts %5, "
                     "supervisors that gave up %6")
                      .arg(timeText(now).trimmed())
                      .arg(counts.processes)
                      .arg(counts.spawned)
                      .arg(counts.crashes)
                      .arg(counts.restarts)
                      .arg(counts.gaveUp)
               << '\n';
    }
};

} // namespace

int runTree(const RunCommand &command, QTextStream &output, QTextStream &errors)
{
    const auto life = liveThrough(
        command.tree, command.duration, command.crashes, command.seed,
        [&output](const TreeSession &session, const std::vector<Event> &events) {
            RunReport::printEvents(output, session, events);
        });
    if (!life) {
        output.flush();
        errors << "espalier: " << life.error() << '\n';
        return 1;
    }
    RunReport::printCounts(output, life->session->tree(), life->tree->now());
    return 0;
}

} // namespace espalier
