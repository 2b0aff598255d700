// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/ast_to_source.h"

#include "engine/elixir/syntax/ast_shape.h"
#include "engine/elixir/syntax/layout.h"
#include "engine/term/atom_text.h"
#include "engine/term/inspect.h"

#include <algorithm>
#include <span>

namespace espalier::elixir {

namespace {

constexpr int lineWidth = 98;

enum class Place : std::uint8_t {
    Statement, ///< stands for itself
    Argument,
    Operand
};

Layout layoutOf(const Ast &ast, Place place = Place::Argument);

// --- literals ---

std::string grouped(std::string digits)
{
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(digits.find_first_of(".e"), digits.size());
    constexpr std::size_t ungroupedDigits = 5;
    if (end - start <= ungroupedDigits)
        return digits;
    for (std::size_t at = end; at > start + 3;) {
        at -= 3;
        digits.insert(at, "_");
    }
    return digits;
}

std::string textOf(const Term &value)
{
    std::string text = inspect(value, InspectOptions::everything()).toStdString();
    return value.isInteger() || value.isFloat() ? grouped(std::move(text)) : text;
}

std::optional<std::string> charlistText(const Ast &list)
{
    std::vector<Term> codes;
    for (const Ast &element : list.arguments) {
        if (element.kind != Ast::Kind::Literal || !element.value.isInteger())
            return std::nullopt;
        codes.push_back(element.value);
    }
    std::string text = inspect(Term::list(codes), InspectOptions::everything()).toStdString();
    return text.starts_with('\'') ? std::optional(text) : std::nullopt;
}

// --- containers and arguments ---

Layout commaSeparated(std::vector<Layout> elements)
{
    std::vector<Layout> parts;
    for (Layout &element : elements) {
        if (!parts.empty()) {
            parts.push_back(Layout::text(","));
            parts.push_back(Layout::lineBreak());
        }
        parts.push_back(std::move(element));
    }
    return Layout::join(std::move(parts));
}

Layout enclosed(const std::string &open, std::vector<Layout> elements, const std::string &close)
{
    if (elements.empty())
        return Layout::text(open + close);
    const Layout inner = Layout::join({Layout::lineBreak(""), commaSeparated(std::move(elements))});
    return Layout::group(Layout::join(
        {Layout::text(open), Layout::nest(inner), Layout::lineBreak(""), Layout::text(close)}));
}

Layout keywordLayout(const Ast &pair)
{
    std::string key;
    appendKey(key, pair.arguments[0].value.toAtom());
    return Layout::join({Layout::text(key), layoutOf(pair.arguments[1])});
}

/// Keywords at the end are written as such; `isArrow`: other pairs as `key => value`.
std::vector<Layout> elementLayouts(std::span<const Ast> elements, bool isArrow)
{
    const auto lastOther = std::find_if_not(elements.rbegin(), elements.rend(), isKeywordPair);
    const auto keywords = static_cast<std::size_t>(lastOther - elements.rbegin());
    std::vector<Layout> layouts;
    for (const Ast &element : elements.first(elements.size() - keywords)) {
        if (isArrow && element.kind == Ast::Kind::Pair)
            layouts.push_back(Layout::join({layoutOf(element.arguments[0], Place::Operand),
                                            Layout::text(" => "), layoutOf(element.arguments[1])}));
        else
            layouts.push_back(layoutOf(element));
    }
    for (const Ast &element : elements.last(keywords))
        layouts.push_back(keywordLayout(element));
    return layouts;
}

/// A keyword list at the end loses its brackets.
std::vector<Layout> argumentLayouts(std::span<const Ast> arguments)
{
    std::vector<Layout> layouts;
    for (const Ast &argument : arguments) {
        if (&argument == &arguments.back() && isKeywordList(argument)) {
            for (const Ast &pair : argument.arguments)
                layouts.push_back(keywordLayout(pair));
        } else {
            layouts.push_back(layoutOf(argument));
        }
    }
    return layouts;
}

bool isContainer(const Ast &ast)
{
    return (ast.kind == Ast::Kind::List && !charlistText(ast)) || ast.kind == Ast::Kind::Pair
           || ast.isCallOf("{}") || ast.isCallOf("%{}") || ast.isCallOf("%") || ast.isCallOf("fn");
}

Layout parenthesized(std::span<const Ast> arguments)
{
    if (std::ranges::any_of(arguments, [](const Ast &argument) {
            return hasDoBlock(argument) || isBlock(argument);
        }))
    {
        std::vector<Layout> parts;
        for (Layout &argument : argumentLayouts(arguments)) {
            if (!parts.empty())
                parts.push_back(Layout::text(","));
            parts.push_back(Layout::newLine());
            parts.push_back(std::move(argument));
        }
        return Layout::join({Layout::text("("), Layout::nest(Layout::join(std::move(parts))),
                             Layout::newLine(), Layout::text(")")});
    }
    // The last argument takes the break upon itself where it can.
    if (!arguments.empty() && isContainer(arguments.back()) && !isKeywordList(arguments.back())) {
        std::vector<Layout> parts{Layout::text("(")};
        for (const Ast &argument : arguments) {
            if (parts.size() > 1)
                parts.push_back(Layout::text(", "));
            parts.push_back(layoutOf(argument));
        }
        parts.push_back(Layout::text(")"));
        return Layout::join(std::move(parts));
    }
    return enclosed("(", argumentLayouts(arguments), ")");
}

// --- blocks and clauses ---

Layout statements(const Ast &body)
{
    if (!body.isCallOf("__block__"))
        return layoutOf(body, Place::Statement);
    std::vector<Layout> parts;
    bool wasLong = false;
    for (const Ast &statement : body.arguments) {
        const bool isLong = takesLines(statement);
        if (!parts.empty())
            parts.push_back(Layout::newLine());
        if (!parts.empty() && (isLong || wasLong))
            parts.push_back(Layout::newLine());
        parts.push_back(layoutOf(statement, Place::Statement));
        wasLong = isLong;
    }
    return Layout::join(std::move(parts));
}

/// The left side of a clause; a guard is the last argument of a `when` around all patterns.
Layout clauseHead(const Ast &patterns)
{
    if (patterns.arguments.size() == 1 && patterns.arguments[0].isCallOf("when")
        && patterns.arguments[0].arguments.size() != 2)
    {
        const std::span<const Ast> all = patterns.arguments[0].arguments;
        return Layout::join({commaSeparated(argumentLayouts(all.first(all.size() - 1))),
                             Layout::text(" when "), layoutOf(all.back(), Place::Operand)});
    }
    return Layout::group(commaSeparated(argumentLayouts(patterns.arguments)));
}

Layout arrow(const Ast &clause)
{
    if (clause.arguments[0].arguments.empty())
        return Layout::text("->");
    return Layout::join({clauseHead(clause.arguments[0]), Layout::text(" ->")});
}

Layout clauses(std::span<const Ast> all)
{
    const bool areLong = std::ranges::any_of(
        all, [](const Ast &clause) { return takesLines(clause.arguments[1]); });
    std::vector<Layout> parts;
    for (const Ast &clause : all) {
        if (!parts.empty()) {
            parts.push_back(Layout::newLine());
            if (areLong)
                parts.push_back(Layout::newLine());
        }
        parts.push_back(arrow(clause));
        if (areLong)
            parts.push_back(
                Layout::nest(Layout::join({Layout::newLine(), statements(clause.arguments[1])})));
        else
            parts.push_back(Layout::join({Layout::text(" "), statements(clause.arguments[1])}));
    }
    return Layout::join(std::move(parts));
}

Layout doBlock(const Ast &block)
{
    std::vector<Layout> parts;
    for (const Ast &pair : block.arguments) {
        const std::string key(pair.arguments[0].value.toAtom().name());
        const Ast &body = pair.arguments[1];
        parts.push_back(Layout::text(key == "do" ? " do" : key));
        const bool isEmpty = body.isCallOf("__block__", 0);
        if (!isEmpty)
            parts.push_back(Layout::nest(
                Layout::join({Layout::newLine(),
                              areClauses(body) ? clauses(body.arguments) : statements(body)})));
        parts.push_back(Layout::newLine());
    }
    parts.push_back(Layout::text("end"));
    return Layout::join(std::move(parts));
}

Layout functionLayout(const Ast &function)
{
    if (isLongFunction(function) && function.arguments.size() == 1)
        return Layout::join(
            {Layout::text("fn "), arrow(function.arguments[0]),
             Layout::nest(
                 Layout::join({Layout::newLine(), statements(function.arguments[0].arguments[1])})),
             Layout::newLine(), Layout::text("end")});
    if (function.arguments.size() > 1)
        return Layout::join(
            {Layout::text("fn"),
             Layout::nest(Layout::join({Layout::newLine(), clauses(function.arguments)})),
             Layout::newLine(), Layout::text("end")});
    const Ast &clause = function.arguments[0];
    const Layout body = statements(clause.arguments[1]);
    if (takesLines(clause.arguments[1]))
        return Layout::join({Layout::text("fn "), arrow(clause),
                             Layout::nest(Layout::join({Layout::newLine(), body})),
                             Layout::newLine(), Layout::text("end")});
    return Layout::group(Layout::join({Layout::text("fn "), arrow(clause),
                                       Layout::nest(Layout::join({Layout::lineBreak(), body})),
                                       Layout::lineBreak(), Layout::text("end")}));
}

// --- operators ---

Layout inParentheses(Layout inner)
{
    return Layout::join({Layout::text("("), Layout::nest(std::move(inner), 1), Layout::text(")")});
}

Layout operandLayout(const Ast &operand, const OperatorCall &parent, bool isRight)
{
    const Layout layout = layoutOf(operand, Place::Operand);
    if (isBlock(operand))
        return layout;
    const std::optional<OperatorCall> child = operationOf(operand);
    if (child && needsParentheses(*child, parent, isRight))
        return inParentheses(layout);
    return layout;
}

Layout binaryLayout(const Ast &left, const Ast &right, const OperatorCall &operation)
{
    const Layout leftLayout = operandLayout(left, operation, false);
    const Layout rightLayout = operandLayout(right, operation, true);
    const std::string &name = operation.name;
    if (name == "..")
        return Layout::join({leftLayout, Layout::text(name), rightLayout});
    if (name == "|>" && (hasDoBlock(left) || hasDoBlock(right)))
        return Layout::join({leftLayout, Layout::newLine(), Layout::text("|> "), rightLayout});
    const Layout sign = Layout::text(name == "not_in" ? " not in" : " " + name);
    if (name == "=" && hasDoBlock(right))
        return Layout::join(
            {leftLayout, sign, Layout::nest(Layout::join({Layout::newLine(), rightLayout}))});
    if (name == "|>")
        return Layout::group(
            Layout::join({leftLayout, Layout::lineBreak(), Layout::text("|> "), rightLayout}));
    if (takesLines(right))
        return Layout::join({leftLayout, sign, Layout::text(" "), rightLayout});
    if (isContainer(right))
        return Layout::join({leftLayout, sign, Layout::hang(rightLayout)});
    return Layout::join(
        {leftLayout, sign,
         Layout::group(Layout::nest(Layout::join({Layout::lineBreak(), rightLayout})))});
}

/// A function's name after the dot: quoted if it is no plain word.
std::string remoteName(Atom name)
{
    std::string key;
    appendKey(key, name);
    key.resize(key.size() - 2); // without ": "
    return key;
}

/// The function in `&Module.name/1` or `&name/1`.
Layout capturedName(const Ast &name)
{
    if (name.kind != Ast::Kind::Apply || !name.arguments[0].isCallOf(".", 2))
        return layoutOf(name, Place::Operand);
    const Ast &dot = name.arguments[0];
    return Layout::join({layoutOf(dot.arguments[0], Place::Operand),
                         Layout::text("." + remoteName(dot.arguments[1].value.toAtom()))});
}

Layout captureLayout(const Ast &inner)
{
    if (inner.kind == Ast::Kind::Literal && inner.value.isInteger())
        return Layout::text("&" + textOf(inner.value));
    if (isNameAndArity(inner)) {
        return Layout::join({Layout::text("&"), capturedName(inner.arguments[0]),
                             Layout::text("/" + textOf(inner.arguments[1].value))});
    }
    const Layout layout = layoutOf(inner, Place::Operand);
    if (beginsWithPlaceholder(inner))
        return Layout::join({Layout::text("& "), layout});
    if (operationOf(inner) || isUnaryOperator(inner))
        return Layout::join({Layout::text("&"), inParentheses(layout)});
    return Layout::join({Layout::text("&"), layout});
}

Layout unaryLayout(const Ast &call)
{
    const std::string name(nameOf(call));
    const Ast &operand = call.arguments[0];
    if (name == "&")
        return captureLayout(operand);
    const bool isChain = name == "!" && operand.isCallOf("!", 1);
    Layout layout = layoutOf(operand, Place::Operand);
    if (!isChain && (operationOf(operand) || (isUnaryOperator(operand) && name != "@")))
        layout = inParentheses(std::move(layout));
    return Layout::join({Layout::text(name == "not" ? "not " : name), layout});
}

// --- strings and sigils ---

/// `"a#{b}"`, between quotes of any kind.
Layout interpolated(std::span<const Ast> segments, char quote)
{
    std::vector<Layout> parts;
    for (const Ast &segment : segments) {
        if (segment.kind == Ast::Kind::Literal && segment.value.isBinary()) {
            std::string text;
            for (const char character : segment.value.toBinary()) {
                if (character == quote)
                    text += '\\';
                text += character;
            }
            parts.push_back(Layout::text(text));
            continue;
        }
        // `Kernel.to_string(value) :: binary`
        const Ast *value = segment.isCallOf("::") ? &segment.arguments[0] : &segment;
        if (value->kind == Ast::Kind::Apply && value->arguments.size() == 2)
            value = &value->arguments[1];
        parts.push_back(Layout::text("#{"));
        parts.push_back(layoutOf(*value, Place::Statement));
        parts.push_back(Layout::text("}"));
    }
    return Layout::join(std::move(parts));
}

Layout quotedLayout(const Ast &call, char quote)
{
    const std::string mark(1, quote);
    return Layout::join(
        {Layout::text(mark), interpolated(call.arguments, quote), Layout::text(mark)});
}

Layout sigilLayout(const Ast &call)
{
    const Ast &content = call.arguments[0];
    const std::span<const Ast> segments = content.kind == Ast::Kind::Literal
                                              ? std::span(&content, 1)
                                              : std::span<const Ast>(content.arguments);
    std::string modifiers;
    for (const Ast &modifier : call.arguments[1].arguments) {
        if (modifier.value.isInteger())
            modifiers += static_cast<char>(modifier.value.toInteger());
    }
    constexpr std::size_t prefix = 6;
    return Layout::join({Layout::text("~" + std::string(nameOf(call).substr(prefix)) + "\""),
                         interpolated(segments, '"'), Layout::text("\"" + modifiers)});
}

// --- calls ---

Layout callWithBlock(Layout name, std::span<const Ast> arguments, bool isPlain)
{
    const std::span<const Ast> others = arguments.first(arguments.size() - 1);
    if (others.empty())
        return Layout::join({std::move(name), doBlock(arguments.back())});
    if (isPlain)
        return Layout::join({std::move(name), Layout::text(" "),
                             Layout::nest(Layout::group(commaSeparated(argumentLayouts(others)))),
                             doBlock(arguments.back())});
    return Layout::join({std::move(name), parenthesized(others), doBlock(arguments.back())});
}

Layout localCall(const Ast &call, Place place)
{
    std::string name;
    const std::string_view plainName = nameOf(call);
    name = plainName;
    const bool isPlain = isPlainWord(plainName, call.arguments.size());
    if (hasDoBlock(call))
        return callWithBlock(Layout::text(name), call.arguments, isPlain);
    const bool mayBePlain = place == Place::Statement
                            || (place == Place::Argument && call.arguments.size() == 1);
    if (isPlain && mayBePlain)
        return Layout::join(
            {Layout::text(name + " "),
             Layout::nest(Layout::group(commaSeparated(argumentLayouts(call.arguments))))});
    return Layout::join({Layout::text(name), parenthesized(call.arguments)});
}

Layout aliasLayout(const Ast &aliases)
{
    std::vector<Layout> parts;
    for (const Ast &part : aliases.arguments) {
        if (!parts.empty())
            parts.push_back(Layout::text("."));
        if (part.kind == Ast::Kind::Literal && part.value.isAtom())
            parts.push_back(Layout::text(std::string(part.value.toAtom().name())));
        else
            parts.push_back(layoutOf(part, Place::Operand));
    }
    return Layout::join(std::move(parts));
}

/// What stands before a dot or an opening bracket.
Layout targetLayout(const Ast &target)
{
    const Layout layout = layoutOf(target, Place::Operand);
    const bool isAttribute = target.isCallOf("@", 1);
    const bool isPlaceholder = beginsWithPlaceholder(target);
    const bool isFunction = target.isCallOf("fn") || (target.isCallOf("&", 1) && !isPlaceholder);
    if (isFunction || operationOf(target)
        || (isUnaryOperator(target) && !isAttribute && !isPlaceholder))
        return inParentheses(layout);
    return layout;
}

Layout applyLayout(const Ast &apply)
{
    const std::span<const Ast> arguments = std::span(apply.arguments).subspan(1);
    const Ast &target = apply.arguments[0];
    if (isAccess(apply))
        return Layout::join({targetLayout(arguments[0]), Layout::text("["), layoutOf(arguments[1]),
                             Layout::text("]")});
    if (!target.isCallOf("."))
        return Layout::join({targetLayout(target), parenthesized(arguments)});
    const Ast &left = target.arguments[0];
    if (target.arguments.size() == 1)
        return Layout::join({targetLayout(left), Layout::text("."), parenthesized(arguments)});
    const Atom function = target.arguments[1].value.toAtom();
    if (function.name() == "{}")
        return Layout::join({targetLayout(left), Layout::text("."),
                             enclosed("{", argumentLayouts(arguments), "}")});
    const Layout name = Layout::join(
        {targetLayout(left), Layout::text("." + remoteName(function))});
    if (arguments.empty() && apply.withoutParentheses && !isModule(left))
        return name;
    if (hasDoBlock(apply))
        return callWithBlock(name, arguments, true);
    return Layout::join({name, parenthesized(arguments)});
}

// --- maps ---

Layout mapLayout(const Ast &map, const Layout &name)
{
    const bool isUpdate = map.arguments.size() == 1 && map.arguments[0].isCallOf("|", 2);
    if (!isUpdate)
        return Layout::join({name, enclosed("{", elementLayouts(map.arguments, true), "}")});
    const Ast &update = map.arguments[0];
    std::vector<Layout> changes = elementLayouts(update.arguments[1].arguments, true);
    if (!changes.empty())
        changes.front() = Layout::join(
            {layoutOf(update.arguments[0], Place::Operand), Layout::text(" | "), changes.front()});
    return Layout::join({name, enclosed("{", std::move(changes), "}")});
}

Layout listLayout(const Ast &list)
{
    if (const std::optional<std::string> charlist = charlistText(list);
        charlist && !list.arguments.empty())
        return Layout::text(*charlist);
    if (!list.arguments.empty() && list.arguments.back().isCallOf("|", 2)) {
        std::vector<Layout> elements = elementLayouts(
            std::span(list.arguments).first(list.arguments.size() - 1), false);
        const Ast &last = list.arguments.back();
        elements.push_back(
            Layout::join({layoutOf(last.arguments[0], Place::Operand), Layout::text(" | "),
                          layoutOf(last.arguments[1], Place::Operand)}));
        return enclosed("[", std::move(elements), "]");
    }
    return enclosed("[", elementLayouts(list.arguments, false), "]");
}

Layout blockLayout(const Ast &block, Place place)
{
    if (block.arguments.empty())
        return Layout::text("nil");
    if (block.arguments.size() == 1)
        return layoutOf(block.arguments[0], place);
    if (place == Place::Statement)
        return statements(block);
    return Layout::join({Layout::text("("),
                         Layout::nest(Layout::join({Layout::newLine(), statements(block)})),
                         Layout::newLine(), Layout::text(")")});
}

Layout callLayout(const Ast &call, Place place)
{
    const std::string_view name = nameOf(call);
    if (name == "__block__")
        return blockLayout(call, place);
    if (name == "__aliases__")
        return aliasLayout(call);
    if (name == "{}")
        return enclosed("{", argumentLayouts(call.arguments), "}");
    if (name == "%{}")
        return mapLayout(call, Layout::text("%"));
    if (name == "%" && call.arguments.size() == 2)
        return mapLayout(
            call.arguments[1],
            Layout::join({Layout::text("%"), layoutOf(call.arguments[0], Place::Operand)}));
    if (name == "<<>>")
        return isInterpolation(call) ? quotedLayout(call, '"')
                                     : enclosed("<<", argumentLayouts(call.arguments), ">>");
    if (name == "fn")
        return functionLayout(call);
    if (isClause(call))
        return inParentheses(clauses(std::span(&call, 1)));
    if (isSigil(call))
        return sigilLayout(call);
    if (isNotIn(call))
        return binaryLayout(call.arguments[0].arguments[0], call.arguments[0].arguments[1],
                            *operationOf(call));
    if (isRangeWithStep(call))
        return Layout::join({layoutOf(call.arguments[0], Place::Operand), Layout::text(".."),
                             layoutOf(call.arguments[1], Place::Operand), Layout::text("//"),
                             layoutOf(call.arguments[2], Place::Operand)});
    if (isBinaryOperator(call))
        return binaryLayout(call.arguments[0], call.arguments[1], *operationOf(call));
    if (isUnaryOperator(call))
        return unaryLayout(call);
    return localCall(call, place);
}

Layout layoutOf(const Ast &ast, Place place)
{
    switch (ast.kind) {
    case Ast::Kind::Literal:
        return Layout::text(textOf(ast.value));
    case Ast::Kind::List:
        return areClauses(ast) ? inParentheses(clauses(ast.arguments)) : listLayout(ast);
    case Ast::Kind::Pair:
        return enclosed("{", argumentLayouts(ast.arguments), "}");
    case Ast::Kind::Variable:
        return Layout::text(std::string(nameOf(ast)));
    case Ast::Kind::Call:
        return callLayout(ast, place);
    case Ast::Kind::Apply:
        return applyLayout(ast);
    }
    return {};
}

} // namespace

QString toSource(const Ast &ast)
{
    return QString::fromStdString(layoutOf(ast, Place::Statement).render(lineWidth));
}

} // namespace espalier::elixir
