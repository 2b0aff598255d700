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

/// The living process that has the name, as a term or as it is written on its node.
std::optional<Pid> processCalled(const TreeState &tree, const QString &name)
{
    for (std::size_t number = 0; number < tree.capacity(); ++number) {
        const Node *node = tree.find(static_cast<NodeId>(number));
        if (!node || node->state == NodeState::Dead || node->state == NodeState::Undefined)
            continue;
        const QStringList names{node->label(), node->name.toString(), node->childId.toString(),
                                node->pid.toString()};
        if (names.contains(name) || names.contains(QLatin1Char(':') + name))
            return node->pid;
    }
    return std::nullopt;
}

void passTime(Laboratory &laboratory, TreeSession &session, Time until)
{
    while (laboratory.now() < until) {
        laboratory.runFor(std::min(slice, until - laboratory.now()));
        session.refreshNow();
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
    for (const PlannedCrash &crash : crashes) {
        if (crash.at > duration)
            return tl::unexpected(
                QCoreApplication::translate("espalier",
                                            "the crash of '%1' at %2 s comes after the end at %3 s")
                    .arg(crash.name, timeText(crash.at), timeText(duration)));
        passTime(laboratory, session, crash.at);
        session.refreshNow();
        const std::optional<Pid> pid = processCalled(session.tree(), crash.name);
        if (!pid)
            return tl::unexpected(
                QCoreApplication::translate("espalier", "no process is called '%1' at %2 s")
                    .arg(crash.name, timeText(crash.at)));
        life.tree->inject(*pid, Fault::Raise);
    }
    passTime(laboratory, session, duration);
    session.refreshNow();
    // Whoever takes the life over listens for itself.
    QObject::disconnect(&session, &TreeSession::refreshed, &session, nullptr);
    return life;
}

} // namespace espalier
