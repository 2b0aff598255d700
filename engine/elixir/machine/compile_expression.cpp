// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/closure.h"
#include "engine/elixir/machine/expand_ex_unit.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/module_definition.h"
#include "engine/elixir/machine/refused.h"
#include "engine/elixir/machine/sibling_scope.h"
#include "engine/elixir/machine/typed_code.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/term/inspect.h"

#include <QFileInfo>

#include <map>

namespace espalier::elixir {

namespace {

/// The highest n of `&n` in a capture; counts nested captures' own not.
std::int64_t highestPlaceholder(const Ast &ast)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal)
        return ast.arguments[0].value.isInteger() ? ast.arguments[0].value.toInteger() : 0;
    std::int64_t highest = 0;
    for (const Ast &argument : ast.arguments)
        highest = std::max(highest, highestPlaceholder(argument));
    return highest;
}

Atom placeholderName(std::int64_t number)
{
    return Atom("&" + std::to_string(number));
}

Ast withPlaceholders(const Ast &ast)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal
        && ast.arguments[0].value.isInteger())
        return Ast::variable(placeholderName(ast.arguments[0].value.toInteger()), ast.at);
    Ast replaced = ast;
    for (Ast &argument : replaced.arguments)
        argument = withPlaceholders(argument);
    return replaced;
}

/// `name/arity` of a capture.
bool isNameWithArity(const Ast &ast)
{
    return ast.isCallOf("/", 2) && ast.arguments[1].kind == Ast::Kind::Literal
           && ast.arguments[1].value.isInteger()
           && (ast.arguments[0].kind == Ast::Kind::Variable
               || (ast.arguments[0].kind == Ast::Kind::Apply
                   && ast.arguments[0].arguments.size() == 1
                   && ast.arguments[0].arguments[0].isCallOf(".", 2)));
}

bool hasPlaceholder(const Ast &ast, std::int64_t number)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal)
        return ast.arguments[0].value == Term(number);
    return std::ranges::any_of(
        ast.arguments, [number](const Ast &argument) { return hasPlaceholder(argument, number); });
}

/// A capture inside a capture; `&name/1` is none.
const Ast *nestedCapture(const Ast &ast)
{
    if (ast.isCallOf("&", 1)) {
        const bool isPlaceholder = ast.arguments[0].kind == Ast::Kind::Literal;
        return isPlaceholder || isNameWithArity(ast.arguments[0]) ? nullptr : &ast;
    }
    for (const Ast &argument : ast.arguments) {
        if (const Ast *found = nestedCapture(argument))
            return found;
    }
    return nullptr;
}

} // namespace

int FunctionCompiler::valueOf(const Ast &ast)
{
    if (ast.kind == Ast::Kind::Variable) {
        if (const auto slot = slotOf(ast.value.toAtom()))
            return *slot;
    }
    const int slot = allocate();
    compile(ast, slot);
    return slot;
}

void FunctionCompiler::compile(const Ast &ast, int d, bool tail)
{
    if (ast.at.line)
        m_line = ast.at.line;
    const int mark = m_next;
    compileNode(ast, d, tail);
    if (tail)
        emit({.operation = Operation::Return, .a = d});
    releaseTo(mark);
}

void FunctionCompiler::compileNode(const Ast &ast, int d, bool tail)
{
    switch (ast.kind) {
    case Ast::Kind::Literal:
        emit({Operation::LoadConstant, d, constant(ast.value)});
        return;
    case Ast::Kind::List:
        return compileList(ast, d);
    case Ast::Kind::Pair: {
        const int first = compileEach(ast.arguments);
        emit({Operation::MakeTuple, d, first, 2});
        return;
    }
    case Ast::Kind::Variable:
        return compileVariable(ast, d);
    case Ast::Kind::Call:
        if (m_environment.isGuard)
            checkGuardWord(ast);
        if (compileControl(ast, d, tail))
            return;
        return compileCall(ast, d, tail);
    case Ast::Kind::Apply:
        return compileApply(ast, d, tail);
    }
}

/// `binding()`: the variables so far by name. There are no contexts but the one without macros.
void FunctionCompiler::compileBinding(const Ast &ast, int d)
{
    std::map<std::string_view, Atom> names;
    for (const FunctionCompiler *around = ast.arguments.empty() ? this : nullptr; around;
         around = around->m_outer)
    {
        for (const Variable &variable : around->m_variables) {
            const std::string_view name = variable.name.name();
            if (name.find_first_of(" &") == std::string_view::npos)
                names.emplace(name, variable.name);
        }
    }
    std::vector<Ast> pairs;
    for (const auto &[text, name] : names)
        pairs.push_back(Ast::pair(Ast::literal(name), Ast::variable(name, ast.at)));
    compileList(Ast::list(std::move(pairs), ast.at), d);
}

void FunctionCompiler::compileVariable(const Ast &ast, int d)
{
    const Atom name = ast.value.toAtom();
    const std::string_view text = name.name();
    if (text == "__MODULE__") {
        emit({Operation::LoadConstant, d, constant(m_environment.module)});
    } else if (text == "__STACKTRACE__") {
        if (m_stacktraceSlot < 0 && knows(name))
            return loadVariable(name, d);
        if (m_stacktraceSlot < 0)
            fail(ast.at,
                 QStringLiteral("__STACKTRACE__ is available only inside catch and rescue clauses "
                                "of try expressions"));
        emit({Operation::Move, d, m_stacktraceSlot});
    } else if (text == "__DIR__") {
        const Term directory(QFileInfo(m_environment.file).absolutePath());
        emit({Operation::LoadConstant, d, constant(directory)});
    } else if (text == "__CALLER__") {
        fail(ast.at, refusalOf(Ast::call(name, {}, ast.at)));
    } else if (text == "__ENV__") {
        const bool isInFunction = m_environment.function.function != atoms::nil;
        const Term function = Term::tuple(
            {m_environment.function.function, m_environment.function.arity});
        const Term fields = Term::map(
            {{atoms::struct_, Atom("Elixir.Macro.Env")},
             {Atom("file"), Term(QFileInfo(m_environment.file).absoluteFilePath())},
             {Atom("line"), ast.at.line},
             {Atom("module"), m_environment.module},
             {Atom("function"), isInFunction ? function : Term()}});
        emit({Operation::LoadConstant, d, constant(fields)});
    } else if (knows(name)) {
        loadVariable(name, d);
    } else {
        if (text == "_")
            fail(ast.at,
                 QStringLiteral("invalid use of _. \"_\" represents a value to be ignored in a "
                                "pattern and cannot be used in expressions"));
        // What is no variable is a call without parentheses.
        compileCall(Ast::call(name, {}, ast.at), d, false);
    }
}

void FunctionCompiler::loadVariable(Atom name, int d)
{
    if (const auto slot = slotOf(name)) {
        if (*slot != d)
            emit({Operation::Move, d, *slot});
    } else if (const auto capture = captureOf(name)) {
        emit({Operation::LoadCapture, d, *capture});
    }
}

/// The values of all in consecutive slots; the first of them.
int FunctionCompiler::compileEach(std::span<const Ast> asts)
{
    const int count = static_cast<int>(asts.size());
    const int first = allocate(count);
    SiblingScope siblings(m_variables);
    for (int i = 0; i < count; ++i) {
        compile(asts[static_cast<std::size_t>(i)], first + i);
        siblings.next();
    }
    return first;
}

void FunctionCompiler::compileList(const Ast &ast, int d)
{
    if (const auto value = constantOf(ast)) {
        emit({Operation::LoadConstant, d, constant(*value)});
        return;
    }
    const int count = static_cast<int>(ast.arguments.size());
    if (!ast.arguments.back().isCallOf("|", 2)) {
        const int first = compileEach(ast.arguments);
        emit({Operation::MakeList, d, first, count});
        return;
    }
    std::vector<Ast> elements(ast.arguments.begin(), ast.arguments.end() - 1);
    elements.push_back(ast.arguments.back().arguments[0]);
    elements.push_back(ast.arguments.back().arguments[1]);
    const int first = compileEach(elements);
    emit({Operation::MakeListWithTail, d, first, count});
}

/// `%{…}`, `%{map | …}`
void FunctionCompiler::compileMap(const Ast &ast, int d)
{
    const bool updates = ast.arguments.size() == 1 && ast.arguments[0].isCallOf("|", 2);
    const std::vector<Ast> &pairs = updates ? ast.arguments[0].arguments[1].arguments
                                            : ast.arguments;
    std::vector<Ast> parts;
    if (updates)
        parts.push_back(ast.arguments[0].arguments[0]);
    for (const Ast &pair : pairs) {
        if (pair.kind != Ast::Kind::Pair)
            fail(pair.at, QStringLiteral("expected key-value pairs in a map"));
        parts.insert(parts.end(), pair.arguments.begin(), pair.arguments.end());
    }
    const int first = compileEach(parts);
    emit({updates ? Operation::UpdateMap : Operation::MakeMap, d, first,
          static_cast<int>(pairs.size()), isTypedIn(m_environment) ? 1 : 0});
}

/// `%Name{…}`, `%Name{struct | …}`
void FunctionCompiler::compileStruct(const Ast &ast, int d)
{
    static const Atom espalier("espalier");
    const auto name = expandAlias(ast.arguments[0], m_environment);
    if (!name)
        fail(ast.at, QStringLiteral("expected struct name to be a compile time atom or alias"));
    const Ast &map = ast.arguments[1];
    const Ast module = Ast::literal(*name, ast.at);
    const Term structure = structureOf(*name, ast.at);
    if (map.arguments.size() == 1 && map.arguments[0].isCallOf("|", 2)) {
        for (const Ast &pair : map.arguments[0].arguments[1].arguments) {
            const auto key = constantOf(pair.arguments[0]);
            if (key && !structure.find(*key))
                fail(ast.at, QStringLiteral("unknown key %1 for struct %2")
                                 .arg(inspect(*key), inspect(*name)));
        }
        const std::vector<Ast> arguments{
            module, map.arguments[0].arguments[0],
            Ast::call(Atom("%{}"), map.arguments[0].arguments[1].arguments, ast.at)};
        return callExport(espalier, Atom("update_struct"), arguments, d, false);
    }
    checkStructKeys(map.arguments, structure, *name);
    checkEnforcedKeys(map.arguments, *name);
    std::vector<Ast> parts{Ast::literal(structure, ast.at)};
    for (const Ast &pair : map.arguments)
        parts.insert(parts.end(), pair.arguments.begin(), pair.arguments.end());
    const int first = compileEach(parts);
    emit({Operation::UpdateMap, d, first, static_cast<int>(map.arguments.size())});
}

Term FunctionCompiler::structureOf(Atom name, Position at)
{
    if (m_scope && name == m_environment.module) {
        if (const auto own = m_scope->structure())
            return *own;
    }
    const auto module = m_modules.module(name);
    if (module && module->structure)
        return *module->structure;
    for (const FunctionCompiler *around = this; around; around = around->m_outer) {
        if (std::ranges::find(around->m_defines, name) != around->m_defines.end())
            fail(at, QStringLiteral(
                         "cannot access struct %1, the struct was not yet defined or the struct "
                         "is being accessed in the same context that defines it")
                         .arg(inspect(name)));
    }
    fail(at, QStringLiteral(
                 "%1.__struct__/1 is undefined, cannot expand struct %1. Make sure the struct name "
                 "is correct. If the struct name exists and is correct but it still cannot be "
                 "found, you likely have cyclic module usage in your code")
                 .arg(inspect(name)));
}

void FunctionCompiler::checkStructKeys(std::span<const Ast> pairs, const Term &structure, Atom)
{
    for (const Ast &pair : pairs) {
        if (pair.kind != Ast::Kind::Pair)
            fail(pair.at, QStringLiteral("expected key-value pairs in a struct"));
        const auto key = constantOf(pair.arguments[0]);
        if (key && !structure.find(*key))
            throw Raise{Term::tuple({Atom("badkey"), *key})};
    }
}

void FunctionCompiler::checkEnforcedKeys(std::span<const Ast> pairs, Atom name) const
{
    const bool isOwn = m_scope && name == m_environment.module;
    const auto module = isOwn ? nullptr : m_modules.module(name);
    std::vector<Term> missing;
    for (const Atom key : isOwn ? m_scope->enforcedKeys() : module->enforcedKeys) {
        const bool isGiven = std::ranges::any_of(pairs, [key](const Ast &pair) {
            return pair.arguments[0].kind == Ast::Kind::Literal && pair.arguments[0].value.is(key);
        });
        if (!isGiven)
            missing.emplace_back(key);
    }
    if (!missing.empty())
        throw Raise::argumentError(
            QStringLiteral("the following keys must also be given when building struct %1: %2")
                .arg(inspect(name), inspect(Term::list(missing))));
}

/// `<<…>>`: what interpolation makes, and bytes and strings side by side.
void FunctionCompiler::compileString(const Ast &ast, int d)
{
    std::vector<Ast> parts;
    for (const Ast &part : ast.arguments) {
        if (part.isCallOf("::", 2) && part.arguments[1].kind == Ast::Kind::Variable
            && part.arguments[1].value.is(Atom("binary")))
            parts.push_back(part.arguments[0]);
        else if (part.kind == Ast::Kind::Literal && part.value.isBinary())
            parts.push_back(part);
        else if (part.kind == Ast::Kind::Literal && part.value.isInteger())
            parts.push_back(Ast::literal(
                Term::binary(std::string(1, static_cast<char>(part.value.toInteger() & 0xFF))),
                part.at));
        else
            fail(ast.at,
                 QStringLiteral("the bit syntax <<>> is not part of this language; use strings, <> "
                                "and the String module"));
    }
    const int first = compileEach(parts);
    emit({Operation::MakeString, d, first, static_cast<int>(parts.size())});
}

/// `a <> b <> c` at once.
void FunctionCompiler::compileConcatenation(const Ast &ast, int d)
{
    const Term empty = Term::binary("");
    std::vector<Ast> parts;
    const Ast *rest = &ast;
    for (; rest->isCallOf("<>", 2); rest = &rest->arguments[1]) {
        const Ast &part = rest->arguments[0];
        if (!part.isCallOf("<<>>", 0) && !(part.kind == Ast::Kind::Literal && part.value == empty))
            parts.push_back(part);
    }
    parts.push_back(*rest);
    const int first = compileEach(parts);
    emit({Operation::MakeString, d, first, static_cast<int>(parts.size())});
}

void FunctionCompiler::compileBlock(const Ast &ast, int d, bool tail)
{
    if (ast.arguments.empty()) {
        emit({Operation::LoadConstant, d, constant(atoms::nil)});
        return;
    }
    for (std::size_t i = 0; i + 1 < ast.arguments.size(); ++i) {
        const int mark = m_next;
        compile(ast.arguments[i], allocate());
        releaseTo(mark);
    }
    compile(ast.arguments.back(), d, tail);
}

/// `pattern = expression`
void FunctionCompiler::compileMatch(const Ast &ast, int d)
{
    const int value = allocate();
    compile(ast.arguments[1], value);
    Label wrong;
    Label done;
    compilePattern(ast.arguments[0], value, wrong);
    if (!wrong.jumps.empty()) {
        emitJump(Operation::Jump, done);
        place(wrong);
        emit({.operation = Operation::RaiseMatch, .a = value});
        place(done);
    }
    emit({Operation::Move, d, value});
}

void FunctionCompiler::compileFn(const std::vector<FunctionClause> &clauses, int d, Position at)
{
    Environment environment = m_environment;
    FunctionCompiler inner(*this, environment);
    auto code = std::make_shared<Code>();
    code->module = m_code.module;
    code->file = m_code.file;
    code->arity = static_cast<int>(clauses[0].parameters.size());
    code->outerFunction = m_code.outerFunction;
    code->outerArity = m_code.outerArity;
    code->function = Atom('-' + std::string(m_code.outerFunction.name()) + '/'
                          + std::to_string(m_code.outerArity) + "-fun-"
                          + std::to_string(m_code.closures.size()) + '-');
    for (const FunctionClause &clause : clauses) {
        if (clause.parameters.size() != clauses[0].parameters.size())
            fail(at, QStringLiteral(
                         "cannot mix clauses with different arities in anonymous functions"));
    }
    inner.m_line = m_line;
    inner.m_stacktraceSlot = -1;
    inner.compileFunction(*code, clauses);
    const int count = static_cast<int>(inner.m_captures.size());
    const int first = allocate(count);
    for (int i = 0; i < count; ++i)
        loadVariable(inner.m_captures[static_cast<std::size_t>(i)], first + i);
    m_code.closures.push_back(std::move(code));
    emit({Operation::MakeClosure, d, static_cast<int>(m_code.closures.size()) - 1, first, count});
}

/// `&name(&1, &2)` as `&name/2`, if name is another module's function.
std::optional<Ast> FunctionCompiler::namedCapture(const Ast &body)
{
    const bool isRemote = body.kind == Ast::Kind::Apply && body.arguments[0].isCallOf(".", 2);
    if (!isRemote && body.kind != Ast::Kind::Call)
        return std::nullopt;
    const auto arguments = std::span(body.arguments).subspan(isRemote ? 1 : 0);
    if (arguments.empty())
        return std::nullopt;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].isCallOf("&", 1)
            || arguments[i].arguments[0].value != Term(static_cast<std::int64_t>(i) + 1))
            return std::nullopt;
    }
    const Ast arity = Ast::literal(static_cast<std::int64_t>(arguments.size()), body.at);
    if (isRemote) {
        const auto module = expandAlias(body.arguments[0].arguments[0], m_environment);
        if (!module || *module == Atom("Elixir.Kernel"))
            return std::nullopt;
        const Ast &callee = body.arguments[0];
        return Ast::call(
            Atom("/"),
            {Ast::remoteCall(callee.arguments[0], callee.arguments[1].value.toAtom(), {}, body.at),
             arity},
            body.at);
    }
    const FunctionName name{body.value.toAtom(), static_cast<int>(arguments.size())};
    const bool isOurs = m_scope && m_scope->local(name);
    const bool isMacro = body.isCallOf("and") || body.isCallOf("or") || body.isCallOf("is_nil")
                         || expandKernel(body, m_environment)
                         || (m_environment.hasTestWords && expandExUnit(body));
    if (isOurs || isMacro || !importOf(name))
        return std::nullopt;
    return Ast::call(Atom("/"), {Ast::variable(name.function, body.at), arity}, body.at);
}

/// `&(…)`, `&name/1`, `&Module.name/1`
void FunctionCompiler::compileCapture(const Ast &ast, int d)
{
    const Ast &body = ast.arguments[0];
    if (const auto named = namedCapture(body))
        return compileCapture(Ast::call(ast.value.toAtom(), {*named}, ast.at), d);
    if (!isNameWithArity(body)) {
        if (body.kind == Ast::Kind::Literal && body.value.isInteger())
            fail(ast.at,
                 body.value == Term(0)
                     ? QStringLiteral("capture argument &0 must be numbered between 1 and 255")
                     : QStringLiteral("capture argument &%1 must be used within the capture "
                                      "operator &")
                           .arg(body.value.toInteger()));
        if (const Ast *inner = nestedCapture(body))
            fail(ast.at, QStringLiteral(
                             "nested captures are not allowed. You cannot define a function using "
                             " the capture operator & inside another function defined via &. Got "
                             "invalid nested capture: %1")
                             .arg(toSource(*inner)));
        const std::int64_t arity = highestPlaceholder(body);
        if (hasPlaceholder(body, 0) || arity > 255)
            fail(ast.at, QStringLiteral("capture argument &%1 must be numbered between 1 and 255")
                             .arg(arity > 255 ? arity : 0));
        if (arity < 1)
            fail(ast.at,
                 QStringLiteral("invalid args for &, expected one of:\n\n"
                                "  * &Mod.fun/arity to capture a remote function, such as "
                                "&Enum.map/2\n"
                                "  * &fun/arity to capture a local or imported function, such as "
                                "&is_atom/1\n"
                                "  * &some_code(&1, ...) containing at least one argument as &1, "
                                "such as &List.flatten(&1)\n\n"
                                "Got: %1")
                     .arg(toSource(body)));
        FunctionClause clause{.body = withPlaceholders(body)};
        for (std::int64_t i = 1; i <= arity; ++i)
            clause.parameters.push_back(Ast::variable(placeholderName(i), ast.at));
        return compileFn({clause}, d, ast.at);
    }
    const int arity = static_cast<int>(body.arguments[1].value.toInteger());
    const Ast &named = body.arguments[0];
    if (named.kind == Ast::Kind::Apply) {
        const Ast &target = named.arguments[0];
        Atom function = target.arguments[1].value.toAtom();
        if (auto module = expandAlias(target.arguments[0], m_environment)) {
            if (module->name() == "Elixir.Kernel") { // many of its functions are :erlang's
                const auto home =
                    kernelHome({function, arity}).value_or(FunctionTarget{*module, function});
                module = home.module;
                function = home.function;
            }
            const Term value = functionNamed(*m_modules.exportOf(*module, {function, arity}));
            emit({Operation::LoadConstant, d, constant(value)});
            return;
        }
        const std::vector<Ast> arguments{target.arguments[0], Ast::literal(function),
                                         Ast::literal(arity)};
        return callExport(Atom("erlang"), Atom("make_fun"), arguments, d, false);
    }
    FunctionClause clause;
    for (int i = 1; i <= arity; ++i)
        clause.parameters.push_back(Ast::variable(placeholderName(i), ast.at));
    const Atom name = named.value.toAtom();
    const bool isOurs = m_scope && m_scope->local({name, arity});
    const auto imported = isOurs ? std::nullopt : importOf({name, arity});
    if (imported) {
        const Term value = functionNamed(
            *m_modules.exportOf(imported->module, {imported->function, arity}));
        emit({Operation::LoadConstant, d, constant(value)});
        return;
    }
    clause.body = Ast::call(name, clause.parameters, ast.at);
    compileFn({clause}, d, ast.at);
}

/// `@name`
void FunctionCompiler::compileAttribute(const Ast &ast, int d)
{
    const Ast &name = ast.arguments[0];
    if (name.kind != Ast::Kind::Variable && name.kind != Ast::Kind::Call)
        fail(ast.at, QStringLiteral("expected the name of an attribute behind @, got: %1")
                         .arg(toSource(name)));
    if (!m_scope || name.kind != Ast::Kind::Variable)
        throw Raise::argumentError(
            m_scope ? QStringLiteral("cannot set attribute @%1 inside function/macro")
                          .arg(textOf(name.value.toAtom()))
                    : QStringLiteral("cannot invoke @/1 outside module"));
    emit({Operation::LoadConstant, d, constant(m_scope->attribute(name.value.toAtom()))});
}

/// The module itself and later code may say Inner for Outer.Inner.
void FunctionCompiler::aliasNested(const ModuleDefinition &definition)
{
    if (m_environment.module == atoms::nil || !definition.name.isCallOf("__aliases__"))
        return;
    ModuleDefinition first{.name = definition.name, .environment = m_environment};
    first.name.arguments.resize(1);
    const auto name = expandAlias(first.name, Environment{});
    const auto full = fullModuleName(first);
    if (name && full)
        m_environment.aliases.insert(name->index(), *full);
}

/// `defmodule`: a call that gets what is written, and the variables around it.
void FunctionCompiler::compileModule(const Ast &ast, int d)
{
    if (ast.arguments.size() != 2)
        fail(ast.at, QStringLiteral("expected defmodule to have a name and a do-block"));
    auto definition = std::make_shared<ModuleDefinition>();
    definition->name = ast.arguments[0];
    definition->body = ast.arguments[1].arguments.empty()
                           ? Ast::call(Atom("__block__"), {}, ast.at)
                           : ast.arguments[1].arguments[0].arguments[1];
    definition->at = ast.at;
    if (const auto full = expandAlias(ast.arguments[0], Environment{}))
        m_defines.push_back(*full);
    aliasNested(*definition);
    definition->environment = m_environment;
    std::vector<Ast> values;
    for (const Variable &variable : m_variables) {
        definition->variables.push_back(variable.name);
        values.push_back(Ast::variable(variable.name, ast.at));
    }
    const Term written = Term::resource<ModuleDefinition>(definition);
    const std::vector<Ast> arguments{Ast::literal(written), Ast::list(values, ast.at)};
    callExport(Atom("espalier"), Atom("define_module"), arguments, d, false);
}

} // namespace espalier::elixir
