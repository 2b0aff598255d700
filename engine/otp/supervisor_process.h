// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/gen_server.h"
#include "engine/otp/start_faults.h"
#include "engine/otp/supervision.h"

#include <memory>

namespace espalier {

/// The process of a supervisor of either kind: it carries out what its Supervision decides, and serves nothing else
/// meanwhile. As in OTP it is a GenServer that traps exits (S-100).
class SupervisorProcess : public GenServer
{
protected:
    /// The decisions to carry out, or what init answers instead.
    using Prepared = tl::expected<std::unique_ptr<Supervision>, Init>;
    [[nodiscard]] virtual Task<Prepared> prepare(Self &self) = 0;
    /// The spec of a start_child request, checked.
    [[nodiscard]] virtual tl::expected<ChildSpecPointer, Term> check(Self &self,
                                                                     const Term &spec) const = 0;
    /// What an exception that left a start function counts as (S-152, S-192). In a catch block.
    [[nodiscard]] virtual StartResult failedStart() const = 0;
    /// Dynamic supervisors take their children off the link before they end them (S-178).
    [[nodiscard]] virtual bool unlinksFirst() const = 0;
    /// Dynamic supervisors know no ids, only pids.
    [[nodiscard]] virtual bool hasIds() const = 0;

    Task<Init> init(Self &self) final;
    Task<Return> handleCall(Self &self, const Term &request, From from) final;
    Task<Return> handleCast(Self &self, const Term &request) final;
    Task<Return> handleInfo(Self &self, const Term &message) final;
    Task<Return> handleExit(Self &self, Pid from, const Term &reason) final;
    Task<Return> handleFault(Self &self, const Term &fault) final;
    Task<> terminate(Self &self, const Term &reason) final;

private:
    struct Outcome
    {
        std::optional<Term> answer = {};
        std::optional<Term> end = {};
    };
    [[nodiscard]] std::optional<SupervisorRequest> readRequest(Self &self, const Term &request,
                                                               Term &refusal) const;
    Task<Return> retry(Self &self, Term child);
    /// Carries out all that is planned.
    Task<Outcome> carryOut(Self &self);
    /// Hands over what the start that comes next is to suffer. True: there is one less to fail, which is to be told.
    [[nodiscard]] bool spoilStart(Self &self, ChildKey key);
    /// What was planned for the starts of a child is lost with its entry, and that is told before.
    void record(Self &self, EventData event);
    Task<std::vector<Termination>> terminateChildren(
        Self &self, std::vector<action::Terminate::Child> children);
    [[nodiscard]] Term whichChildren() const { return m_supervision->whichChildren(); }

    std::unique_ptr<Supervision> m_supervision;
    /// Null as long as nobody has asked for any.
    std::unique_ptr<StartFaults> m_startFaults;
};

} // namespace espalier
