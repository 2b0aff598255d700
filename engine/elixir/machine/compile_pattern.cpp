// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/arithmetic.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

/// A key of a map pattern is an expression in which `^name` is the variable.
Ast withoutPins(Ast key)
{
    if (key.isCallOf("^", 1))
        return Ast(key.arguments[0]);
    for (Ast &argument : key.arguments)
        argument = withoutPins(std::move(argument));
    return key;
}

bool isIgnored(const Ast &pattern)
{
    return pattern.kind == Ast::Kind::Variable && pattern.value.is(Atom("_"));
}

} // namespace

void FunctionCompiler::compilePattern(const Ast &pattern, int slot, Label &fail)
{
    std::vector<Variable> bound;
    matchPattern(pattern, slot, fail, bound);
}

std::optional<Term> FunctionCompiler::constantOf(const Ast &ast)
{
    if (ast.kind == Ast::Kind::Literal)
        return ast.value;
    if (const auto alias = expandAlias(ast, m_environment))
        return Term(*alias);
    if (ast.isCallOf("@", 1) && ast.arguments[0].kind == Ast::Kind::Variable && m_scope)
        return m_scope->attribute(ast.arguments[0].value.toAtom());
    if ((ast.isCallOf("-", 1) || ast.isCallOf("+", 1))
        && ast.arguments[0].kind == Ast::Kind::Literal)
        return ast.isCallOf("-", 1) ? negate(ast.arguments[0].value) : ast.arguments[0].value;
    if (ast.isCallOf("{}", 0))
        return Term::tuple({});
    if (ast.kind == Ast::Kind::List || ast.kind == Ast::Kind::Pair) {
        std::vector<Term> elements;
        for (const Ast &element : ast.arguments) {
            const auto value = constantOf(element);
            if (!value)
                return std::nullopt;
            elements.push_back(*value);
        }
        return ast.kind == Ast::Kind::List ? Term::list(elements) : Term::tuple(elements);
    }
    return std::nullopt;
}

void FunctionCompiler::matchPattern(const Ast &pattern, int slot, Label &fail,
                                    std::vector<Variable> &bound)
{
    if (isIgnored(pattern))
        return;
    if (const auto value = constantOf(pattern)) {
        emitMatch(Operation::MatchConstant, fail, slot, constant(*value));
        return;
    }
    switch (pattern.kind) {
    case Ast::Kind::Literal:
        return;
    case Ast::Kind::Variable:
        return matchVariable(pattern.value.toAtom(), slot, fail, bound);
    case Ast::Kind::Pair:
        return matchTuple(pattern.arguments, slot, fail, bound);
    case Ast::Kind::List:
        return matchList(pattern, slot, fail, bound);
    case Ast::Kind::Apply: {
        const Ast &callee = pattern.arguments[0];
        const auto module = callee.arguments.empty()
                                ? std::nullopt
                                : expandAlias(callee.arguments[0], m_environment);
        this->fail(pattern.at,
                   module && callee.arguments.size() == 2
                       ? QStringLiteral("cannot invoke remote function %1.%2/%3 inside a match")
                             .arg(inspect(*module), textOf(callee.arguments[1].value.toAtom()))
                             .arg(pattern.arguments.size() - 1)
                       : QStringLiteral("cannot invoke a function inside a match"));
    }
    case Ast::Kind::Call:
        break;
    }
    if (pattern.isCallOf("{}"))
        return matchTuple(pattern.arguments, slot, fail, bound);
    if (pattern.isCallOf("%{}"))
        return matchMap(pattern.arguments, slot, fail, bound);
    if (pattern.isCallOf("%", 2))
        return matchStruct(pattern, slot, fail, bound);
    if (pattern.isCallOf("<>", 2))
        return matchConcatenation(pattern, slot, fail, bound);
    if (pattern.isCallOf("=", 2)) {
        matchPattern(pattern.arguments[0], slot, fail, bound);
        return matchPattern(pattern.arguments[1], slot, fail, bound);
    }
    if (pattern.isCallOf("^", 1)) {
        const int mark = m_next;
        if (pattern.arguments[0].kind == Ast::Kind::Variable
            && !knows(pattern.arguments[0].value.toAtom()))
            this->fail(pattern.at,
                       QStringLiteral("undefined variable ^%1. No variable \"%1\" has been "
                                      "defined before the current pattern")
                           .arg(textOf(pattern.arguments[0].value.toAtom())));
        const int pinned = valueBefore(pattern.arguments[0], bound);
        emitMatch(Operation::MatchEqual, fail, slot, pinned);
        return releaseTo(mark);
    }
    if (pattern.isCallOf("__block__", 1))
        return matchPattern(pattern.arguments[0], slot, fail, bound);
    if (pattern.isCallOf("++", 2) && pattern.arguments[0].kind == Ast::Kind::List) {
        Ast list = pattern.arguments[0];
        if (list.arguments.empty())
            return matchPattern(pattern.arguments[1], slot, fail, bound);
        list.arguments.back() = Ast::call(Atom("|"), {list.arguments.back(), pattern.arguments[1]},
                                          pattern.at);
        return matchPattern(list, slot, fail, bound);
    }
    if (pattern.isCallOf("..", 2) || pattern.isCallOf("..//", 3)) {
        static const std::string_view fields[] = {"first", "last", "step"};
        std::vector<Ast> pairs{
            Ast::pair(Ast::literal(atoms::struct_), Ast::literal(Atom("Elixir.Range")))};
        for (std::size_t i = 0; i < pattern.arguments.size(); ++i)
            pairs.push_back(Ast::pair(Ast::literal(Atom(fields[i])), pattern.arguments[i]));
        return matchMap(pairs, slot, fail, bound);
    }
    if (const auto expanded = expandKernel(pattern, m_environment))
        return matchPattern(*expanded, slot, fail, bound);
    if (pattern.isCallOf("<<>>"))
        this->fail(pattern.at,
                   QStringLiteral("the bit syntax <<>> is not part of this language; match "
                                  "strings with \"prefix\" <> rest, or use String.split/2"));
    const FunctionName name{pattern.value.toAtom(), static_cast<int>(pattern.arguments.size())};
    const auto target = importOf(name);
    this->fail(pattern.at,
               target ? QStringLiteral("cannot invoke remote function %1.%2/%3 inside a match")
                            .arg(inspect(target->module), textOf(target->function))
                            .arg(name.arity)
                      : QStringLiteral("cannot find or invoke local %1/%2 inside match")
                            .arg(textOf(name.function))
                            .arg(name.arity));
}

/// What an expression in a pattern is worth: the variables of the pattern itself are not there yet.
int FunctionCompiler::valueBefore(const Ast &ast, const std::vector<Variable> &bound)
{
    const auto first = m_variables.end() - static_cast<std::ptrdiff_t>(bound.size());
    const std::vector<Variable> hidden(first, m_variables.end());
    m_variables.erase(first, m_variables.end());
    const int value = valueOf(ast);
    m_variables.insert(m_variables.end(), hidden.begin(), hidden.end());
    return value;
}

void FunctionCompiler::matchVariable(Atom name, int slot, Label &fail, std::vector<Variable> &bound)
{
    const auto same = std::ranges::find(bound, name, &Variable::name);
    if (same != bound.end()) {
        emitMatch(Operation::MatchEqual, fail, slot, same->slot);
        return;
    }
    bound.push_back({name, slot});
    bind(name, slot);
}

void FunctionCompiler::matchTuple(std::span<const Ast> elements, int slot, Label &fail,
                                  std::vector<Variable> &bound)
{
    const int count = static_cast<int>(elements.size());
    const int first = allocate(count);
    emitMatch(Operation::MatchTuple, fail, slot, count, first);
    for (int i = 0; i < count; ++i)
        matchPattern(elements[static_cast<std::size_t>(i)], first + i, fail, bound);
}

void FunctionCompiler::matchList(const Ast &pattern, int slot, Label &fail,
                                 std::vector<Variable> &bound)
{
    int rest = slot;
    for (const Ast &element : pattern.arguments) {
        const bool hasTail = element.isCallOf("|", 2);
        const int parts = allocate(2);
        emitMatch(Operation::MatchCons, fail, rest, 0, parts);
        matchPattern(hasTail ? element.arguments[0] : element, parts, fail, bound);
        if (hasTail)
            return matchPattern(element.arguments[1], parts + 1, fail, bound);
        rest = parts + 1;
    }
    emitMatch(Operation::MatchConstant, fail, rest, constant(Term::emptyList()));
}

void FunctionCompiler::matchMap(std::span<const Ast> pairs, int slot, Label &fail,
                                std::vector<Variable> &bound)
{
    emitMatch(Operation::MatchMap, fail, slot);
    for (const Ast &pair : pairs) {
        if (pair.kind != Ast::Kind::Pair)
            this->fail(pair.at, QStringLiteral("a map pattern takes key => value pairs"));
        matchKey(pair.arguments[0], pair.arguments[1], slot, fail, bound);
    }
}

void FunctionCompiler::matchKey(const Ast &key, const Ast &value, int slot, Label &fail,
                                std::vector<Variable> &bound)
{
    if (key.kind == Ast::Kind::Variable && !constantOf(key))
        this->fail(key.at,
                   QStringLiteral("cannot use variable %1 as map key inside a pattern. If you are "
                                  "attempting to match on an existing variable, use ^%1")
                       .arg(textOf(key.value.toAtom())));
    const int found = allocate();
    const int mark = m_next;
    const int wanted = valueBefore(withoutPins(key), bound);
    emitMatch(Operation::MatchKey, fail, slot, wanted, found);
    releaseTo(mark);
    matchPattern(value, found, fail, bound);
}

void FunctionCompiler::checkStructPattern(const Ast &pattern)
{
    const auto name = expandAlias(pattern.arguments[0], m_environment);
    if (!name)
        return;
    const Term structure = structureOf(*name, pattern.at);
    for (const Ast &pair : pattern.arguments[1].arguments) {
        const auto key = constantOf(pair.arguments[0]);
        if (key && !structure.find(*key))
            this->fail(
                pattern.at,
                QStringLiteral("unknown key %1 for struct %2").arg(inspect(*key), inspect(*name)));
    }
}

void FunctionCompiler::matchStruct(const Ast &pattern, int slot, Label &fail,
                                   std::vector<Variable> &bound)
{
    const Ast &name = pattern.arguments[0];
    checkStructPattern(pattern);
    matchMap({}, slot, fail, bound);
    const Ast key = Ast::literal(atoms::struct_, pattern.at);
    if (!constantOf(name)) { // %module{}: whatever it is, it is an atom
        const Ast found = Ast::variable(Atom("__struct__ of " + std::to_string(slot)), pattern.at);
        matchKey(key, found, slot, fail, bound);
        const Ast erlang = Ast::literal(Atom("erlang"), pattern.at);
        compileGuard(Ast::remoteCall(erlang, Atom("is_atom"), {found}, pattern.at), fail);
    }
    matchKey(key, name, slot, fail, bound);
    matchMap(pattern.arguments[1].arguments, slot, fail, bound);
}

void FunctionCompiler::matchConcatenation(const Ast &pattern, int slot, Label &fail,
                                          std::vector<Variable> &bound)
{
    const Ast &left = pattern.arguments[0];
    const auto prefix = constantOf(left);
    if (!prefix || !prefix->isBinary())
        this->fail(
            left.at,
            QStringLiteral("the left argument of <> operator inside a match should always be a "
                           "literal binary because its size can't be verified"));
    const int rest = allocate();
    emitMatch(Operation::MatchPrefix, fail, slot, constant(*prefix), rest);
    matchPattern(pattern.arguments[1], rest, fail, bound);
}

void FunctionCompiler::compileGuard(const Ast &guard, Label &fail)
{
    if (guard.isCallOf("when", 2)) { // either of the two; an error in the first does not count
        Label second;
        Label done;
        compileGuard(guard.arguments[0], second);
        emitJump(Operation::Jump, done);
        place(second);
        compileGuard(guard.arguments[1], fail);
        place(done);
        return;
    }
    const int mark = m_next;
    const int begin = static_cast<int>(m_code.instructions.size());
    const bool wasGuard = std::exchange(m_environment.isGuard, true);
    const int value = valueOf(guard);
    m_environment.isGuard = wasGuard;
    protect(begin, fail, -1);
    emitJump(Operation::JumpUnlessTrue, fail, value);
    releaseTo(mark);
}

} // namespace espalier::elixir
