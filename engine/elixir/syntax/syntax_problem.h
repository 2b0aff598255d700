// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/parse_program.h"

namespace espalier::elixir {

/// Thrown by lexer and parser, caught in parseProgram: what SyntaxError will say, before it knows its file.
struct SyntaxProblem
{
    Position at = {};
    QString description = {};
    SyntaxError::Kind kind = SyntaxError::Kind::Syntax;
    /// Elixir shows the line for most errors, but not for all.
    bool showsLine = true;
};

} // namespace espalier::elixir
