// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/module_table.h"
#include "engine/elixir/processes/process_data.h"

#include <QString>

#include <any>
#include <functional>
#include <memory>
#include <mutex>
#include <typeindex>
#include <unordered_map>
#include <vector>

namespace espalier {
class System;
}

namespace espalier::elixir {

/// Where text goes that a program writes.
enum class Device : std::uint8_t { Output, Error };

struct InterpreterOptions
{
    /// Called in the process that writes, never twice at a time.
    std::function<void(Device, std::string_view)> write = {};
    /// `System.argv()`
    std::vector<QString> arguments = {};
};

/// The Elixir programs of one System: their modules, and what they share. Every process that runs Elixir holds it, so it
/// lives as long as any of them. Any thread.
class Interpreter : public std::enable_shared_from_this<Interpreter>
{
public:
    /// Makes child specs of that System able to name Elixir modules.
    [[nodiscard]] static std::shared_ptr<Interpreter> create(System &system,
                                                             InterpreterOptions options);

    [[nodiscard]] System &system() const { return m_system; }
    [[nodiscard]] ModuleTable &modules() { return m_modules; }
    [[nodiscard]] const InterpreterOptions &options() const { return m_options; }
    void write(Device device, std::string_view text);
    /// What is written from now on goes nowhere: the program has ended, though its processes have not yet.
    void close();

    /// One object of a type for the whole interpreter, made on first use: the tables of `:ets`, the environment of
    /// applications, …  Must guard itself.
    template<typename T>
    [[nodiscard]] T &shared()
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<void> &object = m_shared[typeid(T)];
        if (!object)
            object = std::make_shared<T>();
        return *static_cast<T *>(object.get());
    }

    /// `System.at_exit`: functions to call with the exit status after a script, last first.
    void addExitFunction(Term function);
    [[nodiscard]] std::vector<Term> takeExitFunctions();
    /// `System.halt`: the status asked for; the script ends.
    void halt(int status);
    [[nodiscard]] std::optional<int> haltStatus() const;

private:
    Interpreter(System &system, InterpreterOptions options);

    System &m_system;
    const InterpreterOptions m_options;
    ModuleTable m_modules;
    mutable std::mutex m_mutex; ///< guards all below
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_shared;
    std::vector<Term> m_exitFunctions;
    std::optional<int> m_haltStatus;
    std::mutex m_writing; ///< held while `write` runs; guards `m_isClosed`
    bool m_isClosed = false;
};

} // namespace espalier::elixir
