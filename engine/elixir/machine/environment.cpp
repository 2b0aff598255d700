// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/environment.h"

#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

constexpr std::string_view elixirPrefix = "Elixir.";

/// The options of a directive: the last argument, if it is a keyword list.
const Ast *option(const Ast &directive, std::string_view key)
{
    if (directive.arguments.size() < 2)
        return nullptr;
    for (const Ast &pair : directive.arguments.back().arguments) {
        if (pair.kind == Ast::Kind::Pair && pair.arguments[0].value == Term(Atom(key)))
            return &pair.arguments[1];
    }
    return nullptr;
}

/// `[name: arity, …]`
std::vector<FunctionName> functionNames(const Ast &list)
{
    std::vector<FunctionName> names;
    for (const Ast &pair : list.arguments) {
        if (pair.kind == Ast::Kind::Pair && pair.arguments[0].value.isAtom()
            && pair.arguments[1].value.isInteger())
        {
            names.push_back({pair.arguments[0].value.toAtom(),
                             static_cast<int>(pair.arguments[1].value.toInteger())});
        }
    }
    return names;
}

Atom lastPart(Atom module)
{
    const std::string_view name = module.name();
    return Atom(std::string(elixirPrefix) + std::string(name.substr(name.rfind('.') + 1)));
}

/// `Foo.{A, B}` as Foo.A and Foo.B; anything else as itself.
std::vector<Ast> severalOf(const Ast &ast)
{
    if (ast.kind != Ast::Kind::Apply || !ast.arguments[0].isCallOf(".", 2)
        || ast.arguments[0].arguments[1].value != Term(Atom("{}")))
        return {ast};
    std::vector<Ast> modules;
    for (std::size_t i = 1; i < ast.arguments.size(); ++i) {
        std::vector<Ast> parts{ast.arguments[0].arguments[0]};
        const Ast &inner = ast.arguments[i];
        parts.insert(parts.end(), inner.arguments.begin(), inner.arguments.end());
        modules.push_back(Ast::call(Atom("__aliases__"), std::move(parts), ast.at));
    }
    return modules;
}

Atom moduleOf(const Ast &ast, const Environment &environment)
{
    if (const auto module = expandAlias(ast, environment))
        return *module;
    if (ast.kind == Ast::Kind::Variable)
        raiseCompileError(environment, ast.at,
                          QStringLiteral("undefined function %1/0 (there is no such import)")
                              .arg(textOf(ast.value.toAtom())));
    raiseCompileError(environment, ast.at,
                      QStringLiteral("expected a module, an alias or an atom here"));
}

void applyImport(const Ast &ast, Atom module, Environment &environment, ModuleTable &modules)
{
    Import import{.module = module};
    if (const Ast *only = option(ast, "only"); only && only->kind == Ast::Kind::List) {
        import.only = functionNames(*only);
        for (const FunctionName name : *import.only) {
            if (module.name() != "Elixir.Kernel" && !modules.find(module, name))
                raiseCompileError(
                    environment, ast.at,
                    QStringLiteral("cannot import %1.%2/%3 because it is undefined or private")
                        .arg(inspect(module), textOf(name.function))
                        .arg(name.arity));
        }
    }
    if (const Ast *except = option(ast, "except"))
        import.except = functionNames(*except);
    environment.imports.push_back(std::move(import));
    if (module.name() == "Elixir.ExUnit.Assertions")
        environment.hasTestWords = true;
}

} // namespace

std::optional<Atom> expandAlias(const Ast &ast, const Environment &environment)
{
    if (ast.kind == Ast::Kind::Literal && ast.value.isAtom())
        return ast.value.toAtom();
    if (ast.kind == Ast::Kind::Variable && ast.value.is(Atom("__MODULE__")))
        return environment.module;
    if (!ast.isCallOf("__aliases__"))
        return std::nullopt;
    std::string name;
    for (const Ast &part : ast.arguments) {
        const bool isFirst = name.empty();
        Atom text;
        if (isFirst && (part.kind != Ast::Kind::Literal || !part.value.isAtom())) {
            const auto first = expandAlias(part, environment);
            if (!first)
                return std::nullopt;
            name = first->name();
            continue;
        }
        text = part.value.toAtom();
        if (!isFirst) {
            name += '.';
            name += text.name();
            continue;
        }
        const std::string full = std::string(elixirPrefix) + std::string(text.name());
        name = text.name() == "Elixir"
                   ? std::string("Elixir")
                   : std::string(environment.aliases.value(Atom(full).index(), Atom(full)).name());
    }
    return Atom(name);
}

bool applyDirective(const Ast &ast, Environment &environment, ModuleTable &modules)
{
    const bool isAlias = ast.isCallOf("alias");
    const bool isImport = ast.isCallOf("import");
    if ((!isAlias && !isImport && !ast.isCallOf("require")) || ast.arguments.empty())
        return false;
    for (const Ast &target : severalOf(ast.arguments[0])) {
        const Atom module = moduleOf(target, environment);
        if (!isAlias && !modules.isKnown(module))
            raiseCompileError(environment, ast.at,
                              QStringLiteral("module %1 is not loaded and could not be found")
                                  .arg(inspect(module)));
        const Ast *as = option(ast, "as");
        if (isImport)
            applyImport(ast, module, environment, modules);
        else if (isAlias || as)
            environment.aliases.insert(
                (as ? moduleOf(*as, Environment{.file = environment.file}) : lastPart(module))
                    .index(),
                module);
    }
    return true;
}

void raiseCompileError(const Environment &environment, Position at, const QString &description)
{
    throw Raise{Term::map({{atoms::struct_, Atom("Elixir.CompileError")},
                           {atoms::exception, atoms::true_},
                           {Atom("file"), Term(environment.file)},
                           {Atom("line"), at.line},
                           {Atom("description"), Term(description)}})};
}

QString textOf(Atom name)
{
    return QString::fromUtf8(name.name());
}

} // namespace espalier::elixir
