// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/supervision.h"

#include <QHash>

namespace espalier {

/// The decisions of a static supervisor (parts H to M of the rules; stdlib's supervisor.erl is the original).
class SupervisorLogic final : public Supervision
{
public:
    /// `children` in start order, checked (S-087).
    SupervisorLogic(SupervisorFlags flags, const std::vector<ChildSpecPointer> &children);

    /// One that runs already: its children follow by `adopt`.
    SupervisorLogic(SupervisorFlags flags, RestartWindow window);

    void adopt(const StandingChild &child) override;
    void begin() override;
    void request(const SupervisorRequest &request) override;
    void childExited(Pid pid, const Term &reason, Time now) override;
    void retry(const Term &child, Time now) override;
    void shutDown() override;
    void started(const StartResult &result) override;
    void terminated(std::span<const Termination> terminations) override;
    [[nodiscard]] ChildKey keyOf(Pid pid) const override;
    [[nodiscard]] Term whichChildren() const override;
    [[nodiscard]] Term countChildren(const std::function<bool(Pid)> &isAlive) const override;

private:
    struct Child
    {
        enum class State : std::uint8_t { Undefined, Running, Restarting };
        ChildKey key = 0;
        ChildSpecPointer spec = {};
        State state = State::Undefined;
        /// Running: its process. Restarting: the one that ended, if it is known.
        std::optional<Pid> pid = {};
        /// While it is restarting, the process that ended; none if its group was restarted for another's end (S-275).
        std::optional<Pid> dead = {};
        /// The last process of this entry, for the journal.
        Pid previous = {};
    };
    /// What the start in progress is for.
    enum class Purpose : std::uint8_t { Begin, StartChild, RestartChild, Restart };

    void startChild(const ChildSpecPointer &spec);
    void terminateChild(const Term &id);
    void restartChild(const Term &id);
    void deleteChild(const Term &id);

    [[nodiscard]] bool shutsDownNow() const;
    void restart(Child &child, const Term &reason, Time now, bool exited);
    void restartGroup(std::size_t first);
    void planStart(const Child &child, Purpose purpose);
    void planTermination(const Child &child);
    void startFailed(Child &child, const StartResult &result);
    void beginFailed(const Child &child, const Term &reason);

    Child &add(ChildSpecPointer spec);
    void setRunning(Child &child, Pid pid);
    void setUndefined(Child &child);
    void remove(const Child &child);
    [[nodiscard]] Child *find(ChildKey key);
    [[nodiscard]] Child *findId(const Term &id);
    [[nodiscard]] std::size_t position(const Child &child) const;
    [[nodiscard]] happened::ChildEnded ended(const Child &child, const Term &reason,
                                             happened::ChildEnded::Verdict verdict) const;

    SupervisorFlags m_flags;
    RestartWindow m_window;
    /// In start order, which is that of the keys.
    std::vector<Child> m_children;
    QHash<Pid, ChildKey> m_byPid;
    QHash<Term, ChildKey> m_byId;
    Purpose m_purpose = Purpose::Begin;
    /// The child whose end led to the restart in progress.
    ChildKey m_restarted = 0;
    /// A child that a request asked to be terminated; 0: none.
    ChildKey m_answerTermination = 0;
};

/// What a child looks like in the error that start_child gives: `{:child, pid, id, start, restart, significant, shutdown,
/// type, modules}` (S-195).
[[nodiscard]] Term childRecord(const ChildSpec &spec);

} // namespace espalier
