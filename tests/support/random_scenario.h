// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <cstdint>

namespace espalier {

/// The lines of a scenario (tests/conformance/README.md), the same for the same seed: a tree of up to four levels with all
/// strategies, restart types and shutdown modes, starts that fail or are slow, then crashes, requests, several of them
/// before a supervisor looks, and races of both. Some lines may be impossible, as nobody knows who will live by then.
[[nodiscard]] QStringList randomScenario(std::uint64_t seed);

} // namespace espalier
