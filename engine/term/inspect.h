// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier {

/// How lists of integers are shown.
enum class Charlists {
    Infer, ///< as `'abc'` when every element is a printable ASCII character, else as a list
    AsCharlists, ///< as `'abc'` whenever every element is a code point
    AsLists
};

/// As the options of Elixir's `inspect/2`.
struct InspectOptions
{
    static constexpr int infinite = -1;

    /// Elements shown altogether, in lists, tuples, maps and unprintable binaries; `...` for the rest.
    int limit = 50;
    /// Characters shown of strings and charlists altogether.
    int printableLimit = 4096;
    Charlists charlists = Charlists::Infer;

    /// Everything: what parseTerm() can read back.
    [[nodiscard]] static InspectOptions everything()
    {
        return {.limit = infinite, .printableLimit = infinite};
    }
};

/// `term` on one line, as Elixir 1.14 prints it. Any thread; any depth and length.
/// A map of atom keys that names a module under `__struct__` prints as a struct, whether or not that
/// module is known; an exception keeps its `__exception__` to itself.
[[nodiscard]] QString inspect(const Term &term, const InspectOptions &options = {});

/// An atom as inspect shows it: `:ok`, `:"a b"`, `nil`, `Foo.Bar`.
[[nodiscard]] QString inspect(Atom atom);

} // namespace espalier
