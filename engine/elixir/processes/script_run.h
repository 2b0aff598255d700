// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/processes/interpreter.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace espalier::elixir {

struct ScriptOptions
{
    /// What follows the script's name: `System.argv()`.
    std::vector<QString> arguments = {};
    /// Where its output goes; called in the thread of runScript.
    std::function<void(Device, std::string_view)> write = {};
    std::uint64_t seed = 0;
    /// Looked at between steps; may be set by any thread to end the run with status 130.
    const std::atomic<bool> *cancelled = nullptr;
};

/// Runs a program as `elixir file` does: in a System of its own whose time jumps to the next timer when nothing is to do, so
/// that sleeping costs nothing. Ends when the program's first process does, after `System.at_exit`; answers the exit status.
/// `file` is what messages call it. A program that waits for what can never come ends with a message and status 1.
[[nodiscard]] int runScript(const QString &file, std::string_view source,
                            const ScriptOptions &options);

/// What a program's first process does when the program has come to its end: a window shows what is linked to it for longer.
enum class AfterScript : std::uint8_t { End, Stay };

/// Starts a program's first process in a System that is there already, e.g. a window's. It stays until its program ends, or for good.
/// `ended` is called in that process with the exit status.
[[nodiscard]] BehaviourPointer makeScript(std::shared_ptr<Interpreter> interpreter,
                                          const QString &file, std::string source,
                                          std::function<void(int status)> ended,
                                          AfterScript after = AfterScript::End);

} // namespace espalier::elixir
