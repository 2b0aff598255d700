// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/required_clauses.h"

namespace espalier::elixir {

namespace {

std::vector<FunctionClause> clausesOf(const Ast &block)
{
    std::vector<FunctionClause> clauses;
    for (const Ast &arrow : block.arguments)
        clauses.push_back(clauseOf(arrow));
    return clauses;
}

} // namespace

bool FunctionCompiler::compileControl(const Ast &ast, int d, bool tail)
{
    const std::string_view name = ast.value.toAtom().name();
    const std::size_t count = ast.arguments.size();
    if (name == "__block__")
        return compileBlock(ast, d, tail), true;
    if (name == "=" && count == 2)
        return compileMatch(ast, d), true;
    if (name == "{}") {
        const int first = compileEach(ast.arguments);
        emit({Operation::MakeTuple, d, first, static_cast<int>(count)});
        return true;
    }
    if (name == "%{}")
        return compileMap(ast, d), true;
    if (name == "%" && count == 2)
        return compileStruct(ast, d), true;
    if (name == "<<>>")
        return compileString(ast, d), true;
    if (name == "<>" && count == 2)
        return compileConcatenation(ast, d), true;
    if (name == "__aliases__") {
        const auto module = expandAlias(ast, m_environment);
        if (!module)
            fail(ast.at, QStringLiteral("invalid alias"));
        emit({Operation::LoadConstant, d, constant(*module)});
        return true;
    }
    if (name == "fn") {
        std::vector<FunctionClause> clauses;
        for (const Ast &arrow : ast.arguments)
            clauses.push_back(clauseOf(arrow));
        if (!clauses.empty())
            clauses.front().at = ast.at; // where it begins, wherever its clauses stand
        return compileFn(clauses, d, ast.at), true;
    }
    if (name == "&" && count == 1)
        return compileCapture(ast, d), true;
    if (name == "@" && count == 1)
        return compileAttribute(ast, d), true;
    if (name == "^" && count == 1)
        fail(ast.at,
             QStringLiteral("cannot use ^%1 outside of match clauses")
                 .arg(ast.arguments[0].value.isAtom() ? textOf(ast.arguments[0].value.toAtom())
                                                      : QString()));
    if (name == "&&" && count == 2)
        return compileShortCircuit(ast, Operation::JumpIfFalsy, d, tail), true;
    if (name == "||" && count == 2)
        return compileShortCircuit(ast, Operation::JumpIfTruthy, d, tail), true;
    if (name == "and" && count == 2)
        return compileShortCircuit(ast, Operation::JumpIfFalse, d, tail), true;
    if (name == "or" && count == 2)
        return compileShortCircuit(ast, Operation::JumpIfTrue, d, tail), true;
    if ((name == "if" || name == "unless") && count == 2
        && ast.arguments[1].kind == Ast::Kind::List) {
        const Ast *yes = blockOf(ast, "do");
        const Ast *no = blockOf(ast, "else");
        if (!yes || ast.arguments[1].arguments.size() > (no ? 2U : 1U))
            throw Raise::argumentError(
                QStringLiteral("invalid or duplicate keys for %1, only \"do\" and an optional "
                               "\"else\" are permitted")
                    .arg(textOf(ast.value.toAtom())));
        if (name == "unless")
            std::swap(yes, no);
        return compileIf(ast.arguments[0], yes, no, d, tail), true;
    }
    if (name == "case" && count == 2 && blockOf(ast, "do"))
        return compileCase(ast, d, tail), true;
    if (name == "cond" && count == 1 && blockOf(ast, "do"))
        return compileCond(ast, d, tail), true;
    if (name == "with" && count >= 1)
        return compileWith(ast, d, tail), true;
    if (name == "try" && count == 1 && blockOf(ast, "do"))
        return compileTry(ast, d), true;
    if (name == "for" && count >= 2)
        return compile(expandFor(ast, m_environment), d, tail), true;
    if (name == "receive" && count == 1)
        return compile(expandReceive(ast, m_environment), d, tail), true;
    if (name == "binding" && count <= 1)
        return compileBinding(ast, d), true;
    if (name == "defmodule")
        return compileModule(ast, d), true;
    if (applyDirective(ast, m_environment, m_modules)) {
        const auto module = expandAlias(ast.arguments[0], m_environment);
        emit({Operation::LoadConstant, d, constant(module ? Term(*module) : Term())});
        return true;
    }
    return false;
}

void FunctionCompiler::compileShortCircuit(const Ast &ast, Operation jump, int d, bool tail)
{
    Label done;
    compile(ast.arguments[0], d);
    emitJump(jump, done, d, constant(ast.value));
    const ScopeMark mark = enterScope(); // what the right side binds may never get a value
    compile(ast.arguments[1], d, tail);
    leaveScope(mark);
    place(done);
}

void FunctionCompiler::compileIf(const Ast &condition, const Ast *yes, const Ast *no, int d,
                                 bool tail)
{
    Label otherwise;
    Label done;
    const auto branch = [&](const Ast *body) {
        const ScopeMark mark = enterScope();
        if (body)
            compile(*body, d, tail);
        else
            emit({Operation::LoadConstant, d, constant(atoms::nil)});
        leaveScope(mark);
    };
    const int value = valueOf(condition);
    emitJump(Operation::JumpIfFalsy, otherwise, value);
    branch(yes);
    emitJump(Operation::Jump, done);
    place(otherwise);
    branch(no);
    place(done);
}

void FunctionCompiler::compileCase(const Ast &ast, int d, bool tail)
{
    const Ast &block = *blockOf(ast, "do");
    requireClauses(m_environment, block, ast.at, "do", "case");
    const int value = valueOf(ast.arguments[0]);
    Label done;
    Label none;
    compileCaseClauses(clausesOf(block), value, d, tail, done, none);
    place(none);
    m_line = ast.at.line;
    emit({.operation = Operation::RaiseCase, .a = value});
    place(done);
}

void FunctionCompiler::compileCaseClauses(const std::vector<FunctionClause> &clauses, int value,
                                          int d, bool tail, Label &done, Label &none)
{
    for (const FunctionClause &clause : clauses) {
        Label next;
        const ScopeMark mark = enterScope();
        compilePattern(clause.parameters[0], value, next);
        if (clause.guard)
            compileGuard(*clause.guard, next);
        compile(clause.body, d, tail);
        emitJump(Operation::Jump, done);
        leaveScope(mark);
        place(next);
    }
    emitJump(Operation::Jump, none);
}

void FunctionCompiler::compileCond(const Ast &ast, int d, bool tail)
{
    Label done;
    const Ast &block = *blockOf(ast, "do");
    requireClauses(m_environment, block, ast.at, "do", "cond");
    for (const Ast &arrow : block.arguments) {
        Label next;
        const ScopeMark mark = enterScope();
        const int value = valueOf(arrow.arguments[0].arguments[0]);
        emitJump(Operation::JumpIfFalsy, next, value);
        compile(arrow.arguments[1], d, tail);
        emitJump(Operation::Jump, done);
        leaveScope(mark);
        place(next);
    }
    emit({.operation = Operation::RaiseTag, .a = -1, .b = constant(Atom("cond_clause"))});
    place(done);
}

/// Each `<-` that does not fit leads to the else clauses with its value.
void FunctionCompiler::compileWith(const Ast &ast, int d, bool tail)
{
    const Ast *body = blockOf(ast, "do");
    const Ast *otherwise = blockOf(ast, "else");
    if (!body)
        fail(ast.at, QStringLiteral("missing :do option in \"with\""));
    if (otherwise)
        requireClauses(m_environment, *otherwise, ast.at, "else", "with");
    Label wrong;
    Label done;
    const int value = allocate();
    const ScopeMark mark = enterScope();
    for (std::size_t i = 0; i + 1 < ast.arguments.size(); ++i) {
        const Ast &step = ast.arguments[i];
        const int before = m_next;
        if (!step.isCallOf("<-", 2)) {
            compile(step, allocate());
            releaseTo(before);
            continue;
        }
        const int given = allocate();
        const std::size_t known = m_variables.size();
        compile(step.arguments[1], given);
        m_variables.resize(known); // what it binds is its own
        emit({Operation::Move, value, given});
        const bool guarded = step.arguments[0].isCallOf("when", 2);
        compilePattern(guarded ? step.arguments[0].arguments[0] : step.arguments[0], given, wrong);
        if (guarded)
            compileGuard(step.arguments[0].arguments[1], wrong);
    }
    compile(*body, d, tail);
    leaveScope(mark);
    emitJump(Operation::Jump, done);
    place(wrong);
    if (otherwise && hasClauses(*otherwise)) {
        Label none;
        compileCaseClauses(clausesOf(*otherwise), value, d, tail, done, none);
        place(none);
        emit({.operation = Operation::RaiseTag, .a = value, .b = constant(Atom("with_clause"))});
    } else {
        emit({Operation::Move, d, value});
    }
    place(done);
}

// --- try ---

void FunctionCompiler::compileTry(const Ast &ast, int d)
{
    const Ast &blocks = ast.arguments[0];
    for (const std::string_view label : {"rescue", "catch", "else"}) {
        if (const Ast *block = keywordValue(blocks, label))
            requireClauses(m_environment, *block, ast.at, label, "try");
    }
    const Ast *after = keywordValue(blocks, "after");
    if (!after)
        return compileTryBody(blocks, d);
    const int failure = allocate(3);
    const int ignored = allocate();
    const auto runAfter = [&] {
        const ScopeMark mark = enterScope();
        compile(*after, ignored);
        leaveScope(mark);
    };
    Label failed;
    Label done;
    const int begin = static_cast<int>(m_code.instructions.size());
    compileTryBody(blocks, d);
    protect(begin, failed, failure);
    runAfter();
    emitJump(Operation::Jump, done);
    place(failed);
    runAfter();
    emit({.operation = Operation::Reraise, .a = failure});
    place(done);
}

void FunctionCompiler::compileTryBody(const Ast &blocks, int d)
{
    const Ast *rescue = keywordValue(blocks, "rescue");
    const Ast *caught = keywordValue(blocks, "catch");
    const Ast *otherwise = keywordValue(blocks, "else");
    const int failure = allocate(3);
    Label failed;
    Label done;
    const int begin = static_cast<int>(m_code.instructions.size());
    ScopeMark mark = enterScope();
    compile(*keywordValue(blocks, "do"), d);
    leaveScope(mark);
    if (rescue || caught)
        protect(begin, failed, failure);
    if (otherwise) {
        Label none;
        const int value = allocate();
        emit({Operation::Move, value, d});
        compileCaseClauses(clausesOf(*otherwise), value, d, false, done, none);
        place(none);
        emit({.operation = Operation::RaiseTag, .a = value, .b = constant(Atom("try_clause"))});
    }
    emitJump(Operation::Jump, done);
    if (rescue || caught) {
        place(failed);
        const int outer = std::exchange(m_stacktraceSlot, failure + 2);
        mark = enterScope();
        bind(Atom("__STACKTRACE__"), failure + 2); // so that a fn in there can capture it
        if (rescue)
            compileRescue(*rescue, failure, d, done);
        if (caught)
            compileCatch(*caught, failure, d, done);
        leaveScope(mark);
        m_stacktraceSlot = outer;
        emit({.operation = Operation::Reraise, .a = failure});
    }
    place(done);
}

/// `name`, `Module`, `name in Module`, `name in [Modules]`
void FunctionCompiler::compileRescue(const Ast &rescue, int failure, int d, Label &done)
{
    Label notError;
    emitMatch(Operation::MatchConstant, notError, failure, constant(atoms::error));
    const int exception = allocate();
    const int base = allocate(3);
    emit({Operation::LoadConstant, base, constant(atoms::error)});
    emit({Operation::Move, base + 1, failure + 1});
    emit({Operation::Move, base + 2, failure + 2});
    m_code.exports.push_back(m_modules.exportOf(Atom("Elixir.Exception"), {Atom("normalize"), 3}));
    emitCall(Operation::Call, Operation::TailCall, base,
             static_cast<int>(m_code.exports.size()) - 1, 3, exception, false);
    for (const Ast &arrow : rescue.arguments) {
        const Ast &pattern = arrow.arguments[0].arguments[0];
        requireRescuePattern(m_environment, pattern);
        const bool isNamed = pattern.isCallOf("in", 2);
        const bool isVariable = pattern.kind == Ast::Kind::Variable
                                && !expandAlias(pattern, m_environment);
        const bool isAny = isNamed && pattern.arguments[1].value.is(Atom("_"))
                           && pattern.arguments[1].kind == Ast::Kind::Variable;
        const Ast *modules = isAny || isVariable ? nullptr
                             : isNamed           ? &pattern.arguments[1]
                                                 : &pattern;
        Label next;
        const ScopeMark mark = enterScope();
        if (modules) {
            const std::vector<Ast> arguments{
                Ast::variable(Atom("exception rescued"), pattern.at),
                modules->kind == Ast::Kind::List ? *modules : Ast::list({*modules}, pattern.at)};
            bind(Atom("exception rescued"), exception);
            const int matches = allocate();
            callExport(Atom("espalier"), Atom("is_exception_of"), arguments, matches, false);
            emitJump(Operation::JumpUnlessTrue, next, matches);
        }
        if (isNamed)
            bind(pattern.arguments[0].value.toAtom(), exception);
        else if (isVariable)
            bind(pattern.value.toAtom(), exception);
        compile(arrow.arguments[1], d);
        emitJump(Operation::Jump, done);
        leaveScope(mark);
        place(next);
    }
    place(notError);
}

/// `value ->` for what was thrown, `kind, value ->` for all
void FunctionCompiler::compileCatch(const Ast &clauses, int failure, int d, Label &done)
{
    for (const FunctionClause &clause : clausesOf(clauses)) {
        Label next;
        const ScopeMark mark = enterScope();
        std::vector<Variable> bound;
        if (clause.parameters.size() == 1) {
            emitMatch(Operation::MatchConstant, next, failure, constant(Atom("throw")));
            matchPattern(clause.parameters[0], failure + 1, next, bound);
        } else {
            matchPattern(clause.parameters[0], failure, next, bound);
            matchPattern(clause.parameters[1], failure + 1, next, bound);
        }
        if (clause.guard)
            compileGuard(*clause.guard, next);
        compile(clause.body, d);
        emitJump(Operation::Jump, done);
        leaveScope(mark);
        place(next);
    }
}

} // namespace espalier::elixir
