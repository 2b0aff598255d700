// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"

namespace espalier {

/// A process that holds a value, and lets others read and change it by functions that run inside it.
class Agent final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.Agent";

    /// `initial` is called without arguments, in the new process.
    explicit Agent(std::function<Term()> initial);
    /// The first argument is a function of no arguments, or the value itself.
    explicit Agent(const std::vector<Term> &arguments);

    [[nodiscard]] ProcessKind kind() const override { return ProcessKind::Agent; }
    [[nodiscard]] Atom module() const override { return atoms::Agent; }
    [[nodiscard]] Term state() const override { return m_value; }

protected:
    Task<Init> init(Self &self) override;
    Task<Return> handleCall(Self &self, const Term &request, From from) override;
    Task<Return> handleCast(Self &self, const Term &request) override;
    /// What it does not expect it ignores, as in Elixir.
    Task<Return> handleInfo(Self &self, const Term &message) override;

private:
    std::function<Term()> m_initial;
    Term m_value;
};

namespace agent {

using Read = std::function<Term(const Term &value)>;

/// A function value of one argument.
[[nodiscard]] Term functionOf(Read read);
[[nodiscard]] StartFunction startLink(std::function<Term()> initial, const Term &name = {});
// Calls from inside a process.
[[nodiscard]] Task<Term> get(Self &self, Term agent, Read read);
/// Answers `:ok`.
[[nodiscard]] Task<Term> update(Self &self, Term agent, Read change);
/// `change` answers `{reply, new value}`.
[[nodiscard]] Task<Term> getAndUpdate(Self &self, Term agent, Read change);

} // namespace agent

} // namespace espalier
