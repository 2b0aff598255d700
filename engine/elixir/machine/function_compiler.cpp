// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/function_compiler.h"

#include "engine/term/inspect.h"

namespace espalier::elixir {

FunctionClause clauseOf(const Ast &arrow)
{
    FunctionClause clause{
        .parameters = arrow.arguments[0].arguments, .body = arrow.arguments[1], .at = arrow.at};
    if (clause.parameters.size() == 1 && clause.parameters[0].isCallOf("when")) {
        std::vector<Ast> parts = clause.parameters[0].arguments;
        clause.guard = std::move(parts.back());
        parts.pop_back();
        clause.parameters = std::move(parts);
    }
    return clause;
}

void FunctionCompiler::compileFunction(Code &code, const std::vector<FunctionClause> &clauses)
{
    m_code.module = code.module;
    m_code.function = code.function;
    m_code.arity = code.arity;
    m_code.outerFunction = code.outerFunction;
    m_code.outerArity = code.outerArity;
    m_code.file = code.file;
    compileClauses(clauses);
    finish(code);
}

std::shared_ptr<const Code> FunctionCompiler::compileExpression(const Ast &ast,
                                                                std::vector<Atom> &names)
{
    static const Atom topLevel("__FILE__");
    // What is outside of modules runs in one that the real system makes up, too.
    static const Atom madeUp("elixir_compiler_1");
    m_code.module = m_environment.module == atoms::nil ? madeUp : m_environment.module;
    m_code.function = topLevel;
    m_code.outerFunction = topLevel;
    m_code.outerArity = 1;
    m_code.file = m_environment.file;
    m_code.arity = static_cast<int>(names.size());
    m_line = ast.at.line;
    for (const Atom name : names)
        bind(name, allocate());
    const int result = allocate(2);
    compile(ast, result);
    names.clear();
    for (const Variable &variable : m_variables) {
        if (std::ranges::find(names, variable.name) == names.end())
            names.push_back(variable.name);
    }
    const int first = allocate(static_cast<int>(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i)
        loadVariable(names[i], first + static_cast<int>(i));
    emit({Operation::MakeTuple, result + 1, first, static_cast<int>(names.size())});
    emit({Operation::MakeTuple, result, result, 2});
    emit({.operation = Operation::Return, .a = result});
    auto code = std::make_shared<Code>();
    finish(*code);
    return code;
}

void FunctionCompiler::compileClauses(const std::vector<FunctionClause> &clauses)
{
    const int arity = m_code.arity;
    allocate(arity + 1); // behind the arguments lies the closure that runs, if it is one
    m_variableTop = arity + 1;
    for (const FunctionClause &clause : clauses) {
        m_line = clause.body.at.line ? clause.body.at.line : m_line;
        const ScopeMark mark = enterScope();
        Label next;
        std::vector<Variable> bound;
        for (int i = 0; i < arity; ++i)
            matchPattern(clause.parameters[static_cast<std::size_t>(i)], i, next, bound);
        if (clause.guard)
            compileGuard(*clause.guard, next);
        compile(clause.body, allocate(), true);
        leaveScope(mark);
        place(next);
    }
    // As the real system has it, the failure is where the function begins.
    if (!clauses.empty() && clauses.front().at.line)
        m_line = clauses.front().at.line;
    emit({.operation = Operation::RaiseFunctionClause, .a = arity});
}

void FunctionCompiler::finish(Code &code)
{
    // The caller may hold a reference to `code` already: what it is known by stays.
    m_code.slots = std::max(m_code.slots, m_code.arity + 1);
    code = std::move(m_code);
}

// --- slots and variables ---

int FunctionCompiler::allocate(int count)
{
    const int slot = m_next;
    m_next += count;
    m_code.slots = std::max(m_code.slots, m_next);
    return slot;
}

void FunctionCompiler::releaseTo(int next)
{
    m_next = std::max(next, m_variableTop);
}

FunctionCompiler::ScopeMark FunctionCompiler::enterScope()
{
    return {m_variables.size(), m_variableTop, m_next, m_environment};
}

void FunctionCompiler::leaveScope(const ScopeMark &mark)
{
    m_variables.resize(mark.variables);
    m_variableTop = mark.variableTop;
    m_next = mark.next;
    m_environment = mark.environment;
}

void FunctionCompiler::bind(Atom name, int slot)
{
    m_variables.push_back({name, slot});
    m_variableTop = std::max(m_variableTop, slot + 1);
}

std::optional<int> FunctionCompiler::slotOf(Atom name) const
{
    for (auto variable = m_variables.rbegin(); variable != m_variables.rend(); ++variable) {
        if (variable->name == name)
            return variable->slot;
    }
    return std::nullopt;
}

bool FunctionCompiler::knows(Atom name) const
{
    return slotOf(name) || (m_outer && m_outer->knows(name));
}

std::optional<int> FunctionCompiler::captureOf(Atom name)
{
    const auto found = std::ranges::find(m_captures, name);
    if (found != m_captures.end())
        return static_cast<int>(found - m_captures.begin());
    if (!m_outer || !m_outer->knows(name))
        return std::nullopt;
    m_captures.push_back(name);
    return static_cast<int>(m_captures.size()) - 1;
}

// --- instructions ---

int FunctionCompiler::emit(Instruction instruction)
{
    m_code.instructions.push_back(instruction);
    m_code.lines.push_back(m_line);
    return static_cast<int>(m_code.instructions.size()) - 1;
}

void FunctionCompiler::emitJump(Operation operation, Label &label, std::int32_t b, std::int32_t c)
{
    label.jumps.emplace_back(emit({.operation = operation, .b = b, .c = c}), false);
}

void FunctionCompiler::emitMatch(Operation operation, Label &fail, std::int32_t a, std::int32_t b,
                                 std::int32_t c)
{
    fail.jumps.emplace_back(emit({operation, 0, a, b, c}), true);
}

void FunctionCompiler::place(Label &label)
{
    label.position = static_cast<int>(m_code.instructions.size());
    for (const auto &[index, isMatch] : label.jumps) {
        Instruction &jump = m_code.instructions[static_cast<std::size_t>(index)];
        (isMatch ? jump.d : jump.a) = label.position;
    }
    for (const int handler : label.handlers)
        m_code.handlers[static_cast<std::size_t>(handler)].target = label.position;
}

void FunctionCompiler::protect(int begin, Label &target, int slot)
{
    const int end = static_cast<int>(m_code.instructions.size());
    if (begin == end)
        return;
    target.handlers.push_back(static_cast<int>(m_code.handlers.size()));
    m_code.handlers.push_back({.begin = begin, .end = end, .slot = slot});
}

int FunctionCompiler::constant(const Term &term)
{
    // 0.0 and -0.0 are equal, and not the same.
    const auto known = term.isFloat() ? m_constants.cend() : m_constants.constFind(term);
    if (known != m_constants.cend())
        return *known;
    const int index = static_cast<int>(m_code.constants.size());
    m_code.constants.push_back(term);
    m_constants.insert(term, index);
    return index;
}

void FunctionCompiler::fail(Position at, const QString &description) const
{
    raiseCompileError(m_environment, at, description);
}

void FunctionCompiler::failUndefined(Position at, FunctionName name) const
{
    const QString where = m_environment.module == atoms::nil
                              ? QStringLiteral("there is no such import")
                              : QStringLiteral(
                                    "expected %1 to define such a function or for it to be "
                                    "imported, but none are available")
                                    .arg(inspect(m_environment.module));
    fail(at, QStringLiteral("undefined function %1/%2 (%3)")
                 .arg(textOf(name.function))
                 .arg(name.arity)
                 .arg(where));
}

} // namespace espalier::elixir
