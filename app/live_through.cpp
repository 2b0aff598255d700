// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live_through.h"

#include "app/open_tree.h"
#include "engine/runtime/laboratory.h"
#include "ui/log/event_sentence.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

#include <algorithm>

namespace espalier {

namespace {

/// Events are taken so often, or a long life would pile them up.
constexpr Time slice = std::chrono::milliseconds(100);

struct LiveThrough
{
    Q_DECLARE_TR_FUNCTIONS(LiveThrough)
};

bool isCalled(const Node &node, const QString &name)
{
    const QStringList names{node.label(), node.name.toString(), node.childId.toString(),
                            node.pid.toString()};
    return names.contains(name) || names.contains(QLatin1Char(':') + name);
}

/// The process that is to crash; the error is a sentence.
tl::expected<Pid, QString> processToCrash(const TreeState &tree, const PlannedCrash &crash)
{
    const QString time = timeText(crash.at).trimmed();
    bool isDown = false;
    for (std::size_t number = 0; number < tree.capacity(); ++number) {
        const Node *node = tree.find(static_cast<NodeId>(number));
        if (!node || !isCalled(*node, crash.name))
            continue;
        if (node->state == NodeState::Starting || node->state == NodeState::Running
            || node->state == NodeState::Hanging)
            return node->pid;
        isDown = true;
    }
    return tl::unexpected(
        isDown ? LiveThrough::tr("'%1' cannot crash at %2 s: it is down then").arg(crash.name, time)
               : LiveThrough::tr("no process is called '%1' at %2 s").arg(crash.name, time));
}

/// Why the crash cannot happen at its time, if it cannot.
std::optional<QString> wrongTime(const PlannedCrash &crash, Time started, Time end)
{
    const QString time = timeText(crash.at).trimmed();
    if (crash.at >= end)
        return LiveThrough::tr("the crash of '%1' at %2 s comes after the end at %3 s")
            .arg(crash.name, time, timeText(end).trimmed());
    if (crash.at < std::chrono::floor<std::chrono::milliseconds>(started))
        return LiveThrough::tr("the crash of '%1' at %2 s comes before the tree has started: that "
                               "takes until %3 s")
            .arg(crash.name, time, timeText(started).trimmed());
    return std::nullopt;
}

void passTime(Laboratory &laboratory, TreeSession &session, Time until)
{
    Time next = slice;
    while (laboratory.now() < until) {
        const std::uint64_t before = session.tree().lastSequence();
        laboratory.runFor(std::min(next, until - laboratory.now()));
        session.refreshNow();
        // While nothing happens, ever longer steps will do.
        next = session.tree().lastSequence() == before ? next * 2 : slice;
    }
}

} // namespace

tl::expected<LivedTree, QString> liveThrough(
    const QString &path, Time duration, const std::vector<PlannedCrash> &crashes,
    std::uint64_t seed,
    const std::function<void(const TreeSession &, const std::vector<Event> &)> &onEvents)
{
    auto opened = OpenTree::read(path, {.seed = seed, .manual = true});
    if (!opened)
        return tl::unexpected(opened.error());
    LivedTree life;
    life.tree = opened->get();
    life.session = std::make_unique<TreeSession>(std::move(*opened));
    TreeSession &session = *life.session;
    Laboratory &laboratory = *life.tree->system().laboratory();
    if (onEvents)
        QObject::connect(&session, &TreeSession::refreshed, &session,
                         [&](const TreeChanges &, const std::vector<Event> &events) {
                             onEvents(session, events);
                         });
    if (const auto started = life.tree->startAndWait(); !started)
        return tl::unexpected(QStringLiteral("%1: %2").arg(path, started.error()));
    const Time begun = laboratory.now();
    for (const PlannedCrash &crash : crashes) {
        if (const std::optional<QString> wrong = wrongTime(crash, begun, duration))
            return tl::unexpected(*wrong);
        passTime(laboratory, session, crash.at);
        session.refreshNow();
        const auto pid = processToCrash(session.tree(), crash);
        if (!pid)
            return tl::unexpected(pid.error());
        life.tree->inject(*pid, Fault::Raise);
    }
    passTime(laboratory, session, duration);
    session.refreshNow();
    // Whoever takes the life over listens for itself.
    QObject::disconnect(&session, &TreeSession::refreshed, &session, nullptr);
    return life;
}

} // namespace espalier
