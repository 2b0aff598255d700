// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier::scenarioTags {

// What scenarios' processes are told, and by which names the runner knows it.
inline const Atom startModule("Elixir.O");
inline const Atom dieTag("$o_die");
inline const Atom raiseTag("$o_raise");
inline const Atom goTag("$o_go");
inline const Atom crashTag("crash");
inline const Atom signalTag("signal");
inline const Atom ping("ping");

} // namespace espalier::scenarioTags
