// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/expand_ex_unit.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/refused.h"
#include "engine/elixir/machine/sibling_scope.h"
#include "engine/elixir/machine/typed_code.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/term/inspect.h"

#include <set>

namespace espalier::elixir {

namespace {

const Atom erlang("erlang");
const Atom kernel("Elixir.Kernel");

/// Operators that the machine has instructions for.
struct BinaryOperator
{
    std::string_view name;
    Operation operation;
    bool swapped = false;
};
constexpr BinaryOperator binaryOperators[] = {
    {"+", Operation::Add},
    {"-", Operation::Subtract},
    {"*", Operation::Multiply},
    {"==", Operation::Equal},
    {"!=", Operation::NotEqual},
    {"===", Operation::StrictEqual},
    {"!==", Operation::StrictNotEqual},
    {"<", Operation::Less},
    {">", Operation::Less, true},
    {"<=", Operation::LessOrEqual},
    {">=", Operation::LessOrEqual, true},
};

bool isMacroOfKernel(std::string_view name)
{
    static const std::set<std::string_view> names{
        "!",         "!=",          "&&",           "..",           "..//",
        "<>",        "@",           "alias!",       "and",          "binding",
        "dbg",       "def",         "defdelegate",  "defexception", "defguard",
        "defguardp", "defimpl",     "defmacro",     "defmacrop",    "defmodule",
        "defp",      "defprotocol", "defstruct",    "destructure",  "defoverridable",
        "if",        "in",          "is_exception", "is_nil",       "get_and_update_in",
        "is_struct", "match?",      "or",           "pop_in",       "put_in",
        "raise",     "reraise",     "tap",          "then",         "to_charlist",
        "to_string", "unless",      "update_in",    "use",          "var!",
        "|>",        "||",          "===",          "!==",          "=~"};
    return names.contains(name) || name.starts_with("sigil_");
}

/// What stands before the dot of a field, though it is written as an atom.
bool isNoModule(Atom name)
{
    return name == atoms::nil || name == atoms::true_ || name == atoms::false_;
}

/// Functions of :erlang that Kernel has under the same name.
bool isErlangFunction(FunctionName name)
{
    static const std::set<std::pair<std::string_view, int>> names{{"+", 1},
                                                                  {"+", 2},
                                                                  {"-", 1},
                                                                  {"-", 2},
                                                                  {"*", 2},
                                                                  {"/", 2},
                                                                  {"++", 2},
                                                                  {"--", 2},
                                                                  {"==", 2},
                                                                  {"<", 2},
                                                                  {">", 2},
                                                                  {">=", 2},
                                                                  {"not", 1},
                                                                  {"and", 2},
                                                                  {"or", 2},
                                                                  {"abs", 1},
                                                                  {"apply", 2},
                                                                  {"apply", 3},
                                                                  {"binary_part", 3},
                                                                  {"bit_size", 1},
                                                                  {"byte_size", 1},
                                                                  {"ceil", 1},
                                                                  {"div", 2},
                                                                  {"exit", 1},
                                                                  {"floor", 1},
                                                                  {"hd", 1},
                                                                  {"is_atom", 1},
                                                                  {"is_binary", 1},
                                                                  {"is_bitstring", 1},
                                                                  {"is_boolean", 1},
                                                                  {"is_float", 1},
                                                                  {"is_function", 1},
                                                                  {"is_function", 2},
                                                                  {"is_integer", 1},
                                                                  {"is_list", 1},
                                                                  {"is_map", 1},
                                                                  {"is_number", 1},
                                                                  {"is_pid", 1},
                                                                  {"is_port", 1},
                                                                  {"is_reference", 1},
                                                                  {"is_tuple", 1},
                                                                  {"length", 1},
                                                                  {"make_ref", 0},
                                                                  {"map_size", 1},
                                                                  {"max", 2},
                                                                  {"min", 2},
                                                                  {"node", 0},
                                                                  {"node", 1},
                                                                  {"rem", 2},
                                                                  {"round", 1},
                                                                  {"self", 0},
                                                                  {"send", 2},
                                                                  {"spawn", 1},
                                                                  {"spawn", 3},
                                                                  {"spawn_link", 1},
                                                                  {"spawn_link", 3},
                                                                  {"spawn_monitor", 1},
                                                                  {"spawn_monitor", 3},
                                                                  {"throw", 1},
                                                                  {"tl", 1},
                                                                  {"trunc", 1},
                                                                  {"tuple_size", 1}};
    return names.contains({name.function.name(), name.arity});
}

/// What Kernel calls otherwise than :erlang.
std::optional<Atom> erlangNameOf(FunctionName name)
{
    static const std::pair<std::string_view, std::string_view> names[] = {
        {"===", "=:="}, {"!==", "=/="}, {"!=", "/="}, {"<=", "=<"}};
    for (const auto &[elixirName, erlangName] : names) {
        if (name.arity == 2 && name.function.name() == elixirName)
            return Atom(erlangName);
    }
    return std::nullopt;
}

bool imports(const Import &import, FunctionName name)
{
    if (import.only)
        return std::ranges::find(*import.only, name) != import.only->end();
    return std::ranges::find(import.except, name) == import.except.end();
}

} // namespace

/// The module whose function an unqualified name means.
std::optional<FunctionCompiler::FunctionTarget> FunctionCompiler::importOf(FunctionName name)
{
    // A standard module may be written in both languages.
    if (m_environment.module != atoms::nil) {
        const Native &own = m_modules.exportOf(m_environment.module, name)->native;
        if (own.now || own.waiting)
            return FunctionTarget{m_environment.module, name.function};
    }
    for (auto import = m_environment.imports.rbegin(); import != m_environment.imports.rend();
         ++import) {
        if (import->module != kernel && imports(*import, name)
            && m_modules.find(import->module, name))
            return FunctionTarget{import->module, name.function};
    }
    for (const Import &import : m_environment.imports) { // import Kernel, except: […]
        if (import.module == kernel && !imports(import, name))
            return std::nullopt;
    }
    return kernelHome(name);
}

std::optional<FunctionCompiler::FunctionTarget> FunctionCompiler::kernelHome(FunctionName name)
{
    if (const auto renamed = erlangNameOf(name))
        return FunctionTarget{erlang, *renamed};
    if (isErlangFunction(name))
        return FunctionTarget{erlang, name.function};
    if (m_modules.find(kernel, name))
        return FunctionTarget{kernel, name.function};
    return std::nullopt;
}

void FunctionCompiler::checkGuardCall(const Ast &ast, std::optional<Atom> module) const
{
    if (!module)
        fail(ast.at,
             QStringLiteral("cannot find or invoke local %1/%2 inside guards. Only macros can be "
                            "invoked in a guards and they must be defined before their invocation. "
                            "Called as: %3")
                 .arg(textOf(ast.value.toAtom()))
                 .arg(ast.arguments.size())
                 .arg(toSource(ast)));
    static const std::set<std::string_view> allowed{"erlang", "Elixir.Kernel", "Elixir.Bitwise",
                                                    "Elixir.Integer"};
    if (!allowed.contains(module->name()))
        fail(ast.at,
             QStringLiteral("cannot invoke remote function %1.%2/%3 inside guards")
                 .arg(inspect(*module), textOf(ast.arguments[0].arguments[1].value.toAtom()))
                 .arg(ast.arguments.size() - 1));
}

void FunctionCompiler::compileCall(const Ast &ast, int d, bool tail)
{
    const FunctionName name{ast.value.toAtom(), static_cast<int>(ast.arguments.size())};
    const Code *local = m_scope ? m_scope->local(name) : nullptr;
    if (!local) {
        if (compileOperator(ast, d))
            return;
        if (m_environment.hasTestWords) {
            if (const auto expanded = expandExUnit(ast))
                return compile(*expanded, d, tail);
        }
        if (const auto expanded = expandKernel(ast, m_environment))
            return compile(*expanded, d, tail);
        if (const QString reason = refusalOf(ast); !reason.isEmpty())
            fail(ast.at, reason);
    }
    if (local) {
        if (m_environment.isGuard && !m_scope->isGuard(name))
            checkGuardCall(ast, std::nullopt);
        const int base = compileArguments(ast.arguments, nullptr, d);
        m_code.locals.push_back(local);
        return emitCall(Operation::CallLocal, Operation::TailCallLocal, base,
                        static_cast<int>(m_code.locals.size()) - 1, name.arity, d, tail);
    }
    const auto target = importOf(name);
    if (!target)
        failUndefined(ast.at, name);
    callExport(target->module, target->function, ast.arguments, d, tail);
}

bool FunctionCompiler::compileOperator(const Ast &ast, int d)
{
    if (ast.arguments.size() == 2) {
        for (const BinaryOperator &known : binaryOperators) {
            if (ast.value.toAtom().name() != known.name)
                continue;
            SiblingScope siblings(m_variables);
            const int left = valueOf(ast.arguments[0]);
            siblings.next();
            const int right = valueOf(ast.arguments[1]);
            const auto isNumber = [](const Ast &operand) {
                return operand.kind == Ast::Kind::Literal && operand.value.isInteger();
            };
            const bool hasNumber = !isTypedIn(m_environment)
                                   && std::ranges::any_of(ast.arguments, isNumber);
            emit({known.operation, d, known.swapped ? right : left, known.swapped ? left : right,
                  hasNumber ? 1 : 0});
            return true;
        }
    }
    if (ast.isCallOf("!", 1)) {
        const int value = valueOf(ast.arguments[0]);
        emit({Operation::Not, d, value});
        return true;
    }
    if ((ast.isCallOf("-", 1) || ast.isCallOf("+", 1))) {
        if (const auto value = constantOf(ast)) {
            emit({Operation::LoadConstant, d, constant(*value)});
            return true;
        }
    }
    return false;
}

int FunctionCompiler::compileArguments(std::span<const Ast> arguments, const Ast *extra, int d)
{
    const int count = static_cast<int>(arguments.size()) + (extra ? 1 : 0);
    const bool isOnTop = d == m_next - 1 && d >= m_variableTop;
    const int base = isOnTop ? d : allocate(1);
    allocate(std::max(count - 1, 0));
    {
        SiblingScope siblings(m_variables);
        if (extra) // what is called comes first
            compile(*extra, base + count - 1);
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            siblings.next();
            compile(arguments[i], base + static_cast<int>(i));
        }
    }
    if (m_variableTop <= base)
        return base;
    // Variables were bound among the arguments: the called function must not get their slots.
    const int moved = allocate(std::max(count, 1));
    for (int i = 0; i < count; ++i)
        emit({Operation::Move, moved + i, base + i});
    return moved;
}

void FunctionCompiler::emitCall(Operation call, Operation tailCall, int base, int target, int count,
                                int d, bool tail)
{
    emit({tail ? tailCall : call, base, target, count});
    if (base != d)
        emit({Operation::Move, d, base});
}

void FunctionCompiler::callExport(Atom module, Atom function, std::span<const Ast> arguments, int d,
                                  bool tail)
{
    const int base = compileArguments(arguments, nullptr, d);
    const int count = static_cast<int>(arguments.size());
    m_code.exports.push_back(m_modules.exportOf(module, {function, count}));
    emitCall(Operation::Call, Operation::TailCall, base,
             static_cast<int>(m_code.exports.size()) - 1, count, d, tail);
}

/// `left.name(…)` and `left.(…)`
void FunctionCompiler::compileApply(const Ast &ast, int d, bool tail)
{
    const std::span<const Ast> arguments = std::span(ast.arguments).subspan(1);
    const Ast &callee = ast.arguments[0];
    if (!callee.isCallOf("."))
        fail(ast.at, QStringLiteral("invalid call"));
    const Ast &left = callee.arguments[0];
    const int count = static_cast<int>(arguments.size());
    if (callee.arguments.size() == 1) {
        const int base = compileArguments(arguments, &left, d);
        return emitCall(Operation::CallFunction, Operation::TailCallFunction, base, 0, count, d,
                        tail);
    }
    const Atom name = callee.arguments[1].value.toAtom();
    const auto module = expandAlias(left, m_environment);
    const bool isField = ast.withoutParentheses && count == 0;
    if (module && !(isField && isNoModule(*module))) {
        if (*module == kernel) { // Kernel.+(1, 2), Kernel.if(…)
            Ast call = Ast::call(name, {arguments.begin(), arguments.end()}, ast.at);
            const FunctionName function{name, count};
            const bool isFunction = isErlangFunction(function) || m_modules.find(kernel, function);
            if (!isFunction && !isMacroOfKernel(name.name()))
                return callExport(kernel, name, arguments, d, tail);
            if (!isFunction || compileOperator(call, d))
                return isFunction ? void() : compile(call, d, tail);
            const auto home = kernelHome(function);
            return callExport(home->module, home->function, arguments, d, tail);
        }
        // Words that are no functions.
        if (*module == Atom("Elixir.ExUnit.Assertions") && !m_modules.find(*module, {name, count}))
        {
            const Ast call = Ast::call(name, {arguments.begin(), arguments.end()}, ast.at);
            if (const auto expanded = expandExUnit(call))
                return compile(*expanded, d, tail);
        }
        if (m_environment.isGuard)
            checkGuardCall(ast, module);
        return callExport(*module, name, arguments, d, tail);
    }
    if (count == 0) {
        const int object = valueOf(left);
        const int target = allocate();
        emit({Operation::GetField, target, object, constant(name), isField ? 0 : 1});
        emit({Operation::Move, d, target});
        return;
    }
    const int base = compileArguments(arguments, &left, d);
    emitCall(Operation::CallDynamic, Operation::TailCallDynamic, base, constant(name), count, d,
             tail);
}

} // namespace espalier::elixir
