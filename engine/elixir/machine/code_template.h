// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <map>
#include <string>
#include <string_view>

namespace espalier::elixir {

/// Code that stands for a word of a program, written as source text with names for what the word was given.
/// All of it is at the word's place, so that a stack trace names that line.
class CodeTemplate
{
public:
    /// `at` makes the names of the template's own variables differ from those of any program and any other template.
    explicit CodeTemplate(Position at)
        : m_at(at)
    {}

    /// Wherever the template has a variable `name`, `code` is put.
    CodeTemplate &set(const std::string &name, Ast code);
    CodeTemplate &setText(const std::string &name, const QString &text);
    /// The template's own variable, for code that is put into it.
    [[nodiscard]] Ast variable(std::string_view name) const;
    /// `source` is a program without errors (asserted).
    [[nodiscard]] Ast fill(std::string_view source) const;

private:
    [[nodiscard]] Ast filled(Ast ast) const;

    const Position m_at;
    std::map<std::string, Ast, std::less<>> m_parts;
};

} // namespace espalier::elixir
