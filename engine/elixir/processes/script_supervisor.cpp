// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_supervisor.h"

#include "engine/elixir/natives/native.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

/// What Elixir's functions have of the supervisors that run them. Any thread.
class SupervisorData
{
public:
    void insert(Pid pid, std::shared_ptr<ProcessData> data)
    {
        const std::lock_guard lock(m_mutex);
        m_data.insert(pid, std::move(data));
    }
    void remove(Pid pid)
    {
        const std::lock_guard lock(m_mutex);
        m_data.remove(pid);
    }
    /// Null for a process that is none of them.
    [[nodiscard]] std::shared_ptr<ProcessData> find(Pid pid)
    {
        const std::lock_guard lock(m_mutex);
        return m_data.value(pid);
    }

private:
    std::mutex m_mutex; ///< guards `m_data`
    QHash<Pid, std::shared_ptr<ProcessData>> m_data;
};

/// One supervisor's part; lives as long as its process.
class ScriptSupervisor
{
public:
    ScriptSupervisor(std::shared_ptr<Interpreter> interpreter, Atom module, Term argument,
                     ProcessData data)
        : m_interpreter(std::move(interpreter))
        , m_module(module)
        , m_argument(std::move(argument))
        , m_data(std::make_shared<ProcessData>(std::move(data)))
    {}
    ~ScriptSupervisor() { m_interpreter->shared<SupervisorData>().remove(m_pid); }
    Q_DISABLE_COPY_MOVE(ScriptSupervisor)

    [[nodiscard]] Task<Term> init(Self &self)
    {
        m_pid = self.pid();
        m_interpreter->shared<SupervisorData>().insert(m_pid, m_data);
        m_entry.enter(*m_interpreter, m_pid, *m_data);
        Context context{*m_interpreter, self, *m_data};
        std::vector<Term> arguments{m_argument};
        co_return co_await context.apply(m_module, atoms::init, std::move(arguments));
    }

private:
    const std::shared_ptr<Interpreter> m_interpreter;
    const Atom m_module;
    const Term m_argument;
    const std::shared_ptr<ProcessData> m_data;
    BookEntry m_entry;
    Pid m_pid;
};

/// What a child spec names, run in the process of whoever starts the child.
Task<StartResult> startChild(std::shared_ptr<Interpreter> interpreter, Self &self, Atom module,
                             Atom function, std::vector<Term> arguments)
{
    std::shared_ptr<ProcessData> data = interpreter->shared<SupervisorData>().find(self.pid());
    if (!data)
        data = std::make_shared<ProcessData>();
    Context context{*interpreter, self, *data};
    const Term answer = co_await context.apply(module, function, std::move(arguments));
    co_return StartResult::fromTerm(answer);
}

/// Those that the engine has too: here they are Elixir's, whose children may be modules of programs.
bool isStandard(Atom module)
{
    static const Atom standard[] = {atoms::Supervisor, atoms::DynamicSupervisor,
                                    atoms::PartitionSupervisor, atoms::Registry, atoms::Agent};
    return std::ranges::find(standard, module) != std::end(standard);
}

} // namespace

BehaviourPointer makeScriptSupervisor(const std::shared_ptr<Interpreter> &interpreter,
                                      SupervisorKind kind, Atom module, Term argument,
                                      ProcessData data)
{
    const auto script = std::make_shared<ScriptSupervisor>(interpreter, module, std::move(argument),
                                                           std::move(data));
    const auto init = [script](Self &self) { return script->init(self); };
    if (kind == SupervisorKind::Static)
        return supervisor::make(SupervisorModule{module, init});
    return dynamicSupervisor::make(DynamicSupervisorModule{module, init});
}

void letSpecsNamePrograms(const std::shared_ptr<Interpreter> &interpreter)
{
    const std::weak_ptr<Interpreter> programs = interpreter;
    interpreter->system().modules().setPrograms(
        [programs](Atom module, Atom function, bool isAdded) -> StartFunction::Run {
            const std::shared_ptr<Interpreter> asked = programs.lock();
            if (!asked || (isAdded && !isStandard(module)))
                return {};
            return [programs, module, function](Self &self, const std::vector<Term> &arguments) {
                const std::shared_ptr<Interpreter> running = programs.lock();
                if (!running)
                    throw Raise{atoms::undef};
                return startChild(running, self, module, function, arguments);
            };
        });
}

} // namespace espalier::elixir
