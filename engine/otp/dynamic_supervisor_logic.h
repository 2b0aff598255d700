// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/supervision.h"

#include <QHash>

namespace espalier {

/// The decisions of a dynamic supervisor (part K of the rules; lib/elixir's dynamic_supervisor.ex is the original).
/// Every operation but a shutdown is O(1).
class DynamicSupervisorLogic final : public Supervision
{
public:
    explicit DynamicSupervisorLogic(DynamicSupervisorFlags flags);

    /// One that runs already: those of its children that matter follow by `adopt`.
    DynamicSupervisorLogic(DynamicSupervisorFlags flags, RestartWindow window);

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
    [[nodiscard]] ChildSpecPointer offenderOf(const ChildSpecPointer &spec) const;
    struct Child
    {
        ChildKey key = 0;
        ChildSpecPointer spec = {};
        bool restarting = false;
    };
    /// What the start in progress is for.
    struct Starting
    {
        ChildKey key = 0;
        ChildSpecPointer spec = {};
        /// The process whose place is to be taken; none for a first start.
        std::optional<Pid> previous = {};
    };

    void startChild(const ChildSpecPointer &spec);
    void terminateChild(const Term &pid);
    void restart(Pid pid, const Child &child, const Term &reason, Time now, bool exited);
    void firstStarted(Starting starting, const StartResult &result);
    void restarted(const Starting &starting, const StartResult &result);
    void addChild(Pid pid, Child child);
    void removeChild(Pid pid);

    DynamicSupervisorFlags m_flags;
    RestartWindow m_window;
    /// By pid; a child that is restarting is found under its old one (S-157).
    QHash<Pid, Child> m_children;
    Starting m_starting;
    action::Terminate m_terminating;
    bool m_answerTermination = false;
    // Of the children.
    std::int64_t m_supervisors = 0;
    std::int64_t m_restarting = 0;
};

} // namespace espalier
