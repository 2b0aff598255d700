// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/behaviour.h"

#include <memory>

namespace espalier::elixir {

class Interpreter;

/// A process that runs one function of a program, which takes its messages itself; it ends when that returns. It does not
/// acknowledge its start: `:proc_lib.init_ack` does.
class ScriptProcess final : public Behaviour
{
public:
    ScriptProcess(std::shared_ptr<Interpreter> interpreter, Term function,
                  std::vector<Term> arguments, ProcessData data);

    [[nodiscard]] Atom module() const override { return Atom("process"); }
    Task<> start(Self &self) override;
    Task<> handle(Self &, Message) override { return {}; } // start() lasts as long as the process

private:
    [[nodiscard]] Task<> report(Context context, Term error, Term stacktrace) const;

    const std::shared_ptr<Interpreter> m_interpreter;
    const Term m_function;
    std::vector<Term> m_arguments;
    ProcessData m_data;
    BookEntry m_entry;
};

} // namespace espalier::elixir
