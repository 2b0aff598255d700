// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/laboratory.h"
#include "tests/support/scenario_runner.h"
#include "tests/support/scenario_tags.h"

#include <thread>

namespace espalier {

using namespace scenarioTags;
using namespace std::chrono_literals;

using Lock = std::lock_guard<std::recursive_mutex>;

// What happened, as lines of a trace.

void ScenarioRunner::pass(std::chrono::milliseconds time)
{
    if (m_system.laboratory())
        m_system.laboratory()->runFor(time);
    else
        std::this_thread::sleep_for(time);
}

void ScenarioRunner::drive(const std::function<bool()> &isDone, std::chrono::milliseconds patience)
{
    const Time end = m_system.now() + patience;
    while (!isDone() && m_system.now() < end) {
        if (!m_system.laboratory())
            std::this_thread::sleep_for(20us);
        else if (!m_system.laboratory()->advance())
            return;
    }
}

void ScenarioRunner::askWhetherIdle(Pid pid, const Known &known)
{
    if (!m_system.isAlive(pid)) {
        // It may still be telling others; it is gone when this is answered.
        const auto gone = m_system.processInfo(pid);
        drive([&] { return gone.isFinished(); }, 1s);
    } else if (known.kind == Kind::Process) {
        const auto order = give(pid, [](Self &) -> Task<QString> { return QString(); });
        drive([&] { return order->isDone || !m_system.isAlive(pid); }, 8s);
    } else {
        const auto answer = m_system.call(pid, known.kind == Kind::Worker ? ping
                                                                          : atoms::which_children);
        drive([&] { return answer.isFinished(); }, 8s);
    }
}

// Every process that lives and is not held has answered, three times without anything new.
void ScenarioRunner::settle()
{
    constexpr int rounds = 400;
    std::size_t last = static_cast<std::size_t>(-1);
    int stable = 0;
    for (int round = 0; round < rounds && stable < 3; ++round) {
        QHash<Pid, Known> all;
        {
            const Lock lock(m_mutex);
            all = m_known;
        }
        for (auto known = all.cbegin(); known != all.cend(); ++known) {
            if (!m_held.contains(known.key()) && !known->shown.startsWith(QLatin1String("bg_")))
                askWhetherIdle(known.key(), *known);
        }
        takeEvents();
        stable = m_seen == last ? stable + 1 : 0;
        last = m_seen;
        if (stable > 0)
            pass(1ms);
    }
}

void ScenarioRunner::takeEvents()
{
    const Lock lock(m_mutex);
    for (const Event &event : m_reader->take()) {
        if (std::optional<Line> line = lineOf(event)) {
            m_lines.push_back(std::move(*line));
            ++m_seen;
        }
    }
}

QString ScenarioRunner::groupOf(Pid pid) const
{
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    if (known == m_known.constEnd())
        return {};
    if (known->kind == Kind::Process)
        return QStringLiteral("processes");
    if (known->parentKind == Kind::DynamicSupervisor || m_killed.contains(known->parent))
        return QStringLiteral("children of ") + known->parent.toString();
    return {};
}

std::optional<ScenarioRunner::Line> ScenarioRunner::lineOf(const Event &event)
{
    if (const auto note = m_notes.find(event.sequence); note != m_notes.end()) {
        const Note &said = note->second;
        if (!said.loopLabel.isEmpty()) {
            if (said.loopNumber == 0) {
                m_loops.remove(said.loopLabel);
                return std::nullopt;
            }
            if (m_loops.contains(said.loopLabel))
                return std::nullopt;
            m_loops.insert(said.loopLabel, said.loopNumber);
        }
        return Line{QString(), said.cleaned == Pid() ? QString() : show(said.cleaned),
                    said.cleaned == Pid() ? QStringLiteral(". ") + said.text
                                          : QStringLiteral("c") + said.cleaned.toString()
                                                + QStringLiteral(" . ") + said.text};
    }
    if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
        const auto known = m_known.constFind(event.pid);
        if (known == m_known.constEnd() || !known->isTraced)
            return std::nullopt;
        const bool isSupervisor = known->kind == Kind::Supervisor
                                  || known->kind == Kind::DynamicSupervisor;
        if (isSupervisor && exited->reason.is(atoms::killed))
            m_killed.insert(event.pid);
        return Line{QString(), known->shown,
                    QStringLiteral("x") + event.pid.toString() + QStringLiteral(" . exit ")
                        + known->shown + QLatin1Char(' ') + shown(exited->reason)};
    }
    if (const auto *report = std::get_if<happened::Reported>(&event.data))
        return reportLine(event, *report);
    if (const auto *unexpected = std::get_if<happened::UnexpectedMessage>(&event.data)) {
        const auto kind = kindOf(event.pid);
        if (kind == Kind::Supervisor || kind == Kind::DynamicSupervisor)
            return Line{{},
                        {},
                        QStringLiteral(". unexpected_msg %1 %2")
                            .arg(show(event.pid), shown(unexpected->message))};
    }
    return std::nullopt;
}

std::optional<ScenarioRunner::Line> ScenarioRunner::reportLine(const Event &event,
                                                               const happened::Reported &report)
{
    using Context = happened::Reported::Context;
    const std::map<Context, QString> words{
        {Context::ChildTerminated, QStringLiteral("child_terminated")},
        {Context::StartError, QStringLiteral("start_error")},
        {Context::ShutdownError, QStringLiteral("shutdown_error")},
        {Context::Shutdown, QStringLiteral("shutdown")}};
    const auto word = words.find(report.context);
    if (word == words.end() || !kindOf(event.pid))
        return std::nullopt;
    const bool isDynamic = kindOf(event.pid) == Kind::DynamicSupervisor;
    const Term id = isDynamic ? Term(atoms::undefined) : report.offender->id;
    const bool isRestarting = report.offenderPid.isTagged(atoms::restarting, 2);
    const Term who = isRestarting ? report.offenderPid.element(1) : report.offenderPid;
    const QString pid = isRestarting ? QStringLiteral("restarting(%1)").arg(shown(who))
                                     : shown(who);
    const QString label =
        (who.isPid() ? show(who.toPid()) : id.toString().mid(1)).section(QLatin1Char('#'), 0, 0);
    if (report.context == Context::StartError && m_loops.contains(label)) {
        const QString loop = QStringLiteral("%1 %2").arg(label).arg(m_loops[label]);
        if (m_loopsReported.contains(loop))
            return std::nullopt;
        m_loopsReported.insert(loop);
    }
    const QString offender = QStringLiteral("id=%1 pid=%2").arg(shown(id), pid);
    return Line{isDynamic && report.context == Context::ShutdownError
                    ? QStringLiteral("reports of ") + event.pid.toString()
                    : QString(),
                offender,
                QStringLiteral("! %1 sup=%2 %3 reason=%4")
                    .arg(word->second, show(event.pid), offender, shown(report.reason))};
}

// What follows each other without a defined order is sorted by name.
void ScenarioRunner::flush()
{
    const Lock lock(m_mutex);
    // Groups are known only now: a supervisor's being killed may have been told after its child's end.
    for (Line &line : m_lines) {
        const bool isEnd = line.text.startsWith(QLatin1Char('x'))
                           || line.text.startsWith(QLatin1Char('c'));
        if (!isEnd)
            continue;
        const qsizetype dot = line.text.indexOf(QLatin1String(" . "));
        line.group = groupOf(pidOf(line.sortKey));
        line.text = line.text.mid(dot + 1);
    }
    for (auto first = m_lines.begin(); first != m_lines.end();) {
        auto last = first + 1;
        while (!first->group.isEmpty() && last != m_lines.end() && last->group == first->group)
            ++last;
        std::stable_sort(first, last, [](const Line &a, const Line &b) {
            return naturallyLess(a.sortKey, b.sortKey);
        });
        for (; first != last; ++first)
            m_output.append(first->text);
    }
    m_lines.clear();
}

} // namespace espalier
