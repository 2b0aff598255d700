// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
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
