// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/wait.h"

#include "engine/runtime/system.h"

namespace espalier {

Wait::~Wait()
{
    if (!m_process)
        return;
    if (m_timer)
        m_process->m_system.timers().cancel(m_timer);
    if (m_process->m_wait == this)
        m_process->m_wait = nullptr;
}

bool Wait::takesSignal(Signal &)
{
    return false;
}

bool Wait::takesMessage(Signal &)
{
    return false;
}

void Wait::resume()
{
    m_handle.resume();
}

bool Wait::searchMailbox()
{
    m_process->m_messages.takeMatching([this](Signal &message) { return takesMessage(message); },
                                       [this] { return m_over; });
    return m_over;
}

void Wait::await_suspend(std::coroutine_handle<> handle)
{
    m_handle = handle;
    m_process->m_wait = this;
}

void Wait::armTimer(std::chrono::milliseconds after)
{
    System &system = m_process->m_system;
    m_timer = system.timers().startWake(Timers::after(system.now(), after), m_process->m_pid);
}

void Wait::noteCause(const Signal &signal)
{
    m_process->m_cause = signal.cause;
}

void Wait::countMessage(const Message &message)
{
    m_process->m_cause = message.cause;
    ++m_process->m_handled;
}

bool Wait::isTimer(const Signal &signal) const
{
    return signal.kind == Signal::Kind::Timer && m_timer && signal.reference == m_timer;
}

ReceiveWait::ReceiveWait(Process &process, Self::Accepts accepts, Patience patience,
                         Self::OwnFaults ownFaults)
    : Wait(process)
    , m_accepts(std::move(accepts))
    , m_ownFaults(ownFaults)
{
    if (patience)
        armTimer(*patience);
}

bool ReceiveWait::takesSignal(Signal &signal)
{
    if (!isTimer(signal))
        return false;
    setOver();
    return true;
}

bool ReceiveWait::takesMessage(Signal &message)
{
    const bool isOwnFault = m_ownFaults == Self::OwnFaults::Happen
                            && message.kind == Signal::Kind::Fault
                            && (message.term.is(atoms::raise) || message.term.is(atoms::stop));
    if (!isOwnFault && m_accepts && !m_accepts(message))
        return false;
    m_message = Message{message.kind, message.from, message.reference, std::move(message.term),
                        message.cause};
    setOver();
    return true;
}

std::optional<Message> ReceiveWait::await_resume()
{
    if (m_message && m_message->kind == Signal::Kind::Fault) {
        if (m_message->term.is(atoms::stop))
            throw Exit{atoms::normal};
        throw Raise::runtimeError(QStringLiteral("boom"));
    }
    if (m_message) {
        countMessage(*m_message);
    }
    return std::move(m_message);
}

ReplyWait::ReplyWait(Process &process, Reference reference, Patience patience, Pid starting)
    : Wait(process)
    , m_reference(reference)
    , m_starting(starting)
{
    if (patience)
        armTimer(*patience);
}

bool ReplyWait::takesSignal(Signal &signal)
{
    if (isOver())
        return false;
    using Kind = Signal::Kind;
    if (isTimer(signal)) {
        m_answer.outcome = ReplyAnswer::Outcome::TimedOut;
    } else if (signal.kind == Kind::Reply && signal.reference == m_reference) {
        m_answer = {ReplyAnswer::Outcome::Replied, std::move(signal.term), signal.from};
    } else if ((signal.kind == Kind::Down && signal.reference == m_reference)
               || (signal.kind == Kind::Exit && !m_starting.isOutside() && signal.from == m_starting
                   && signal.linked))
    {
        m_answer = {ReplyAnswer::Outcome::Died, signal.term, signal.from};
    } else {
        return false;
    }
    setOver();
    return true;
}

SleepWait::SleepWait(Process &process, std::chrono::milliseconds time)
    : Wait(process)
{
    armTimer(time);
}

bool SleepWait::takesSignal(Signal &signal)
{
    if (!isTimer(signal))
        return false;
    setOver();
    return true;
}

DownWait::DownWait(Process &process, std::size_t pending, Self::OnDown onDown, Patience patience)
    : Wait(process)
    , m_pending(pending)
    , m_onDown(std::move(onDown))
{
    if (pending == 0)
        setOver();
    else if (patience)
        armTimer(*patience);
}

bool DownWait::takesSignal(Signal &signal)
{
    if (isOver())
        return false;
    if (isTimer(signal)) {
        setOver();
        return true;
    }
    return signal.kind == Signal::Kind::Down && takesDown(signal);
}

// It came before anyone waited.
bool DownWait::takesMessage(Signal &message)
{
    if (message.kind != Signal::Kind::DownMessage || !takesDown(message))
        return false;
    noteCause(message);
    return true;
}

bool DownWait::takesDown(const Signal &down)
{
    if (!m_onDown(down.reference, down.term))
        return false;
    if (--m_pending == 0)
        setOver();
    return true;
}

CompletionWait::CompletionWait(Process &process, Reference reference)
    : Wait(process)
    , m_reference(reference)
{}

bool CompletionWait::takesSignal(Signal &signal)
{
    if (signal.kind != Signal::Kind::Completed || signal.reference != m_reference)
        return false;
    m_outcome = std::move(signal.term);
    setOver();
    return true;
}

} // namespace espalier
