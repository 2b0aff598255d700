// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/expand_ex_unit.h"

#include "engine/elixir/machine/code_template.h"
#include "engine/elixir/machine/pattern_variables.h"
#include "engine/elixir/syntax/ast_shape.h"
#include "engine/elixir/syntax/ast_to_source.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

const Atom assertions("Elixir.ExUnit.Assertions");
/// What a match in an example of a documentation is called, see documented_test.cpp.
constexpr std::string_view documentedMatch = "doctest match";

Ast variable(Atom name, Position at)
{
    return Ast::variable(name, at);
}

/// `[name: value, …]` of the variables that a pattern pins.
Ast pinsOf(const PatternVariables &variables, Position at)
{
    std::vector<Ast> pairs;
    for (const Atom name : variables.pinned)
        pairs.push_back(Ast::pair(Ast::literal(name, at), variable(name, at), at));
    return Ast::list(std::move(pairs), at);
}

/// `word` is `assert`, `refute`, `assert_receive` …
CodeTemplate templateFor(const Ast &call, std::string_view word, const Ast &expression)
{
    CodeTemplate code(call.at);
    code.set("assertions", Ast::literal(assertions, call.at));
    code.setText("text", QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))
                             + QLatin1Char(' ') + toSource(expression));
    code.setText("word", word.starts_with("assert") ? QStringLiteral("Assertion")
                                                    : QStringLiteral("Refute"));
    return code;
}

// --- assert and refute ---

/// The last step of an assertion: `expression` is evaluated, and must (not) be truthy.
Ast truthTest(CodeTemplate &code, bool isRefutation, Ast expression)
{
    code.set("expression", std::move(expression));
    if (isRefutation)
        return code.fill("case expression do\n"
                         "  failed when failed == false or failed == nil -> failed\n"
                         "  passed -> :erlang.error(assertions.not_false(text, passed, parts))\n"
                         "end");
    return code.fill("case expression do\n"
                     "  failed when failed == false or failed == nil ->\n"
                     "    :erlang.error(assertions.not_true(text, failed, parts))\n"
                     "  passed -> passed\n"
                     "end");
}

Ast noParts(Position at)
{
    return Ast::list({}, at);
}

bool isComparison(const Ast &ast)
{
    constexpr std::array<std::string_view, 10> names{
        "==", "<", ">", "<=", ">=", "===", "=~", "!==", "!=", "in"};
    return ast.kind == Ast::Kind::Call && ast.arguments.size() == 2
           && std::ranges::find(names, nameOf(ast)) != names.end();
}

Ast comparison(const Ast &call, bool isRefutation, const Ast &expression)
{
    CodeTemplate code = templateFor(call, nameOf(call), expression);
    code.set("left_side", expression.arguments[0]);
    code.set("right_side", expression.arguments[1]);
    Ast compared = expression;
    compared.arguments = {code.variable("left"), code.variable("right")};
    code.set("parts", code.fill("[left, right]"));
    code.setText("operator", QString::fromStdString(std::string(nameOf(expression))));
    code.set("compared", std::move(compared));
    if (isRefutation)
        return code.fill(
            "left = left_side\n"
            "right = right_side\n"
            "case compared do\n"
            "  failed when failed == false or failed == nil -> failed\n"
            "  _ -> :erlang.error(assertions.not_compared(word, operator, text, left, right))\n"
            "end");
    return code.fill(
        "left = left_side\n"
        "right = right_side\n"
        "case compared do\n"
        "  failed when failed == false or failed == nil ->\n"
        "    :erlang.error(assertions.not_compared(word, operator, text, left, right))\n"
        "  passed -> passed\n"
        "end");
}

CodeTemplate templateForPattern(const Ast &call, const Ast &expression, const Ast &pattern)
{
    CodeTemplate code = templateFor(call, nameOf(call), expression);
    code.set("pattern", pattern);
    code.setText("pattern_text", toSource(pattern));
    code.set("pins", pinsOf(variablesOf(pattern), call.at));
    return code;
}

/// `assert pattern = value`
Ast match(const Ast &call, const Ast &expression)
{
    CodeTemplate code = templateForPattern(call, expression, expression.arguments[0]);
    code.set("value", expression.arguments[1]);
    if (nameOf(call) == documentedMatch) // any value will do
        return code.setText("text", toSource(expression))
            .fill("right = value\n"
                  "case right do\n"
                  "  pattern -> :ok\n"
                  "  _ -> :erlang.error(assertions.not_matched(\n"
                  "    \"match (=) failed\", text, pattern_text, right, pins))\n"
                  "end\n"
                  "pattern = right");
    // The clause must not bind: what it binds would not be seen outside, so the pattern stands there a second time.
    return code.fill(
        "right = value\n"
        "case right do\n"
        "  pattern -> :ok\n"
        "  _ -> :erlang.error(\n"
        "    assertions.not_matched(\"match (=) failed\", text, pattern_text, right, pins))\n"
        "end\n"
        "pattern = right\n"
        "case right do\n"
        "  failed when failed == false or failed == nil ->\n"
        "    :erlang.error(assertions.not_true(text, failed, []))\n"
        "  passed -> passed\n"
        "end");
}

/// `assert match?(pattern, value)`
Ast matchQuestion(const Ast &call, bool isRefutation, const Ast &expression)
{
    CodeTemplate code = templateForPattern(call, expression, expression.arguments[0]);
    code.set("value", expression.arguments[1]);
    if (isRefutation)
        return code.fill("right = value\n"
                         "case right do\n"
                         "  pattern -> :erlang.error(assertions.not_matched(\n"
                         "    \"match (match?) succeeded, but should have failed\",\n"
                         "    text, pattern_text, right, pins))\n"
                         "  _ -> false\n"
                         "end");
    return code.fill("right = value\n"
                     "case right do\n"
                     "  pattern -> true\n"
                     "  _ -> :erlang.error(assertions.not_matched(\n"
                     "    \"match (match?) failed\", text, pattern_text, right, pins))\n"
                     "end");
}

bool isQuotedLiteral(const Ast &ast)
{
    switch (ast.kind) {
    case Ast::Kind::Literal:
        return true;
    case Ast::Kind::List:
    case Ast::Kind::Pair:
        return std::ranges::all_of(ast.arguments, isQuotedLiteral);
    case Ast::Kind::Call:
        return ast.isCallOf("__aliases__")
               || ((ast.isCallOf("{}") || ast.isCallOf("%{}"))
                   && std::ranges::all_of(ast.arguments, isQuotedLiteral));
    case Ast::Kind::Variable:
    case Ast::Kind::Apply:
        return false;
    }
    return false;
}

/// Words that are no functions: their operands have no values of their own.
bool isMacro(const Ast &call)
{
    constexpr std::array<std::string_view, 40> names{
        "!",           "&&",         "||",          "..",          "|>",     "..//",
        "and",         "or",         "not",         "in",          "if",     "unless",
        "case",        "cond",       "for",         "with",        "try",    "receive",
        "fn",          "{}",         "%{}",         "%",           "<<>>",   "__block__",
        "=",           "^",          "&",           "__aliases__", "is_nil", "is_struct",
        "match?",      "to_string",  "then",        "tap",         "raise",  "is_exception",
        "to_charlist", "catch_exit", "catch_throw", "catch_error"};
    const std::string_view name = nameOf(call);
    return std::ranges::find(names, name) != names.end() || name.starts_with("sigil_")
           || name.starts_with("assert") || name.starts_with("refute")
           || (call.arguments.size() == 1 && isUnaryOperatorName(name))
           || (call.arguments.size() == 2 && binaryOperatorRule(name));
}

/// A call whose arguments are worth showing.
bool hasArguments(const Ast &ast)
{
    if (ast.kind == Ast::Kind::Call)
        return !ast.arguments.empty() && !isMacro(ast)
               && !std::ranges::all_of(ast.arguments, isQuotedLiteral);
    return ast.kind == Ast::Kind::Apply && ast.arguments.size() > 1
           && !std::all_of(ast.arguments.begin() + 1, ast.arguments.end(), isQuotedLiteral);
}

/// The arguments of a call are evaluated first, so that they can be shown.
Ast callWithArguments(const Ast &call, bool isRefutation, const Ast &expression)
{
    CodeTemplate code = templateFor(call, nameOf(call), expression);
    Ast inner = expression;
    const std::size_t first = expression.kind == Ast::Kind::Apply ? 1 : 0;
    std::vector<Ast> values;
    std::vector<Ast> given;
    for (std::size_t index = first; index < inner.arguments.size(); ++index) {
        values.push_back(code.variable("argument" + std::to_string(index)));
        given.push_back(std::exchange(inner.arguments[index], values.back()));
    }
    // At once, as a call evaluates them: what one binds the others do not see.
    Ast assignment = Ast::call(
        Atom("="),
        {Ast::call(Atom("{}"), values, call.at), Ast::call(Atom("{}"), std::move(given), call.at)},
        call.at);
    code.set("parts", Ast::list(std::move(values), call.at));
    Ast test = truthTest(code, isRefutation, std::move(inner));
    return Ast::call(Atom("__block__"), {std::move(assignment), std::move(test)}, call.at);
}

Ast truth(const Ast &call)
{
    const Ast &expression = call.arguments[0];
    const bool isRefutation = nameOf(call) == "refute";
    if (!isRefutation && expression.isCallOf("=", 2))
        return match(call, expression);
    if (expression.isCallOf("match?", 2))
        return matchQuestion(call, isRefutation, expression);
    if (isComparison(expression))
        return comparison(call, isRefutation, expression);
    if (hasArguments(expression))
        return callWithArguments(call, isRefutation, expression);
    CodeTemplate code = templateFor(call, nameOf(call), expression);
    code.set("parts", noParts(call.at));
    return truthTest(code, isRefutation, expression);
}

// --- messages ---

Ast argumentOr(const Ast &call, std::size_t index, Term otherwise)
{
    return index < call.arguments.size() ? call.arguments[index]
                                         : Ast::literal(std::move(otherwise), call.at);
}

/// The pattern of a receive clause, which also binds the whole message.
Ast patternWithWhole(const Ast &pattern, const Ast &whole)
{
    if (!pattern.isCallOf("when", 2))
        return Ast::call(Atom("="), {pattern, whole}, pattern.at);
    return Ast::call(
        Atom("when"),
        {Ast::call(Atom("="), {pattern.arguments[0], whole}, pattern.at), pattern.arguments[1]},
        pattern.at);
}

/// `waits`: with a time to wait, as the second argument.
CodeTemplate templateForMessage(const Ast &call, bool waits, const char *defaultTime)
{
    CodeTemplate code = templateForPattern(call, call.arguments[0], call.arguments[0]);
    code.set("whole_pattern", patternWithWhole(call.arguments[0], code.variable("received")));
    code.set("given_time", argumentOr(call, waits ? 1 : 3, waits ? Term() : Term(0)));
    code.set("kind", Ast::literal(Atom(defaultTime), call.at));
    code.set("message", argumentOr(call, waits ? 2 : 1, Term()));
    return code;
}

Ast assertMessage(const Ast &call, bool waits)
{
    CodeTemplate code = templateForMessage(call, waits, "assert_receive_timeout");
    std::vector<Ast> bound{code.variable("received")};
    for (const Atom name : variablesOf(call.arguments[0]).bound)
        bound.push_back(variable(name, call.at));
    code.set("bound", Ast::call(Atom("{}"), std::move(bound), call.at));
    return code.fill("time = assertions.patience(given_time, kind)\n"
                     "bound = receive do\n"
                     "  whole_pattern -> bound\n"
                     "after\n"
                     "  time -> :erlang.error(\n"
                     "    assertions.no_message(text, pattern_text, pins, time, message))\n"
                     "end\n"
                     "received");
}

Ast refuteMessage(const Ast &call, bool waits)
{
    CodeTemplate code = templateForMessage(call, waits, "refute_receive_timeout");
    return code.fill("time = assertions.patience(given_time, kind)\n"
                     "receive do\n"
                     "  whole_pattern -> :erlang.error(\n"
                     "    assertions.unexpected_message(received, pattern_text, message))\n"
                     "after\n"
                     "  time -> false\n"
                     "end");
}

// --- what is thrown ---

Ast catching(const Ast &call, const char *kind)
{
    CodeTemplate code(call.at);
    code.set("assertions", Ast::literal(assertions, call.at));
    code.set("kind", Ast::literal(Atom(kind), call.at));
    code.set("expression", call.arguments[0]);
    return code.fill("try do\n"
                     "  _ = expression\n"
                     "  :erlang.error(assertions.nothing_caught(kind))\n"
                     "rescue\n"
                     "  error in [ExUnit.AssertionError] -> reraise(error, __STACKTRACE__)\n"
                     "catch\n"
                     "  kind, caught -> caught\n"
                     "end");
}

/// `assert value, message` and the like are functions; they have other names, as calls of these are expanded too.
Ast withMessage(const Ast &call)
{
    const Atom function(nameOf(call) == "assert" ? "assert_with" : "refute_with");
    return Ast::remoteCall(Ast::literal(assertions, call.at), function, call.arguments, call.at);
}

struct Word
{
    std::string_view name;
    std::size_t least;
    std::size_t most;
    Ast (*expand)(const Ast &call);
};

constexpr std::array words{
    Word{"assert", 1, 1, truth},
    Word{"refute", 1, 1, truth},
    Word{documentedMatch, 1, 1, [](const Ast &call) { return match(call, call.arguments[0]); }},
    Word{"assert", 2, 2, withMessage},
    Word{"refute", 2, 2, withMessage},
    Word{"assert_receive", 1, 3, [](const Ast &call) { return assertMessage(call, true); }},
    Word{"assert_received", 1, 2, [](const Ast &call) { return assertMessage(call, false); }},
    Word{"refute_receive", 1, 3, [](const Ast &call) { return refuteMessage(call, true); }},
    Word{"refute_received", 1, 2, [](const Ast &call) { return refuteMessage(call, false); }},
    Word{"catch_exit", 1, 1, [](const Ast &call) { return catching(call, "exit"); }},
    Word{"catch_throw", 1, 1, [](const Ast &call) { return catching(call, "throw"); }},
    Word{"catch_error", 1, 1, [](const Ast &call) { return catching(call, "error"); }},
};

} // namespace

std::optional<Ast> expandExUnit(const Ast &call)
{
    if (call.kind != Ast::Kind::Call)
        return std::nullopt;
    const std::size_t arity = call.arguments.size();
    const auto word = std::ranges::find_if(words, [&call, arity](const Word &each) {
        return each.name == nameOf(call) && arity >= each.least && arity <= each.most;
    });
    if (word == words.end())
        return std::nullopt;
    return word->expand(call);
}

} // namespace espalier::elixir
