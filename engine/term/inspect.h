// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace espalier {

/// How lists of integers are shown.
enum class Charlists {
    Infer, ///< as `'abc'` when every element is a printable ASCII character, else as a list
    AsCharlists, ///< as `'abc'` whenever every element is a code point
    AsLists
};

/// How binaries are shown.
enum class Binaries {
    Infer, ///< as `"abc"` when all of it is printable, else as `<<1, 2>>`
    AsStrings, ///< as `"abc\xFF"`
    AsBinaries
};

/// How integers and bytes are written.
enum class Base { Decimal, Binary, Octal, Hexadecimal };

/// What a struct shows.
struct ShownStruct
{
    /// In the order of its definition.
    std::vector<Atom> fields = {};
    /// There are more, which its author hides: `#Name<a: 1, ...>`.
    bool hidesFields = false;
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
    Binaries binaries = Binaries::Infer;
    Base base = Base::Decimal;
    /// Bytes on a line; what is longer is broken where it can be.
    int width = infinite;
    /// Structs are more than maps.
    bool structs = true;
    /// The struct that a module defines with exactly these pairs; if there is none, they show as a map. With it, what Elixir
    /// shows in a form of its own (`1..3`, `~r/x/`, `MapSet.new([])`) shows so. Without it every map that names a module
    /// under `__struct__` is one, with its fields in the order of the keys.
    std::function<std::optional<ShownStruct>(Atom module, std::span<const Term::Pair> pairs)>
        shownStruct = {};

    /// Everything: what parseTerm() can read back.
    [[nodiscard]] static InspectOptions everything()
    {
        return {.limit = infinite, .printableLimit = infinite};
    }
};

/// `term` as Elixir 1.14 prints it, on one line unless there is a width. Any thread; any depth and length.
/// An exception keeps its `__exception__` to itself.
[[nodiscard]] QString inspect(const Term &term, const InspectOptions &options = {});
/// The same in UTF-8.
[[nodiscard]] std::string inspectText(const Term &term, const InspectOptions &options = {});

/// An atom as inspect shows it: `:ok`, `:"a b"`, `nil`, `Foo.Bar`.
[[nodiscard]] QString inspect(Atom atom);

} // namespace espalier
