// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <QString>

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace espalier::elixir {

/// Why a text is no program, in the words of Elixir 1.14.
struct SyntaxError
{
    enum class Kind : std::uint8_t {
        Syntax, ///< `SyntaxError`
        MissingToken ///< `TokenMissingError`: more text may make it a program; a console asks for it
    };
    Kind kind = Kind::Syntax;
    QString file = {};
    Position at = {};
    QString description = {};
    /// The line of the text that `at` is in.
    QString sourceLine = {};

    /// As the exception's message: place, description, the line with a caret under the place.
    [[nodiscard]] QString message() const;
};

struct ParseOptions
{
    QString file = QStringLiteral("nofile");
    int firstLine = 1;
};

/// Containers, calls and operators inside each other, at most: what is deeper is a SyntaxError. Keeps the stack of any
/// thread safe.
inline constexpr int programDepthLimit = 500;

/// Reads a program in Elixir's expression syntax. Several expressions become a `__block__`; no expression at all too, an
/// empty one. Integers past 64 bits are a SyntaxError that says so. Any thread, any input.
[[nodiscard]] tl::expected<Ast, SyntaxError> parseProgram(std::string_view source,
                                                          const ParseOptions &options = {});

} // namespace espalier::elixir
