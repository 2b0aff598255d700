// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/time_controls.h"
#include "ui/tree_session.h"

#include <QLabel>
#include <QStatusBar>

#include <algorithm>
#include <cmath>

namespace espalier {

using namespace std::chrono_literals;

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , m_next(addLabel(bar, QStringLiteral("next"),
                      tr("Whose turn the next single step is. A timer goes first; with a seed, a "
                         "turn among several is "
                         "drawn when it comes.")))
    , m_processes(addLabel(bar, QStringLiteral("processes"), tr("Processes that are alive")))
    , m_restarting(addLabel(bar, QStringLiteral("restarting"),
                            tr("Children that wait for a restart to succeed")))
    , m_restarts(addLabel(
          bar, QStringLiteral("restarts"),
          tr("How often supervisors restarted a child since the tree was started: the sum of the "
             "badges, with those of processes that are gone. A fuse counts a group that is "
             "restarted together once.")))
    , m_time(addLabel(bar, QStringLiteral("time"),
                      tr("Time of the tree, and its speed against the clock")))
    , m_rate(addLabel(bar, QStringLiteral("rate"), tr("Events of the last second of the clock")))
{
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::update);
}

void StatusLine::setSession(TreeSession *session)
{
    m_session = session;
    m_lastSequence = session ? session->tree().lastSequence() : 0;
    m_sinceRate.start();
    m_rate->clear();
    if (session)
        m_timer.start();
    else
        m_timer.stop();
    update();
}

QLabel *StatusLine::addLabel(QStatusBar *bar, const QString &name, const QString &tip)
{
    auto *label = new QLabel(bar);
    label->setObjectName(QStringLiteral("status_") + name);
    label->setToolTip(tip);
    label->setContentsMargins(6, 0, 4, 0);
    bar->addPermanentWidget(label);
    return label;
}

void StatusLine::update()
{
    for (QLabel *label : {m_next, m_processes, m_restarting, m_restarts, m_time, m_rate})
        label->setVisible(m_session != nullptr);
    if (!m_session)
        return;
    const TreeCounts &counts = m_session->tree().counts();
    m_processes->setText(tr("Processes %L1").arg(counts.processes));
    m_restarting->setText(tr("Restarting %L1").arg(counts.restarting));
    m_restarting->setVisible(counts.restarting > 0);
    m_restarts->setText(tr("Restarts %L1").arg(counts.restarts));
    m_time->setText(timeOf(*m_session));
    askNext();
    showRate();
}

/// Of a whole second: what comes three times a second would be seen now and then as nothing.
void StatusLine::showRate()
{
    constexpr qint64 period = 1000; // milliseconds
    if (m_sinceRate.elapsed() < period && !m_rate->text().isEmpty())
        return;
    const double seconds = std::max(0.001, double(m_sinceRate.restart()) / 1000);
    const Sequence last = m_session->tree().lastSequence();
    m_rate->setText(tr("%L1 events/s").arg(std::llround(double(last - m_lastSequence) / seconds)));
    m_lastSequence = last;
}

void StatusLine::askNext()
{
    const bool isPaused = m_session->source().canControlTime() && m_session->source().isPaused();
    m_next->setVisible(isPaused);
    if (!isPaused)
        return;
    m_session->source().nextProcess().then(
        this, [this](const std::optional<ProcessInfo> &info) { showNext(info); });
}

void StatusLine::showNext(const std::optional<ProcessInfo> &info)
{
    constexpr int longest = 32;
    if (!m_session || !info) {
        m_next->setText(tr("Next: a timer, or nothing"));
        return;
    }
    const QString who = m_session->labelOf(info->pid);
    // What has just arrived acts before what waits in the mailbox.
    const std::vector<Term> &waiting = info->arriving.empty() ? info->mailbox : info->arriving;
    if (waiting.empty()) {
        m_next->setText(tr("Next: %1").arg(who));
        return;
    }
    QString what = waiting.front().toString();
    if (what.size() > longest)
        what = what.left(longest) + QChar(0x2026);
    m_next->setText(tr("Next: %1 takes %2").arg(who, what));
}

QString StatusLine::timeOf(TreeSession &session) const
{
    TreeSource &source = session.source();
    const double seconds = std::chrono::duration<double>(source.now()).count();
    const QString time = tr("%L1 s").arg(seconds, 0, 'f', 1);
    if (!source.canControlTime())
        return time;
    return source.isPaused() ? tr("%1 · paused").arg(time)
                             : QStringLiteral("%1 %2").arg(time, speedText(source.speed()));
}

} // namespace espalier
