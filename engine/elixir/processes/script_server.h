// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/otp/gen_server.h"

#include <memory>
#include <optional>

namespace espalier::elixir {

class Interpreter;

/// A GenServer whose callbacks are functions of an Elixir module.
class ScriptServer final : public GenServer
{
public:
    /// `argument` is what `init/1` gets, `name` what the process is started with (nil for none). A via module of a program
    /// is asked to register it here; all other names are the engine's to give.
    ScriptServer(std::shared_ptr<Interpreter> interpreter, Atom module, Term argument,
                 ProcessData data, Term name = {});

    [[nodiscard]] ProcessKind kind() const override;
    [[nodiscard]] Atom module() const override { return m_module; }
    [[nodiscard]] Term state() const override { return m_state; }

protected:
    Task<Init> init(Self &self) override;
    Task<Return> handleCall(Self &self, const Term &request, From from) override;
    Task<Return> handleCast(Self &self, const Term &request) override;
    Task<Return> handleInfo(Self &self, const Term &message) override;
    Task<Return> handleContinue(Self &self, const Term &argument) override;
    Task<> terminate(Self &self, const Term &reason) override;
    Task<> ending(Self &self, const Term &reason, const Term &last) override;
    Task<std::optional<Term>> replaceState(Self &self, Term function) override;

private:
    [[nodiscard]] bool exports(std::string_view function, int arity) const;
    [[nodiscard]] Task<Return> run(Atom callback, std::vector<Term> arguments, bool isCall = false);
    [[nodiscard]] Task<Return> finish(Task<Term> answer, bool isCall);
    /// Keeps the new state; the rest is for the GenServer to carry out.
    [[nodiscard]] Return accept(const Term &answer, bool isCall);
    [[nodiscard]] Init acceptInit(const Term &answer);
    /// False if another process has the name: then this one has told so, and ends.
    [[nodiscard]] Task<bool> takeName(Self &self);

    const std::shared_ptr<Interpreter> m_interpreter;
    const Atom m_module;
    /// Of init; nil when it has run.
    Term m_argument;
    Term m_state;
    /// What it handles, or handled last, and who asked for it: for the report of its end.
    Term m_last;
    Pid m_caller;
    ProcessData m_data;
    BookEntry m_entry;
    const Term m_name;
    std::optional<Context> m_context;
};

/// Whether this is `{:via, module, name}` with a module of a program, which the engine knows nothing of.
[[nodiscard]] bool isProgramsVia(const Term &name);
/// Who has such a name: a pid, or `:undefined`.
[[nodiscard]] Task<Term> whereisVia(Context &context, Term name);

/// `from` as a callback gets it: `{pid, [:alias | reference]}`, or what a call that was put together by hand has.
[[nodiscard]] Term fromTerm(const From &from);
/// Answers a call, from any process.
void replyTo(Self &self, const Term &from, const Term &answer);
/// What a process that this one starts gets from it.
[[nodiscard]] ProcessData dataForChild(const Context &context, const Term &initialCall);

} // namespace espalier::elixir
