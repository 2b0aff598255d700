// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/syntax_problem.h"
#include "engine/elixir/syntax/token.h"

#include <optional>
#include <string_view>
#include <vector>

namespace espalier::elixir {

/// A part of a program that has been read, and what the parts around it have to know of it.
struct Expression
{
    enum class Form : std::uint8_t {
        Matched, ///< may stand anywhere
        Block, ///< ends with a do-block
        OpenCall ///< a call of several arguments without parentheses: takes any comma behind it
    };
    /// What is between parentheses that are no expression of their own: the parameters of a clause.
    enum class Parameters : std::uint8_t { No, None, Several };

    Ast ast = {};
    /// How many nodes are inside each other, this one included.
    int height = 1;
    Form form = Form::Matched;
    Parameters parameters = Parameters::No;
    /// `[key]` may follow.
    bool takesAccess = false;
    /// A call or a variable: alone it may be an entry of a map.
    bool isCall = false;
};

using Expressions = std::vector<Expression>;

/// Elixir's grammar by recursive descent. Throws SyntaxProblem.
class Parser
{
public:
    /// `tokens` end with an EndOfFile; `source` outlives the parser.
    Parser(std::string_view source, std::vector<Token> tokens);

    [[nodiscard]] Ast program();

private:
    /// What may stand in a place.
    struct Place
    {
        /// A do-block belongs to the call here, not to one around it.
        bool takesBlock = true;
        /// Parameters in parentheses may begin here: `(a, b) -> …`.
        bool beginsClause = false;
        /// The first argument of a call without parentheses.
        bool beginsArguments = false;
        /// Names take no arguments without parentheses here: `%name{}`.
        bool bareNames = false;
    };
    struct Clause
    {
        Expressions parameters = {};
        Expressions expressions = {};
        Position at = {};
    };
    /// `->` clauses, or expressions.
    struct Body
    {
        std::vector<Clause> clauses = {};
        Expressions expressions = {};
        /// Of the first clause, if expressions came before it.
        std::optional<Position> lateArrow{};
        /// What may only be followed by an arrow, but is not.
        std::optional<Expressions> parameters{};
    };

    // parser.cpp: blocks and clauses
    Expression block(TokenKind end);
    Body body();
    [[nodiscard]] bool atBodyEnd() const;
    bool skipSeparator();
    void addToBody(Body &body);
    Expressions parameters();
    void addGuard(Expressions &parameters);
    void addClause(Body &body, Expressions parameters);
    Expression clause(Clause clause);
    Expression sequence(Expressions expressions, Position at);
    Expression value(Body body, Position at);
    Expression parenthesized(Place place);
    Expression parameterList(Body body, Place place, Position opening);
    Expression function();
    Expression doBlock();

    // parser_expressions.cpp: operators and what they stand between
    Expression expression(Place place, int strength = 0);
    Expression operators(Expression left, Place place, int strength);
    Expression operation(Expression left, const Token &token, Expression right);
    Expression step(Expression range, const Token &token, Expression step);
    Expression membership(Expression left, const Token &token, Expression right);
    Expression operand(Place place);
    Expression prefixed(Place place);
    Expression attribute(Place place);
    Expression captureNumber();
    Expression primary(Place place);
    Expression postfixes(Expression left, Place place);
    Expression literal();

    // parser_calls.cpp
    Expression name(Place place);
    Expression dotted(Expression left, Place place);
    Expression dottedAlias(Expression left, Position dot);
    /// `callee` is a variable or a dot call; `token` the name.
    Expression named(Expression callee, const Token &token, Place place);
    Expression called(Expression callee, Expressions arguments, Position at);
    Expression parenthesesCall(Expression callee, Position at, Place place);
    Expression openCall(Expression callee, Position at, Place place);
    Expression withBlock(Expression call, Place place);
    Expression dot(Expression left, std::optional<Atom> name, Position at);
    Expressions parenthesesArguments();
    Expressions openArguments(bool &isOpen);
    void addOpenArguments(Expressions &arguments);
    [[nodiscard]] bool atArgument() const;

    // parser_containers.cpp
    Expression list();
    Expression tuple();
    Expression bits();
    Expression map();
    Expression structure();
    Expression structureName();
    Expression mapBody();
    Expression mapUpdate(Expression left);
    void addMapEntries(Expressions &entries, std::optional<Expression> first);
    Expression mapEntry(Expression key);
    Expression access(Expression left);
    enum class KeysIn { Container, Call, OpenCall };
    /// `first`: what to do with keys that come first.
    enum class FirstKeys { Refused, Allowed };
    Expressions elements(TokenKind end, FirstKeys first, bool flattensKeys);
    Expression element();
    Expressions keys(KeysIn where);
    Expression keyList(KeysIn where);
    Expression keyValue(KeysIn where);
    [[nodiscard]] bool atKey() const;
    [[nodiscard]] bool atClosing() const;

    // parser_text.cpp: strings, charlists, atoms, sigils
    Expression text();
    Expressions textParts(bool asBinary);
    Expression interpolation(bool asBinary);
    Expression string(Expressions parts, Position at);
    Expression quotedAtom(Expressions parts, Position at);
    Expression charlist(Expressions parts, Position at);
    Expression sigil(Atom name, Expressions parts, const Term &modifiers, Position at);
    Expression codePoints(std::string_view text, Position at);

    // parser_nodes.cpp: what is put together
    Expression leaf(Ast ast);
    Expression call(Atom name, Expressions arguments, Position at);
    Expression apply(Expression callee, Expressions arguments, Position at);
    Expression listOf(Expressions elements, Position at);
    Expression pair(Expression left, Expression right);
    Expression wrap(Ast ast, Expressions parts);
    Expression binary(Atom name, Expression left, Expression right, Position at);

    // parser_errors.cpp
    [[nodiscard]] SyntaxProblem unexpected() const;
    [[nodiscard]] SyntaxProblem unexpected(const Token &token) const;
    [[nodiscard]] SyntaxProblem incomplete() const;
    [[nodiscard]] SyntaxProblem tooDeep(Position at) const;
    [[nodiscard]] static SyntaxProblem misplacedComma(const Expression &call, bool inContainer);
    [[nodiscard]] static SyntaxProblem afterKeys(Position comma, bool inCall);
    [[nodiscard]] std::string_view nameOf(const Token &token) const;
    [[nodiscard]] SyntaxProblem misplacedKey() const;
    [[nodiscard]] QString described(const Token &token) const;

    [[nodiscard]] const Token &current() const { return m_tokens[m_index]; }
    [[nodiscard]] bool at(TokenKind kind) const { return current().is(kind); }
    const Token &take() { return m_tokens[m_index++]; }
    bool takeIf(TokenKind kind)
    {
        if (!at(kind))
            return false;
        ++m_index;
        return true;
    }
    const Token &expect(TokenKind kind)
    {
        if (!at(kind))
            throw unexpected();
        return take();
    }
    void skipLineEnd() { takeIf(TokenKind::EndOfLine); }
    /// A closing bracket, on this line or on the next.
    void close(TokenKind kind)
    {
        skipLineEnd();
        expect(kind);
    }

    std::string_view m_source;
    std::vector<Token> m_tokens;
    std::size_t m_index = 0;
    int m_depth = 0;
};

} // namespace espalier::elixir
