// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"

namespace espalier::elixir {

struct ModuleDefinition;

/// One clause of a function or of `fn`.
struct FunctionClause
{
    std::vector<Ast> parameters = {};
    std::optional<Ast> guard = {};
    Ast body = {};
    Position at = {};
};

/// The clause that `left -> body` stands for.
[[nodiscard]] FunctionClause clauseOf(const Ast &arrow);

/// Compiles one function, or one `fn` inside another. Each expression leaves its value in a slot that the caller names; slots
/// above the variables are free for temporaries. A variable is written once: to bind it again takes another slot.
class FunctionCompiler
{
public:
    /// `scope` is null outside of modules. The environment is changed by directives at the top of the code.
    FunctionCompiler(ModuleTable &modules, ModuleScope *scope, Environment &environment)
        : m_modules(modules)
        , m_scope(scope)
        , m_environment(environment)
    {}

    /// A named function.
    void compileFunction(Code &code, const std::vector<FunctionClause> &clauses);
    /// An expression whose variables so far are the arguments. It returns `{value, {variables…}}`; `names` gets those that
    /// it binds.
    [[nodiscard]] std::shared_ptr<const Code> compileExpression(const Ast &ast,
                                                                std::vector<Atom> &names);

private:
    struct Variable
    {
        Atom name = {};
        int slot = 0;
    };
    /// A place that is jumped to, perhaps before it is known.
    struct Label
    {
        int position = -1;
        std::vector<std::pair<int, bool>> jumps =
            {}; ///< instruction; whether its target is field d
        std::vector<int> handlers = {};
    };
    struct ScopeMark
    {
        std::size_t variables = 0;
        int variableTop = 0;
        int next = 0;
        Environment environment = {};
    };

    FunctionCompiler(FunctionCompiler &outer, Environment &environment)
        : m_modules(outer.m_modules)
        , m_scope(outer.m_scope)
        , m_environment(environment)
        , m_outer(&outer)
    {}

    // Slots, variables, instructions: function_compiler.cpp
    int allocate(int count = 1);
    void releaseTo(int next);
    [[nodiscard]] ScopeMark enterScope();
    void leaveScope(const ScopeMark &mark);
    void bind(Atom name, int slot);
    [[nodiscard]] std::optional<int> slotOf(Atom name) const;
    [[nodiscard]] std::optional<int> captureOf(Atom name);
    [[nodiscard]] bool knows(Atom name) const;
    int emit(Instruction instruction);
    void emitJump(Operation operation, Label &label, std::int32_t b = 0, std::int32_t c = 0);
    void emitMatch(Operation operation, Label &fail, std::int32_t a, std::int32_t b = 0,
                   std::int32_t c = 0);
    void place(Label &label);
    void protect(int begin, Label &target, int slot);
    [[nodiscard]] int constant(const Term &term);
    void finish(Code &code);
    void compileClauses(const std::vector<FunctionClause> &clauses);
    [[noreturn]] void fail(Position at, const QString &description) const;
    [[noreturn]] void failUndefined(Position at, FunctionName name) const;

    // Expressions: compile_expression.cpp
    /// Leaves the value of `ast` in slot d; `tail`: and returns it.
    void compile(const Ast &ast, int d, bool tail = false);
    void compileNode(const Ast &ast, int d, bool tail);
    /// A slot that has the value of `ast`.
    [[nodiscard]] int valueOf(const Ast &ast);
    void compileVariable(const Ast &ast, int d);
    void compileBinding(const Ast &ast, int d);
    void loadVariable(Atom name, int d);
    void compileList(const Ast &ast, int d);
    void compileMap(const Ast &ast, int d);
    void compileStruct(const Ast &ast, int d);
    /// The defaults of `%Name{}`; fails if there is no such struct yet.
    [[nodiscard]] Term structureOf(Atom name, Position at);
    void checkStructKeys(std::span<const Ast> pairs, const Term &structure, Atom name);
    void checkEnforcedKeys(std::span<const Ast> pairs, Atom name) const;
    void compileString(const Ast &ast, int d);
    void compileConcatenation(const Ast &ast, int d);
    int compileEach(std::span<const Ast> asts);
    void compileBlock(const Ast &ast, int d, bool tail);
    void compileMatch(const Ast &ast, int d);
    void compileFn(const std::vector<FunctionClause> &clauses, int d, Position at);
    void compileCapture(const Ast &ast, int d);
    [[nodiscard]] std::optional<Ast> namedCapture(const Ast &body);
    void compileAttribute(const Ast &ast, int d);
    void compileModule(const Ast &ast, int d);
    void aliasNested(const ModuleDefinition &definition);

    // Calls: compile_call.cpp
    void compileCall(const Ast &ast, int d, bool tail);
    void compileApply(const Ast &ast, int d, bool tail);
    [[nodiscard]] bool compileOperator(const Ast &ast, int d);
    /// Arguments in consecutive slots with nothing of value above; `extra` goes behind them.
    int compileArguments(std::span<const Ast> arguments, const Ast *extra, int d);
    void emitCall(Operation call, Operation tailCall, int base, int target, int count, int d,
                  bool tail);
    void callExport(Atom module, Atom function, std::span<const Ast> arguments, int d, bool tail);
    struct FunctionTarget
    {
        Atom module = {};
        Atom function = {};
    };
    [[nodiscard]] std::optional<FunctionTarget> importOf(FunctionName name);
    /// Where Kernel has it from, and what it is called there.
    [[nodiscard]] std::optional<FunctionTarget> kernelHome(FunctionName name);
    /// Fails for what a guard must not call.
    void checkGuardCall(const Ast &ast, std::optional<FunctionTarget> target) const;
    void checkGuardWord(const Ast &ast) const;
    [[nodiscard]] bool isGuard(Atom module, FunctionName name) const;

    // Control: compile_control.cpp
    [[nodiscard]] bool compileControl(const Ast &ast, int d, bool tail);
    void compileIf(const Ast &condition, const Ast *yes, const Ast *no, int d, bool tail);
    void compileCase(const Ast &ast, int d, bool tail);
    /// The clauses over the value in a slot; what none takes goes to `none`.
    void compileCaseClauses(const std::vector<FunctionClause> &clauses, int value, int d, bool tail,
                            Label &done, Label &none);
    void compileCond(const Ast &ast, int d, bool tail);
    void compileWith(const Ast &ast, int d, bool tail);
    void compileTry(const Ast &ast, int d);
    void compileTryBody(const Ast &blocks, int d);
    void compileRescue(const Ast &rescue, int failure, int d, Label &done);
    void compileCatch(const Ast &clauses, int failure, int d, Label &done);
    void compileShortCircuit(const Ast &ast, Operation jump, int d, bool tail);

    // Patterns: compile_pattern.cpp
    /// Matches the value in a slot; variables are bound on the way.
    void compilePattern(const Ast &pattern, int slot, Label &fail);
    void matchPattern(const Ast &pattern, int slot, Label &fail, std::vector<Variable> &bound);
    [[nodiscard]] int valueBefore(const Ast &ast, const std::vector<Variable> &bound);
    void matchVariable(Atom name, int slot, Label &fail, std::vector<Variable> &bound);
    void matchTuple(std::span<const Ast> elements, int slot, Label &fail,
                    std::vector<Variable> &bound);
    void matchList(const Ast &pattern, int slot, Label &fail, std::vector<Variable> &bound);
    void matchMap(std::span<const Ast> pairs, int slot, Label &fail, std::vector<Variable> &bound);
    void matchStruct(const Ast &pattern, int slot, Label &fail, std::vector<Variable> &bound);
    void checkStructPattern(const Ast &pattern);
    void matchConcatenation(const Ast &pattern, int slot, Label &fail,
                            std::vector<Variable> &bound);
    void matchKey(const Ast &key, const Ast &value, int slot, Label &fail,
                  std::vector<Variable> &bound);
    void compileGuard(const Ast &guard, Label &fail);
    /// The constant that a pattern is, if it is one.
    [[nodiscard]] std::optional<Term> constantOf(const Ast &ast);

    ModuleTable &m_modules;
    ModuleScope *m_scope;
    Environment &m_environment;
    FunctionCompiler *m_outer = nullptr;
    Code m_code = {};
    int m_next = 0;
    int m_variableTop = 0;
    int m_line = 0;
    std::vector<Variable> m_variables;
    std::vector<Atom> m_captures;
    QHash<Term, int> m_constants;
    /// Where `__STACKTRACE__` is, inside a rescue or catch.
    int m_stacktraceSlot = -1;
    /// Modules that this very code defines, so that they are not there yet.
    std::vector<Atom> m_defines;
};

/// Kernel's macros as the expressions that they stand for; nullopt if `ast` is none of them.
[[nodiscard]] std::optional<Ast> expandKernel(const Ast &ast, const Environment &environment);
/// `dbg`, as what shows the values and hands on the last.
[[nodiscard]] Ast expandDbg(const Ast &ast, const Environment &environment);
/// `for`, as reductions inside each other.
[[nodiscard]] Ast expandFor(const Ast &ast, const Environment &environment);
/// `receive`, as a `case` of what `:espalier.receive` takes from the mailbox.
[[nodiscard]] Ast expandReceive(const Ast &ast, const Environment &environment);
} // namespace espalier::elixir
