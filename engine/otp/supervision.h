// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/otp/restart_rules.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace espalier {

/// What a supervisor is to do next. Whoever carries it out gives the outcome back where one is asked for.
namespace action {

/// Run the child's start function; then `started()`.
struct Start
{
    ChildKey key = 0;
    ChildSpecPointer spec = {};
    /// Put in front of the spec's own arguments.
    std::span<const Term> extraArguments = {};
};
/// End these children, all at once, each by its own spec; then `terminated()` when all are gone.
struct Terminate
{
    struct Child
    {
        ChildKey key = 0;
        Pid pid = {};
        ChildSpecPointer spec = {};
    };
    std::vector<Child> children = {};
};
/// Answer the request in progress.
struct Answer
{
    Term term = {};
};
/// Call `retry(child)` after whatever waits in the mailbox now (S-125).
struct RetryLater
{
    /// As OTP names it: the id of a static supervisor's child, whoever has it by then; a dynamic one's old pid.
    Term child = {};
};
/// For the journal.
struct Tell
{
    EventData event = {};
};
/// The supervisor ends with this reason (its children first, if it has started).
struct End
{
    Term reason = {};
};

} // namespace action

using Action = std::variant<action::Start, action::Terminate, action::Answer, action::RetryLater,
                            action::Tell, action::End>;

/// First in, first out; short, and emptied again and again: so it keeps its memory.
template<typename T>
class ActionQueue
{
public:
    [[nodiscard]] bool isEmpty() const { return m_next == m_entries.size(); }
    template<typename Entry>
    void push(Entry &&entry)
    {
        m_entries.emplace_back(std::forward<Entry>(entry));
    }
    /// The first, moved once: into `taken`.
    template<typename Taken>
    void takeInto(Taken &taken)
    {
        taken.emplace(std::move(m_entries[m_next++]));
        if (isEmpty())
            clear();
    }
    void clear()
    {
        m_entries.clear();
        m_next = 0;
    }

private:
    std::vector<T> m_entries;
    std::size_t m_next = 0;
};

/// A request that changes children.
struct SupervisorRequest
{
    enum class Kind : std::uint8_t { StartChild, TerminateChild, RestartChild, DeleteChild };
    Kind kind = Kind::StartChild;
    ChildSpecPointer spec = {};
    /// A pid or an id.
    Term child = {};
};

/// A child entry as it stands, for a logic that goes on from there.
struct StandingChild
{
    enum class State : std::uint8_t { Undefined, Running, Restarting };
    ChildKey key = 0;
    ChildSpecPointer spec = {};
    State state = State::Undefined;
    /// Its process; while it is restarting, the one that ended.
    Pid pid = {};
};

/// The decisions of one supervisor, apart from how they are carried out: (state, input) → (state, actions). No thread,
/// no clock, no I/O; copyable, so that it can be asked "what if". Its inputs are called only when `next()` has
/// answered nullopt, the outcomes right after their action: a supervisor serves nothing else meanwhile (S-006).
class Supervision
{
public:
    virtual ~Supervision() = default;

    /// For a logic that was made from what is known of a supervisor: takes over one of its children, in the order of their
    /// keys. Nothing is told.
    virtual void adopt(const StandingChild &child) = 0;

    // --- inputs ---
    /// The supervisor starts.
    virtual void begin() = 0;
    virtual void request(const SupervisorRequest &request) = 0;
    /// An exit signal came from `pid` (of no effect if it is no child).
    virtual void childExited(Pid pid, const Term &reason, Time now) = 0;
    virtual void retry(const Term &child, Time now) = 0;
    /// The supervisor ends: end all children.
    virtual void shutDown() = 0;

    // --- outcomes ---
    virtual void started(const StartResult &result) = 0;
    /// In the order of the action's children.
    virtual void terminated(std::span<const Termination> terminations) = 0;

    // --- queries ---
    /// The entry of this child; 0 if it is none.
    [[nodiscard]] virtual ChildKey keyOf(Pid pid) const = 0;
    [[nodiscard]] virtual Term whichChildren() const = 0;
    [[nodiscard]] virtual Term countChildren(const std::function<bool(Pid)> &isAlive) const = 0;

    /// The next thing to do; nullopt: nothing until the next input.
    [[nodiscard]] std::optional<Action> next();
    /// Whether actions for the journal are wanted.
    void setTelling(bool telling) { m_telling = telling; }

protected:
    template<typename Planned>
    void plan(Planned &&action)
    {
        m_plan.push(std::forward<Planned>(action));
    }
    void answer(Term term) { plan(action::Answer{std::move(term)}); }
    [[nodiscard]] bool isTelling() const { return m_telling; }
    /// Goes before all that is planned: it has happened.
    template<typename Happened>
    void tell(Happened event)
    {
        if (m_telling)
            m_told.push(action::Tell{std::move(event)});
    }
    void report(happened::Reported::Context context, ChildSpecPointer offender, Term offenderPid,
                Term reason);
    /// The child whose start is in progress.
    [[nodiscard]] ChildKey starting() const { return m_starting; }
    /// Drops what was planned.
    void replan() { m_plan.clear(); }
    [[nodiscard]] ChildKey nextKey() { return ++m_lastKey; }
    void keepKey(ChildKey key) { m_lastKey = std::max(m_lastKey, key); }

private:
    ActionQueue<action::Tell> m_told;
    ActionQueue<Action> m_plan;
    ChildKey m_starting = 0;
    ChildKey m_lastKey = 0;
    bool m_telling = true;
};

/// `%{specs: …, active: …, supervisors: …, workers: …}`
[[nodiscard]] Term countsTerm(std::int64_t specs, std::int64_t active, std::int64_t supervisors,
                              std::int64_t workers);

} // namespace espalier
