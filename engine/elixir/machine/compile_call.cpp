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

bool isErlangGuard(std::string_view function)
{
    static const std::set<std::string_view> names{
        "+",           "-",          "*",           "/",          "div",         "rem",
        "abs",         "and",        "or",          "not",        "xor",         "band",
        "bor",         "bxor",       "bnot",        "bsl",        "bsr",         "==",
        "/=",          "=:=",        "=/=",         "<",          ">",           "=<",
        ">=",          "element",    "hd",          "tl",         "length",      "map_size",
        "size",        "tuple_size", "bit_size",    "float",      "round",       "byte_size",
        "map_get",     "trunc",      "binary_part", "ceil",       "floor",       "self",
        "node",        "andalso",    "orelse",      "is_alive",   "is_atom",     "is_list",
        "is_map",      "is_binary",  "is_boolean",  "is_number",  "is_function", "is_float",
        "is_pid",      "is_port",    "is_tuple",    "is_integer", "is_map_key",  "is_bitstring",
        "is_reference"};
    return names.contains(function);
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

/// What a guard may call of another module.
bool FunctionCompiler::isGuard(Atom module, FunctionName name) const
{
    const std::string_view function = name.function.name();
    if (module == erlang)
        return isErlangGuard(function);
    if (module == kernel)
        return function.starts_with("is_") || function == "elem";
    if (module.name() == "Elixir.Bitwise")
        return true;
    if (module.name() == "Elixir.Integer")
        return function == "is_odd" || function == "is_even";
    const auto compiled = m_modules.module(module);
    return compiled && std::ranges::find(compiled->guards, name) != compiled->guards.end();
}

void FunctionCompiler::checkGuardCall(const Ast &ast, std::optional<FunctionTarget> target) const
{
    const bool isRemote = ast.kind == Ast::Kind::Apply;
    const int arity = static_cast<int>(ast.arguments.size()) - (isRemote ? 1 : 0);
    if (!target)
        fail(ast.at,
             QStringLiteral("cannot find or invoke local %1/%2 inside guards. Only macros can be "
                            "invoked in a guards and they must be defined before their invocation. "
                            "Called as: %3")
                 .arg(textOf(ast.value.toAtom()))
                 .arg(arity)
                 .arg(toSource(ast)));
    if (!isGuard(target->module, {target->function, arity}))
        fail(ast.at, QStringLiteral("cannot invoke remote function %1.%2/%3 inside guards")
                         .arg(inspect(target->module), textOf(target->function))
                         .arg(arity));
}

/// Control flow, and what is no boolean operator.
void FunctionCompiler::checkGuardWord(const Ast &ast) const
{
    static const std::set<std::string_view> operators{"!", "&&", "||"};
    static const std::set<std::string_view> words{"case",    "cond",  "with",   "try",    "for",
                                                  "receive", "fn",    "&",      "super",  "quote",
                                                  "unless",  "alias", "import", "require"};
    const std::string_view name = ast.value.toAtom().name();
    const QString text = QStringLiteral("%1 is not allowed in guards. To learn more about guards, "
                                        "visit: https://hexdocs.pm/elixir/patterns-and-guards.html")
                             .arg(textOf(ast.value.toAtom()));
    if (operators.contains(name))
        throw Raise::argumentError(QStringLiteral("invalid expression in guard, ") + text);
    if (words.contains(name))
        fail(ast.at, QStringLiteral("invalid expression in guards, ") + text);
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
    if (!target && m_environment.isGuard)
        checkGuardCall(ast, std::nullopt);
    if (!target)
        failUndefined(ast.at, name);
    if (m_environment.isGuard)
        checkGuardCall(ast, target);
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
            checkGuardCall(ast, FunctionTarget{*module, name});
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
