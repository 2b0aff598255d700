// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/code.h"
#include "engine/elixir/natives/native.h"
#include "engine/elixir/syntax/ast.h"

#include <QHash>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace espalier::elixir {

struct FunctionName
{
    Atom function = {};
    int arity = 0;
    friend bool operator==(FunctionName, FunctionName) = default;
    friend std::size_t qHash(FunctionName name, std::size_t seed = 0) noexcept
    {
        return qHashMulti(seed, name.function.index(), name.arity);
    }
};

/// A function that modules may call from others: the place where calls meet definitions, before and after either exists.
struct Export
{
    Atom module = {};
    FunctionName name = {};
    /// Null while no module defines it.
    std::atomic<const Code *> code{nullptr};
    /// Set before any program runs, if it is written in C++.
    Native native = {};
    std::mutex valueMutex; ///< guards `value`
    /// The function as a term, once somebody wanted it: one for all, so that equal functions are equal terms.
    Term value = {};

    [[nodiscard]] bool isDefined() const
    {
        return code.load(std::memory_order_acquire) || native.now || native.waiting;
    }
};

/// What `defmacro __using__(options)` of a program puts into a module: code whose unquotes are filled with what the
/// module's function `usingFunction` answers for the options.
struct UsingTemplate
{
    Ast body = {};
    QString file = {};
};
inline const FunctionName usingFunction{Atom("MACRO-__using__"), 1};

/// A module as it was compiled.
struct CompiledModule
{
    Atom name = {};
    QString file = {};
    std::vector<std::pair<FunctionName, std::shared_ptr<const Code>>> publicFunctions = {};
    std::vector<std::shared_ptr<const Code>> privateFunctions = {};
    /// `%{__struct__: Name, field: default}`, if it has defstruct.
    std::optional<Term> structure = {};
    /// Its fields in the order of defstruct, for showing it; without them that of the keys.
    std::vector<Atom> fields = {};
    /// Those that `@derive {Inspect, only: …}` or `except: …` leaves; nothing: all.
    std::optional<std::vector<Atom>> shownFields = {};
    std::vector<Atom> enforcedKeys = {};
    /// Its `defguard`s, which guards of other modules may call.
    std::vector<FunctionName> guards = {};
    /// Persisted attributes by name, for `__info__(:attributes)`.
    std::vector<Term::Pair> attributes = {};
    /// `{{line, moduledoc} | nil, [{{kind, name, arity}, line, doc}]}`
    Term documentation = {};
    std::optional<UsingTemplate> usingTemplate = {};
    /// `use ExUnit.CaseTemplate`
    bool isCaseTemplate = false;
};

/// The modules of an interpreter, and all functions that can be called by name. A module that was replaced stays, because
/// processes may still run in it. Any thread.
class ModuleTable final : public NativeTable
{
public:
    void add(std::string_view module, std::string_view function, int arity, Native native) override;

    /// Never null; stays for good.
    [[nodiscard]] Export *exportOf(Atom module, FunctionName name);
    /// The function if it is defined, loading the standard module that may define it; else null.
    [[nodiscard]] Export *find(Atom module, FunctionName name);
    void define(std::shared_ptr<const CompiledModule> module);
    /// Null if no program or standard module of that name was compiled.
    [[nodiscard]] std::shared_ptr<const CompiledModule> module(Atom name);
    /// Written in Elixir or in C++; loads it.
    [[nodiscard]] bool isKnown(Atom module);
    /// Public functions by name, loaded and native ones. For completion and documents.
    [[nodiscard]] std::vector<FunctionName> functionsOf(Atom module);
    [[nodiscard]] std::vector<Atom> allModules();
    /// Forgets a module that a program defined.
    void remove(Atom module);

    /// How a standard module that is written in Elixir is compiled. Called once a name, under a lock that lets the same
    /// thread in again.
    std::function<void(ModuleTable &table, Atom module)> load = {};

private:
    void ensureLoaded(Atom module);

    std::recursive_mutex m_loading; ///< guards `m_tried`; held while a standard module is compiled
    QHash<std::uint32_t, bool> m_tried;
    mutable std::mutex m_mutex; ///< guards all below
    std::deque<Export> m_exports;
    QHash<std::uint32_t, QHash<FunctionName, Export *>> m_byModule;
    QHash<std::uint32_t, std::shared_ptr<const CompiledModule>> m_modules;
    std::vector<std::shared_ptr<const CompiledModule>> m_replaced;
};

} // namespace espalier::elixir
