// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/behaviour.h"

#include <memory>

namespace espalier::elixir {

class Interpreter;

enum class SupervisorKind : std::uint8_t { Static, Dynamic };

/// A supervisor whose `init/1` is a function of an Elixir module; it runs in the supervisor's process, as do the start
/// functions of its children.
[[nodiscard]] BehaviourPointer makeScriptSupervisor(const std::shared_ptr<Interpreter> &interpreter,
                                                    SupervisorKind kind, Atom module, Term argument,
                                                    ProcessData data);

/// From now on child specs of its System may name the modules of its programs.
void letSpecsNamePrograms(const std::shared_ptr<Interpreter> &interpreter);

} // namespace espalier::elixir
