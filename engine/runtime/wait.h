// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/exit_reason.h"
#include "engine/runtime/process.h"

#include <coroutine>
#include <functional>
#include <optional>

namespace espalier {

/// Something that a process is suspended on, in the middle of a callback. It lives in the waiting coroutine; the
/// process resumes the coroutine once `isOver()`. This is the one way to wait, whoever waits.
class Wait
{
public:
    explicit Wait(Process &process)
        : m_process(&process)
    {}
    virtual ~Wait();
    Q_DISABLE_COPY_MOVE(Wait)

    /// Looks at a signal that arrived. True if it was what is waited for: the process then forgets the signal.
    [[nodiscard]] virtual bool takesSignal(Signal &signal);
    /// Looks at a message that came. True: it takes it.
    [[nodiscard]] virtual bool takesMessage(Signal &message);
    [[nodiscard]] bool isOver() const { return m_over; }
    void resume();

    /// The process ended while foreign code may still refer to the waiting coroutine: forget the process.
    void detach() { m_process = nullptr; }

    [[nodiscard]] virtual bool await_ready() { return m_over; }
    void await_suspend(std::coroutine_handle<> handle);

protected:
    void setOver() { m_over = true; }
    /// What the process does from now on follows from `message`.
    void countMessage(const Message &message);
    void noteCause(const Signal &signal);
    /// Shows `takesMessage` what is in the mailbox already; true if that was enough. For `await_ready`.
    [[nodiscard]] bool searchMailbox();
    /// Arms a timer that ends this wait. Given up with the wait.
    void armTimer(std::chrono::milliseconds after);
    [[nodiscard]] bool isTimer(const Signal &signal) const;

private:
    Process *m_process;
    std::coroutine_handle<> m_handle = nullptr;
    Reference m_timer = {};
    bool m_over = false;
};

/// Takes the first message that `accepts` (all, if empty).
class ReceiveWait final : public Wait
{
public:
    ReceiveWait(Process &process, Self::Accepts accepts, Patience patience,
                Self::OwnFaults ownFaults = Self::OwnFaults::Happen);
    [[nodiscard]] bool takesSignal(Signal &signal) override;
    [[nodiscard]] bool takesMessage(Signal &message) override;
    [[nodiscard]] bool await_ready() override { return searchMailbox(); }
    /// nullopt: the patience ran out.
    [[nodiscard]] std::optional<Message> await_resume();

private:
    Self::Accepts m_accepts;
    Self::OwnFaults m_ownFaults;
    std::optional<Message> m_message;
};

/// What came of a call or of a start.
struct ReplyAnswer
{
    enum class Outcome : std::uint8_t { Replied, Died, TimedOut };
    Outcome outcome = Outcome::TimedOut;
    Term term = {};
    Pid from = {};
};

/// Waits for the answer to a call or to a start, or for the death of who should give it.
class ReplyWait final : public Wait
{
public:
    /// `starting`: a process whose exit signal, while it is trapped, is the answer (S-051, "gets killed").
    ReplyWait(Process &process, Reference reference, Patience patience, Pid starting = {});
    [[nodiscard]] bool takesSignal(Signal &signal) override;
    [[nodiscard]] ReplyAnswer await_resume() { return std::move(m_answer); }

private:
    const Reference m_reference;
    const Pid m_starting;
    ReplyAnswer m_answer;
};

/// Waits for a time to pass; at zero only lets others run first.
class SleepWait final : public Wait
{
public:
    SleepWait(Process &process, std::chrono::milliseconds time);
    [[nodiscard]] bool takesSignal(Signal &signal) override;
    void await_resume() {}
};

/// Waits for the deaths of many monitored processes at once, or for a deadline.
class DownWait final : public Wait
{
public:
    /// Over when `pending` deaths were told to `onDown`, or after `patience`.
    DownWait(Process &process, std::size_t pending, Self::OnDown onDown, Patience patience);
    [[nodiscard]] bool takesSignal(Signal &signal) override;
    [[nodiscard]] bool takesMessage(Signal &message) override;
    [[nodiscard]] bool await_ready() override { return searchMailbox(); }
    /// True if all ended, false if the patience ran out.
    [[nodiscard]] bool await_resume() const { return m_pending == 0; }

private:
    [[nodiscard]] bool takesDown(const Signal &down);
    std::size_t m_pending;
    Self::OnDown m_onDown;
};

/// Waits for work handed to a dedicated thread: `{:ok, result}` or `{:exit, reason}`.
class CompletionWait final : public Wait
{
public:
    CompletionWait(Process &process, Reference reference);
    [[nodiscard]] bool takesSignal(Signal &signal) override;
    [[nodiscard]] Term await_resume() { return std::move(m_outcome); }

private:
    const Reference m_reference;
    Term m_outcome;
};

} // namespace espalier
