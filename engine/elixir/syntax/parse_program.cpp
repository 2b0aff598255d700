// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parse_program.h"

#include "engine/elixir/syntax/lexer.h"
#include "engine/elixir/syntax/parser.h"

namespace espalier::elixir {

namespace {

/// The text of a line, counted from `firstLine`.
QString lineText(std::string_view source, int line, int firstLine)
{
    std::size_t start = 0;
    for (; line > firstLine; --line) {
        start = source.find('\n', start);
        if (start == std::string_view::npos)
            return {};
        ++start;
    }
    std::string_view text = source.substr(start, source.find('\n', start) - start);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

SyntaxError errorOf(const SyntaxProblem &problem, std::string_view source,
                    const ParseOptions &options)
{
    SyntaxError error{.kind = problem.kind,
                      .file = options.file,
                      .at = problem.at,
                      .description = problem.description};
    if (problem.showsLine)
        error.sourceLine = lineText(source, problem.at.line, options.firstLine);
    return error;
}

} // namespace

tl::expected<Ast, SyntaxError> parseProgram(std::string_view source, const ParseOptions &options)
{
    try {
        return Parser(source, Lexer(source, options.firstLine).run()).program();
    } catch (const SyntaxProblem &problem) {
        return tl::unexpected(errorOf(problem, source, options));
    }
}

} // namespace espalier::elixir
