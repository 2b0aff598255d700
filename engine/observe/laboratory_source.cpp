// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/laboratory_source.h"

#include "engine/runtime/laboratory.h"

namespace espalier {

LaboratorySource::LaboratorySource(std::unique_ptr<System> system, QObject *parent)
    : TreeSource(parent)
    , m_system(std::move(system))
    , m_reader(m_system->journal().attach([this] {
        QMetaObject::invokeMethod(this, &TreeSource::eventsReady, Qt::QueuedConnection);
    }))
{}

// The System records until its end, so the reader goes first; wake-ups on their way go with this object.
LaboratorySource::~LaboratorySource()
{
    m_reader.reset();
}

std::vector<Event> LaboratorySource::takeEvents()
{
    return m_reader->take();
}

void LaboratorySource::setTellingMessages(bool telling)
{
    m_reader->setDetail(telling ? JournalDetail::Messages : JournalDetail::Lifecycle);
}

Time LaboratorySource::now() const
{
    const Laboratory *laboratory = m_system->laboratory();
    return laboratory ? laboratory->wallNow() : m_system->now();
}

bool LaboratorySource::canControlTime() const
{
    return m_system->laboratory() != nullptr;
}

bool LaboratorySource::isPaused() const
{
    return canControlTime() && m_system->laboratory()->isPaused();
}

void LaboratorySource::setPaused(bool paused)
{
    if (canControlTime())
        m_system->laboratory()->setPaused(paused);
}

void LaboratorySource::step()
{
    if (canControlTime())
        m_system->laboratory()->step();
}

void LaboratorySource::resumeUntil(Milestone milestone)
{
    if (canControlTime())
        m_system->laboratory()->resumeUntil(milestone);
}

QFuture<std::optional<ProcessInfo>> LaboratorySource::nextProcess()
{
    return m_system->nextProcessInfo();
}

void LaboratorySource::holdAt(Time time, std::function<void(Time)> reached)
{
    if (!canControlTime())
        return;
    m_holdReached = std::move(reached);
    const auto tell = [this, hold = ++m_holds](Time at) {
        if (hold == m_holds)
            std::exchange(m_holdReached, nullptr)(at);
    };
    m_system->laboratory()->holdAt(time, [this, tell](Time at) {
        QMetaObject::invokeMethod(
            this, [tell, at] { tell(at); }, Qt::QueuedConnection);
    });
}

void LaboratorySource::release()
{
    if (!canControlTime())
        return;
    ++m_holds;
    m_holdReached = nullptr;
    m_system->laboratory()->release();
}

double LaboratorySource::speed() const
{
    return canControlTime() ? m_system->laboratory()->speed() : 1.0;
}

void LaboratorySource::setSpeed(double speed)
{
    if (canControlTime())
        m_system->laboratory()->setSpeed(speed);
}

void LaboratorySource::exit(Pid pid, const Term &reason, Actor by)
{
    m_system->exit(pid, reason, by);
}

void LaboratorySource::send(Pid pid, const Term &message)
{
    m_system->send(pid, message);
}

void LaboratorySource::inject(Pid pid, Fault fault, Actor by)
{
    if (fault == Fault::FailStart)
        m_system->failStarts(pid, failingStarts, by);
    else
        m_system->inject(pid, toAtom(fault), by);
}

void LaboratorySource::failStarts(Pid child, int times, Actor by)
{
    m_system->failStarts(child, times, by);
}

void LaboratorySource::flood(Pid pid, const Term &message, int count)
{
    m_system->flood(pid, message, count);
}

void LaboratorySource::breakLink(Pid one, Pid other)
{
    m_system->breakLink(one, other);
}

void LaboratorySource::note(const Term &act)
{
    m_system->note(act);
}

QFuture<Term> LaboratorySource::ask(Pid server, const Term &request)
{
    return m_system->call(server, request).then([](const tl::expected<Term, Term> &answer) {
        return answer ? *answer : Term::tuple({atoms::exit, answer.error()});
    });
}

QFuture<Term> LaboratorySource::startChild(Pid supervisor, const Term &spec)
{
    return ask(supervisor, Term::tuple({atoms::start_child, spec}));
}

QFuture<Term> LaboratorySource::terminateChild(Pid supervisor, const Term &child)
{
    return ask(supervisor, Term::tuple({atoms::terminate_child, child}));
}

QFuture<Term> LaboratorySource::restartChild(Pid supervisor, const Term &id)
{
    return ask(supervisor, Term::tuple({atoms::restart_child, id}));
}

QFuture<Term> LaboratorySource::deleteChild(Pid supervisor, const Term &id)
{
    return ask(supervisor, Term::tuple({atoms::delete_child, id}));
}

QFuture<std::optional<ProcessInfo>> LaboratorySource::processInfo(Pid pid)
{
    return m_system->processInfo(pid);
}

std::vector<TreeSource::Module> LaboratorySource::modules() const
{
    std::vector<Module> known;
    for (const espalier::Module &module : m_system->modules().all())
        known.push_back({module.name, module.description, module.exampleArguments,
                         module.type == ChildType::Supervisor});
    return known;
}

} // namespace espalier
