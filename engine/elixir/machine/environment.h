// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/module_table.h"
#include "engine/elixir/syntax/ast.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace espalier::elixir {

/// `import Module, only: […]`
struct Import
{
    Atom module = {};
    std::optional<std::vector<FunctionName>> only = {};
    std::vector<FunctionName> except = {};
};

/// What names mean at a place of a program. A value: inner blocks change a copy.
struct Environment
{
    QString file = {};
    /// Nil outside of any module.
    Atom module = {};
    FunctionName function = {};
    /// `alias Some.Module`: Module means Some.Module.
    QHash<std::uint32_t, Atom> aliases = {};
    /// The last one counts first.
    std::vector<Import> imports = {};
    /// Inside a guard, where expressions may be evaluated more than once.
    bool isGuard = false;
    /// ExUnit's words are known: assert, assert_receive, …
    bool hasTestWords = false;
};

/// What a function can see of the module that is being compiled.
class ModuleScope
{
public:
    virtual ~ModuleScope() = default;
    /// The module's own function; null if it has none of that name and arity.
    [[nodiscard]] virtual const Code *local(FunctionName name) = 0;
    /// `@name`; nil if it was not set.
    [[nodiscard]] virtual Term attribute(Atom name) = 0;
    /// Its `defstruct`.
    [[nodiscard]] virtual std::optional<Term> structure() const = 0;
    [[nodiscard]] virtual std::vector<Atom> enforcedKeys() const = 0;
    /// One of its `defguard`s.
    [[nodiscard]] virtual bool isGuard(FunctionName name) const = 0;
};

/// What `Foo.Bar` or `__MODULE__.Bar` means; nullopt if it is no alias.
[[nodiscard]] std::optional<Atom> expandAlias(const Ast &ast, const Environment &environment);
/// `alias`, `import` or `require` with its options; true if `ast` was one of them. Throws CompileError.
bool applyDirective(const Ast &ast, Environment &environment, ModuleTable &modules);

/// Throws `%CompileError{}` with the place.
[[noreturn]] void raiseCompileError(const Environment &environment, Position at,
                                    const QString &description);
/// A string in a program's words, for messages.
[[nodiscard]] QString textOf(Atom name);

} // namespace espalier::elixir
