// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <cstdint>
#include <string_view>

namespace espalier::elixir {

enum class TokenKind : std::uint8_t {
    EndOfFile,
    EndOfLine, ///< where a line's end may end an expression; several in a row are one
    Semicolon,
    Comma,
    Dot,

    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenCurly,
    CloseCurly,
    OpenBits,
    CloseBits,
    Percent,
    MapMark, ///< the `%` of `%{`

    Fn,
    Do,
    End,
    BlockWord, ///< after, else, rescue, catch

    // A name, by what comes right behind it. `value` is the name.
    Identifier,
    ParenIdentifier, ///< `name(`
    BracketIdentifier, ///< `name[`
    OperatorIdentifier, ///< `name -1`: the sign belongs to an argument
    DoIdentifier, ///< `name do`

    Alias, ///< one part of it; `value`: the part
    Keyword, ///< `name: `
    Atom,
    Constant, ///< true, false, nil
    Integer,
    Float,
    Character,

    // A quoted text: a start, then texts and interpolations, then an end.
    StringStart,
    CharlistStart,
    AtomStart,
    SigilStart, ///< `value`: the atom sigil_x
    KeywordStart, ///< `"name": `
    Text, ///< `value`: the text, escapes resolved
    InterpolationStart,
    InterpolationEnd,
    QuotedEnd, ///< of a sigil, `value`: the modifiers

    // Operators. `value`: the atom.
    StabOperator, ///< ->
    InMatchOperator, ///< <- and the default arguments' operator
    WhenOperator,
    TypeOperator,
    PipeOperator,
    AssociationOperator,
    CaptureOperator,
    CaptureNumber, ///< the `&` of `&1`
    MatchOperator,
    OrOperator,
    AndOperator,
    ComparisonOperator,
    RelationOperator,
    ArrowOperator,
    InOperator, ///< `in` and `not in`
    XorOperator,
    StepOperator, ///< `//`
    ConcatenationOperator,
    RangeOperator,
    SignOperator, ///< + and -: one operand or two
    ProductOperator,
    PowerOperator,
    UnaryOperator,
    AtOperator,

    // Only where text is coloured, not where it is parsed:
    Comment,
    Unknown
};

/// A piece of source text. A value.
struct Token
{
    TokenKind kind = TokenKind::EndOfFile;
    bool isHeredoc = false;
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    Position at = {};
    Term value = {};

    [[nodiscard]] bool is(TokenKind other) const { return kind == other; }
    [[nodiscard]] std::string_view text(std::string_view source) const
    {
        return source.substr(offset, length);
    }
};

} // namespace espalier::elixir
