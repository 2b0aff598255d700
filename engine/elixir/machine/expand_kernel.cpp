// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/expand_sigil.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/syntax/ast_to_source.h"

namespace espalier::elixir {

namespace {

const Atom espalier("espalier");
const Atom erlang("erlang");
const Atom rangeModule("Elixir.Range");

Ast remote(std::string_view module, std::string_view function, std::vector<Ast> arguments,
           Position at)
{
    return Ast::remoteCall(Ast::literal(Atom(module), at), Atom(function), std::move(arguments),
                           at);
}

/// `left |> right`: the call that right is, with left as its first argument.
Ast expandPipe(const Ast &ast, const Environment &environment)
{
    const Ast &left = ast.arguments[0];
    Ast right = ast.arguments[1];
    if (right.isCallOf("|>", 2)) { // it was in parentheses
        const Ast first = Ast::call(ast.value.toAtom(), {left, right.arguments[0]}, ast.at);
        return Ast::call(ast.value.toAtom(), {first, right.arguments[1]}, right.at);
    }
    switch (right.kind) {
    case Ast::Kind::Variable:
        return Ast::call(right.value.toAtom(), {left}, right.at);
    case Ast::Kind::Call:
        if (!right.isCallOf("fn") && !right.isCallOf("&") && !right.isCallOf("__aliases__")) {
            right.arguments.insert(right.arguments.begin(), left);
            return right;
        }
        break;
    case Ast::Kind::Apply:
        right.arguments.insert(right.arguments.begin() + 1, left);
        right.withoutParentheses = false;
        return right;
    default:
        break;
    }
    throw Raise::argumentError(
        QStringLiteral("%1:%2: cannot pipe into this: the right side of |> must be a call, such as "
                       "Enum.sum() or (fn x -> x end).()")
            .arg(environment.file)
            .arg(right.at.line));
}

bool isSimple(const Ast &ast)
{
    return ast.kind == Ast::Kind::Variable || ast.kind == Ast::Kind::Literal
           || (ast.isCallOf("-", 1) && ast.arguments[0].kind == Ast::Kind::Literal);
}

bool isWrittenInteger(const Ast &ast)
{
    const Ast &number = ast.isCallOf("-", 1) ? ast.arguments[0] : ast;
    return number.kind == Ast::Kind::Literal && number.value.isInteger();
}

/// The conditions that make a value one of `first..last//step`; without a step it is 1 or -1.
Ast inRange(const Ast &value, const Ast &range)
{
    const Position at = value.at;
    const Ast &first = range.arguments[0];
    const Ast &last = range.arguments[1];
    const auto op = [&](std::string_view name, const Ast &left, const Ast &right) {
        return Ast::call(Atom(name), {left, right}, at);
    };
    Ast rising = op("and", op(">=", value, first), op("<=", value, last));
    Ast falling = op("and", op("<=", value, first), op(">=", value, last));
    const bool hasStep = range.arguments.size() == 3;
    if (hasStep) {
        const Ast &step = range.arguments[2];
        const Ast zero = Ast::literal(0, at);
        rising = op("and", op(">", step, zero), rising);
        falling = op("and", op("<", step, zero), falling);
    }
    Ast all = op("or", rising, falling);
    if (hasStep) {
        const Ast distance = op("rem", op("-", value, first), range.arguments[2]);
        all = op("and", all, op("==", distance, Ast::literal(0, at)));
    }
    for (const Ast *integer : {&last, &first, &value}) {
        if (!isWrittenInteger(*integer))
            all = op("and", Ast::call(Atom("is_integer"), {*integer}, at), all);
    }
    return all;
}

bool isStructOf(const Term &value, Atom name)
{
    const Term *module = value.isMap() ? value.find(atoms::struct_) : nullptr;
    return module && module->is(name);
}

/// A list that is known already, e.g. an attribute's or `~w(…)a`, as it would be written out.
Ast writtenOut(const Ast &collection, const Environment &environment)
{
    if (collection.kind == Ast::Kind::Call
        && collection.value.toAtom().name().starts_with("sigil_"))
        return writtenOut(expandSigil(collection, environment), environment);
    if (collection.kind == Ast::Kind::Literal && isStructOf(collection.value, rangeModule)) {
        const auto bound = [&](std::string_view key) {
            return Ast::literal(*collection.value.find(Atom(key)), collection.at);
        };
        return Ast::call(Atom("..//"), {bound("first"), bound("last"), bound("step")},
                         collection.at);
    }
    if (collection.kind != Ast::Kind::Literal || !collection.value.isList())
        return collection;
    std::vector<Ast> elements;
    for (const Term &element : collection.value.listElements().value_or(std::vector<Term>{}))
        elements.push_back(Ast::literal(element, collection.at));
    return Ast::list(std::move(elements), collection.at);
}

/// `[a | [b, c]]` as `[a, b, c]`, if the tail is known.
Ast withoutTail(Ast list, const Environment &environment)
{
    if (list.kind != Ast::Kind::List || list.arguments.empty()
        || !list.arguments.back().isCallOf("|", 2))
        return list;
    const Ast cell = list.arguments.back();
    const Ast tail = withoutTail(writtenOut(cell.arguments[1], environment), environment);
    if (tail.kind != Ast::Kind::List)
        return list;
    list.arguments.back() = cell.arguments[0];
    std::ranges::copy(tail.arguments, std::back_inserter(list.arguments));
    return list;
}

/// `value in collection`: comparisons where the collection is written out, so that guards can have it.
Ast expandIn(const Ast &ast, const Environment &environment)
{
    const Ast &value = ast.arguments[0];
    const Ast collection = withoutTail(writtenOut(ast.arguments[1], environment), environment);
    const bool hasTail = collection.kind == Ast::Kind::List && !collection.arguments.empty()
                         && collection.arguments.back().isCallOf("|");
    const bool isRepeatable = isSimple(value) || environment.isGuard;
    if (isRepeatable && collection.kind == Ast::Kind::List && !hasTail) {
        Ast any = Ast::literal(atoms::false_, ast.at);
        for (auto element = collection.arguments.rbegin(); element != collection.arguments.rend();
             ++element)
        {
            const Ast same = Ast::call(Atom("==="), {value, *element}, ast.at);
            any = element == collection.arguments.rbegin()
                      ? same
                      : Ast::call(Atom("or"), {same, any}, ast.at);
        }
        return any;
    }
    const bool isRange = collection.isCallOf("..", 2) || collection.isCallOf("..//", 3);
    const auto isBound = environment.isGuard ? isSimple : isWrittenInteger;
    if (isRepeatable && isRange && std::ranges::all_of(collection.arguments, isBound))
        return inRange(value, collection);
    if (environment.isGuard)
        throw Raise::argumentError(
            QStringLiteral("invalid right argument for operator \"in\", it expects a compile-time "
                           "proper list or compile-time range on the right side when used in "
                           "guard expressions, got: %1")
                .arg(toSource(ast.arguments[1])));
    return remote("Elixir.Enum", "member?", {collection, value}, ast.at);
}

/// A guard calls no Range.new: it makes the struct itself.
Ast rangeInGuard(std::vector<Ast> bounds, Position at)
{
    if (bounds.size() == 2) {
        const Ast rises = Ast::call(Atom("<="), {bounds[0], bounds[1]}, at);
        const Ast steps = Ast::list({Ast::pair(Ast::literal(Atom("do")), Ast::literal(1)),
                                     Ast::pair(Ast::literal(Atom("else")), Ast::literal(-1))});
        bounds.push_back(Ast::call(Atom("if"), {rises, steps}, at));
    }
    return Ast::call(Atom("%{}"),
                     {Ast::pair(Ast::literal(atoms::struct_), Ast::literal(rangeModule)),
                      Ast::pair(Ast::literal(Atom("first")), std::move(bounds[0])),
                      Ast::pair(Ast::literal(Atom("last")), std::move(bounds[1])),
                      Ast::pair(Ast::literal(Atom("step")), std::move(bounds[2]))},
                     at);
}

Ast expandRange(const Ast &ast, const Environment &environment)
{
    std::vector<Ast> bounds = ast.arguments;
    if (bounds.empty())
        bounds = {Ast::literal(0), Ast::literal(-1), Ast::literal(1)};
    if (environment.isGuard)
        return rangeInGuard(std::move(bounds), ast.at);
    return remote(rangeModule.name(), "new", std::move(bounds), ast.at);
}

Ast exceptionFrom(std::vector<Ast> arguments, Position at)
{
    return Ast::remoteCall(Ast::literal(espalier, at), Atom("exception"), std::move(arguments), at);
}

/// The keys of `map.a[b]`, from the innermost container, which stays in `path`.
std::vector<Ast> keysOfPath(Ast &path)
{
    std::vector<Ast> keys;
    while (path.kind == Ast::Kind::Apply && path.arguments[0].isCallOf(".", 2)) {
        const Ast &left = path.arguments[0].arguments[0];
        const bool isAccess = path.arguments.size() == 3
                              && left.value == Term(Atom("Elixir.Access"));
        const bool isAlias = left.isCallOf("__aliases__", 1)
                             && left.arguments[0].value.is(Atom("Access"));
        if (path.arguments.size() == 3 && (isAccess || isAlias)) {
            keys.push_back(path.arguments[2]);
            path = Ast(path.arguments[1]);
        } else if (path.arguments.size() == 1 && path.withoutParentheses) {
            keys.push_back(
                remote("Elixir.Kernel.Utils", "field", {path.arguments[0].arguments[1]}, path.at));
            path = Ast(left);
        } else {
            break;
        }
    }
    std::ranges::reverse(keys);
    return keys;
}

/// `put_in(map.a[b], value)` and its kin, with a path in place of a list of keys.
std::optional<Ast> expandPath(const Ast &ast, std::string_view function)
{
    Ast container = ast.arguments[0];
    std::vector<Ast> keys = keysOfPath(container);
    if (keys.empty())
        return std::nullopt;
    std::vector<Ast> arguments{std::move(container), Ast::list(std::move(keys), ast.at)};
    arguments.insert(arguments.end(), ast.arguments.begin() + 1, ast.arguments.end());
    return remote("Elixir.Access", function, std::move(arguments), ast.at);
}

std::optional<Ast> expandAccess(const Ast &ast, std::string_view name)
{
    const std::size_t count = ast.arguments.size();
    if ((name == "get_in" && count == 2) || (name == "put_in" && count == 3)
        || (name == "update_in" && count == 3) || (name == "pop_in" && count == 2)
        || (name == "get_and_update_in" && count == 3))
        return remote("Elixir.Access", name, ast.arguments, ast.at);
    if ((name == "put_in" && count == 2) || (name == "update_in" && count == 2)
        || (name == "pop_in" && count == 1) || (name == "get_and_update_in" && count == 2))
        return expandPath(ast, name);
    return std::nullopt;
}

} // namespace

std::optional<Ast> expandKernel(const Ast &ast, const Environment &environment)
{
    if (ast.kind != Ast::Kind::Call)
        return std::nullopt;
    const std::string_view name = ast.value.toAtom().name();
    const std::size_t count = ast.arguments.size();
    if (name == "|>" && count == 2)
        return expandPipe(ast, environment);
    if (name == "in" && count == 2)
        return expandIn(ast, environment);
    if ((name == ".." && (count == 0 || count == 2)) || (name == "..//" && count == 3))
        return expandRange(ast, environment);
    if (name == "to_string" && count == 1)
        return remote("Elixir.String.Chars", "to_string", ast.arguments, ast.at);
    if (name == "raise" && (count == 1 || count == 2))
        return remote(erlang.name(), "error", {exceptionFrom(ast.arguments, ast.at)}, ast.at);
    if (name == "reraise" && (count == 2 || count == 3)) {
        std::vector<Ast> given = ast.arguments;
        Ast stacktrace = std::move(given.back());
        given.pop_back();
        return remote(erlang.name(), "raise",
                      {Ast::literal(atoms::error), exceptionFrom(std::move(given), ast.at),
                       std::move(stacktrace)},
                      ast.at);
    }
    if (name == "match?" && count == 2) {
        const auto clause = [&](Ast pattern, Atom answer) {
            return Ast::call(Atom("->"), {Ast::list({std::move(pattern)}), Ast::literal(answer)},
                             ast.at);
        };
        return Ast::call(
            Atom("case"),
            {ast.arguments[1],
             Ast::list({Ast::pair(Ast::literal(Atom("do")),
                                  Ast::list({clause(ast.arguments[0], atoms::true_),
                                             clause(Ast::variable(Atom("_")), atoms::false_)}))})},
            ast.at);
    }
    if (name == "dbg" && count <= 2)
        return expandDbg(ast, environment);
    if (name == "destructure" && count == 2 && ast.arguments[0].kind == Ast::Kind::List) {
        const auto length = static_cast<std::int64_t>(ast.arguments[0].arguments.size());
        const Ast fitted = remote("Elixir.Kernel.Utils", "destructure",
                                  {ast.arguments[1], Ast::literal(length)}, ast.at);
        return Ast::call(Atom("="), {ast.arguments[0], fitted}, ast.at);
    }
    if (name.starts_with("sigil_") && count == 2)
        return expandSigil(ast, environment);
    return expandAccess(ast, name);
}

} // namespace espalier::elixir
