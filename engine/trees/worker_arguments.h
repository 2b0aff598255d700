// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <vector>

namespace espalier {

/// The arguments of a worker's `start_link`: `[argument]`, or `[argument, [name: name, links: [name, …]]]`. A dynamic
/// supervisor's extra arguments may stand in front.
struct WorkerArguments
{
    Term argument = {};
    /// An atom, `{:global, term}` or `{:via, module, term}`; nil for none.
    Term name = {};
    /// Names of running processes that it links itself with when it starts.
    std::vector<Term> links = {};

    /// A last argument that is a keyword list of `name` and `links` alone is taken for the options.
    [[nodiscard]] static WorkerArguments of(const std::vector<Term> &arguments);
    [[nodiscard]] std::vector<Term> toArguments() const;
};

/// The value under `key` in a keyword list or a map; null if there is none.
[[nodiscard]] const Term *findOption(const Term &options, Atom key);
/// The same as a number of milliseconds or as a count; `otherwise` if it is left out. Raises ArgumentError for anything
/// but an integer that is not negative.
[[nodiscard]] std::int64_t numberOption(const Term &options, Atom key, std::int64_t otherwise);

} // namespace espalier
