// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chaos/chaos_runner.h"

#include "ui/chaos/chaos_log_model.h"
#include "ui/tree_session.h"

#include <QScopedValueRollback>

namespace espalier {

using namespace std::chrono_literals;

ChaosRunner::ChaosRunner(QObject *parent)
    : QObject(parent)
    , m_log(new ChaosLogModel(this))
{
    m_look.setTimerType(Qt::PreciseTimer);
    m_look.setInterval(16ms);
    connect(&m_look, &QTimer::timeout, this, &ChaosRunner::look);
}

void ChaosRunner::setSession(TreeSession *session)
{
    stop();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_strikes = 0;
    m_underway.clear();
    m_log->clear();
    if (!session)
        return;
    connect(session, &TreeSession::refreshed, this,
            [this](const TreeChanges &changes, const std::vector<Event> &events) {
                logWhatArrived(events);
                if (!m_storm)
                    return;
                m_storm->forget(changes.removed);
                if (m_storm->isOver(m_session->source().now()))
                    stop();
                else
                    strikeWhatIsDue();
            });
}

void ChaosRunner::start(const StormPlan &plan)
{
    if (!m_session)
        return;
    stop();
    m_storm.emplace(plan, m_session->source().now());
    m_strikes = 0;
    TreeSource &source = m_session->source();
    if (source.canControlTime())
        source.holdAt(std::chrono::ceil<std::chrono::seconds>(source.now()),
                      [this](Time at) { begin(at); });
    else
        m_look.start();
    Q_EMIT started();
}

// Supervisors count whole seconds (S-134): begun at one, the same storm finds the same windows.
void ChaosRunner::begin(Time at)
{
    m_storm.emplace(StormPlan(m_storm->plan()), at);
    goOn();
}

void ChaosRunner::goOn()
{
    m_look.stop();
    const auto answer = [this](Time) {
        m_look.start();
        look();
    };
    if (const std::optional<Time> beat = m_storm->nextBeat())
        m_session->source().holdAt(*beat, answer);
    else
        m_session->source().release();
}

void ChaosRunner::look()
{
    if (m_session->isHeld())
        return; // later, then
    m_session->refreshNow();
    strikeWhatIsDue();
}

void ChaosRunner::stop()
{
    if (!m_storm)
        return;
    m_storm.reset();
    m_look.stop();
    m_session->source().release();
    Q_EMIT finished(m_strikes);
}

Time ChaosRunner::elapsed() const
{
    return m_storm ? std::max(m_session->source().now() - m_storm->start(), Time(0)) : Time(0);
}

std::optional<Time> ChaosRunner::remaining() const
{
    return m_storm ? m_storm->remaining(m_session->source().now()) : std::nullopt;
}

void ChaosRunner::strikeWhatIsDue()
{
    // Whoever hears of a strike may look at the tree, and so bring about the next frame.
    if (!m_storm || m_isStriking || !m_look.isActive())
        return;
    const QScopedValueRollback guard(m_isStriking, true);
    const Time now = m_session->source().now();
    const std::vector<Strike> strikes = m_storm->due(m_session->tree(), now);
    m_underway.insert(m_underway.end(), strikes.begin(), strikes.end());
    for (const Strike &strike : strikes)
        apply(strike);
    m_strikes += int(strikes.size());
    for (const Strike &strike : strikes)
        Q_EMIT struck(strike);
    // Whoever heard of it may have stopped it, too.
    if (m_storm && m_storm->isOver(now))
        stop();
    else if (m_storm && m_session->source().canControlTime())
        goOn();
}

void ChaosRunner::logWhatArrived(const std::vector<Event> &events)
{
    std::vector<Strike> arrived;
    for (const Event &event : events) {
        const auto *act = std::get_if<happened::OutsideAction>(&event.data);
        if (!act || act->by != Actor::Storm || m_underway.empty())
            continue;
        arrived.push_back(std::move(m_underway.front()));
        m_underway.pop_front();
        arrived.back().at = event.time;
    }
    m_log->add(arrived);
}

void ChaosRunner::apply(const Strike &strike)
{
    TreeSource &source = m_session->source();
    switch (strike.fault) {
    case StormFaultKind::Raise:
        return source.inject(strike.pid, Fault::Raise, Actor::Storm);
    case StormFaultKind::Hang:
        return source.inject(strike.pid, Fault::Hang, Actor::Storm);
    case StormFaultKind::Exit:
    case StormFaultKind::Kill:
        return source.exit(strike.pid, strike.reason, Actor::Storm);
    case StormFaultKind::FailStart:
        return source.failStarts(strike.pid, int(strike.reason.toInteger()), Actor::Storm);
    case StormFaultKind::SlowReplies:
    case StormFaultKind::IgnoreShutdown:
    case StormFaultKind::SlowStart:
        return source.inject(strike.pid, *lastingFault(strike.fault), Actor::Storm);
    }
}

} // namespace espalier
