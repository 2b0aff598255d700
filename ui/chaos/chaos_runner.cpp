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

ChaosRunner::~ChaosRunner()
{
    const QSignalBlocker quiet(this);
    stop();
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
                else if (!canHoldTime())
                    strikeWhatIsDue();
            });
}

void ChaosRunner::start(const StormPlan &plan)
{
    if (!m_session)
        return;
    stop();
    m_storm.emplace(plan, beginning());
    m_strikes = 0;
    if (canHoldTime())
        waitFor(m_storm->start(), &ChaosRunner::begin);
    else
        m_look.start();
    Q_EMIT started();
}

bool ChaosRunner::canHoldTime() const
{
    return m_session->source().canControlTime();
}

// Supervisors count whole seconds (S-134): begun at one, the same storm finds the same windows.
Time ChaosRunner::beginning() const
{
    const Time now = m_session->source().now();
    return canHoldTime() ? std::chrono::ceil<std::chrono::seconds>(now) : now;
}

void ChaosRunner::waitFor(Time time, void (ChaosRunner::*then)(Time))
{
    m_session->source().holdAt(time, [this, then](Time at) { (this->*then)(at); });
}

// A process that hangs burns its slice to the end: a little later is as good as at that second. Much later is another one.
void ChaosRunner::begin(Time at)
{
    if (at < m_storm->start() + Storm::beat)
        return goOn();
    m_storm.emplace(StormPlan(m_storm->plan()), beginning());
    waitFor(m_storm->start(), &ChaosRunner::begin);
}

void ChaosRunner::goOn()
{
    m_look.stop();
    if (const std::optional<Time> beat = m_storm->nextBeat())
        waitFor(*beat, &ChaosRunner::answer);
    else
        m_session->source().release();
}

void ChaosRunner::answer(Time)
{
    m_look.start();
    look();
}

// Where time waits, all that has happened is looked at; where it does not, what the frames have shown.
void ChaosRunner::look()
{
    if (canHoldTime()) {
        if (m_session->isHeld())
            return; // later, then
        m_session->refreshNow();
    }
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
    else if (m_storm && m_look.isActive() && canHoldTime())
        goOn(); // unless it is another storm by now
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
