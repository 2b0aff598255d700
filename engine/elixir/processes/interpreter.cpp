// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/interpreter.h"

#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_definition.h"
#include "engine/elixir/natives/standard_natives.h"
#include "engine/elixir/processes/evaluate.h"
#include "engine/elixir/processes/script_supervisor.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

std::shared_ptr<Interpreter> Interpreter::create(System &system, InterpreterOptions options)
{
    std::shared_ptr<Interpreter> interpreter(new Interpreter(system, std::move(options)));
    addStandardNatives(interpreter->m_modules);
    interpreter->m_modules.load = [raw = interpreter.get()](ModuleTable &, Atom module) {
        loadStandardModule(*raw, module);
    };
    letSpecsNamePrograms(interpreter);
    return interpreter;
}

Interpreter::Interpreter(System &system, InterpreterOptions options)
    : m_system(system)
    , m_options(std::move(options))
{}

void Interpreter::write(Device device, std::string_view text)
{
    const std::lock_guard lock(m_writing);
    if (m_options.write && !m_isClosed)
        m_options.write(device, text);
}

void Interpreter::close()
{
    const std::lock_guard lock(m_writing);
    m_isClosed = true;
}

void Interpreter::addExitFunction(Term function)
{
    const std::lock_guard lock(m_mutex);
    m_exitFunctions.push_back(std::move(function));
}

std::vector<Term> Interpreter::takeExitFunctions()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Term> functions = std::exchange(m_exitFunctions, {});
    std::ranges::reverse(functions);
    return functions;
}

void Interpreter::halt(int status)
{
    const std::lock_guard lock(m_mutex);
    if (!m_haltStatus)
        m_haltStatus = status;
}

std::optional<int> Interpreter::haltStatus() const
{
    const std::lock_guard lock(m_mutex);
    return m_haltStatus;
}

// --- a process's view of it ---

namespace {

/// What a machine that has started may have done already.
Task<Term> runMachine(std::unique_ptr<Machine> machine)
{
    Term result = co_await machine->toEnd();
    co_return result;
}

} // namespace

Task<Term> Context::call(Term function, std::vector<Term> arguments)
{
    auto machine = std::make_unique<Machine>(*this);
    {
        const Machine::Running running(*this);
        machine->enter(function, std::move(arguments));
    }
    if (auto result = machine->toEndAtOnce())
        return std::move(*result);
    return runMachine(std::move(machine));
}

Task<Term> Context::apply(Atom module, Atom function, std::vector<Term> arguments)
{
    Export *target = interpreter.modules().exportOf(module,
                                                    {function, static_cast<int>(arguments.size())});
    auto machine = std::make_unique<Machine>(*this);
    {
        const Machine::Running running(*this); // it may have to load the module
        machine->enter(*target, std::move(arguments));
    }
    if (auto result = machine->toEndAtOnce())
        return std::move(*result);
    return runMachine(std::move(machine));
}

Task<Term> evaluate(Context context, Ast program, Environment &environment, Bindings &bindings)
{
    std::vector<Atom> names = bindings.names;
    std::shared_ptr<const Code> code;
    {
        const Machine::Running running(context);
        FunctionCompiler compiler(context.interpreter.modules(), nullptr, environment);
        code = compiler.compileExpression(program, names);
    }
    Machine machine(context);
    machine.enter(std::move(code), bindings.values);
    const Term result = co_await machine.toEnd();
    const auto values = result.element(1).elements();
    bindings.names = std::move(names);
    bindings.values.assign(values.begin(), values.end());
    co_return result.element(0);
}

} // namespace espalier::elixir
