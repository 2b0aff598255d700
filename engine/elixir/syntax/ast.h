// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <vector>

namespace espalier::elixir {

/// A place in a source text; both count from 1.
struct Position
{
    int line = 0;
    int column = 0;
};

/// One node of a program as Elixir's `quote` shows it: everything that is no literal is a call of something. So a tuple is
/// a Call of `{}`, a map one of `%{}`, a block one of `__block__`, an alias one of `__aliases__`, `fn` one of `fn` with
/// `->` calls in it, a string with interpolation one of `<<>>`; do-blocks are a keyword list as the last argument.
/// A value.
struct Ast
{
    enum class Kind : std::uint8_t {
        Literal, ///< `value`: an atom, a number or a string
        List, ///< `[arguments…]`; a keyword list holds Pairs; `[h | t]` ends in a Call of `|`
        Pair, ///< `{arguments[0], arguments[1]}`
        Variable, ///< `value`: its name
        Call, ///< `value`: the name; of a function here, an operator, or a special form
        Apply ///< `arguments[0]`, then its arguments: `Call(".", [left, name])` for `left.name(…)`, `Call(".", [left])` for `left.(…)`
    };

    Kind kind = Kind::Literal;
    /// Apply: written without parentheses, as `map.field` is.
    bool withoutParentheses = false;
    Position at = {};
    Term value = {};
    std::vector<Ast> arguments = {};

    [[nodiscard]] static Ast literal(Term value, Position at = {});
    [[nodiscard]] static Ast list(std::vector<Ast> elements, Position at = {});
    [[nodiscard]] static Ast pair(Ast left, Ast right, Position at = {});
    [[nodiscard]] static Ast variable(Atom name, Position at = {});
    [[nodiscard]] static Ast call(Atom name, std::vector<Ast> arguments, Position at = {});
    /// `module.function(arguments…)`
    [[nodiscard]] static Ast remoteCall(Ast module, Atom function, std::vector<Ast> arguments,
                                        Position at = {});

    [[nodiscard]] bool isCallOf(std::string_view name) const;
    [[nodiscard]] bool isCallOf(std::string_view name, std::size_t arity) const;
};

/// As `quote` gives it, without line numbers: `{name, [], arguments}`, `{name, [], nil}` for a variable, literals and lists
/// as they are.
[[nodiscard]] Term quoted(const Ast &ast);
/// The program that a quoted term stands for; its nodes are all at `at`. Throws ArgumentError for what is none.
[[nodiscard]] Ast unquoted(const Term &term, Position at);

} // namespace espalier::elixir
