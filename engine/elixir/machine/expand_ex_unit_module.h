// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace espalier::elixir {

/// What the body of one module with `use ExUnit.Case` has said so far. `name`, `file` and `options` are set by its owner.
struct ExUnitModule
{
    Atom name = {};
    QString file = {};
    /// As `use ExUnit.Case, async: true` says.
    bool isAsync = false;
    /// `use ExUnit.CaseTemplate`: its setups are for those who use it.
    bool isTemplate = false;

    struct Describe
    {
        std::string text = {};
        int line = 0;
        std::vector<Ast> tags = {};
        std::vector<Ast> setups = {};
    };
    struct Test
    {
        Atom function = {};
        int line = 0;
        /// `:test` or `:doctest`
        Atom type = {};
        std::vector<Ast> tags = {};
        /// The attributes that were registered for it, by name.
        Term registered = {};
        /// An index of `describes`.
        std::optional<std::size_t> describe = {};
    };
    /// `ExUnit.Case.register_attribute`, `register_describe_attribute` and `register_module_attribute`
    struct RegisteredAttribute
    {
        enum class Scope : std::uint8_t { Test, Describe, Module };
        Atom name = {};
        Scope scope = Scope::Test;
        bool accumulates = false;
    };
    std::vector<RegisteredAttribute> attributes = {};
    /// Their values now.
    Term registered = {};
    std::vector<Describe> describes = {};
    std::optional<std::size_t> describe = {};
    std::vector<Test> tests = {};
    std::set<Atom> testNames = {};
    std::vector<Ast> setups = {};
    std::vector<Ast> setupAlls = {};
    std::vector<Ast> moduleTags = {};
    /// For the next test.
    std::vector<Ast> tags = {};
    /// A `@describetag` outside of any describe.
    bool hasStrayDescribeTag = false;
    int setupCount = 0;
    int setupAllCount = 0;
};

/// For a statement of the module's body after the `use`: the definitions to compile instead of a `test`, `setup`,
/// `setup_all`, `@tag`, `@describetag` or `@moduletag`; nullopt for any other statement. A mistake in their use becomes a
/// statement that raises.
[[nodiscard]] std::optional<std::vector<Ast>> expandExUnitDefinition(const Ast &call,
                                                                     ExUnitModule &module);

/// Begins `describe text do … end`; a mistake becomes a statement that raises.
[[nodiscard]] std::vector<Ast> openDescribe(const Ast &call, ExUnitModule &module);
void closeDescribe(ExUnitModule &module);

/// A test of that name and type, with the tags of this place; `function` takes its context. Statements that raise if
/// there is one of that name.
[[nodiscard]] std::vector<Ast> addTest(ExUnitModule &module, std::string_view type,
                                       const std::string &name, std::vector<Ast> tags, Position at);
/// The name that `addTest` gave to the last test.
[[nodiscard]] Atom lastTest(const ExUnitModule &module);

/// The setups of a case template, for a module that uses it.
void addTemplate(ExUnitModule &module, Atom caseTemplate, Position at);

/// What goes to the end of the module's body: `__ex_unit__`, and the module's entry in the list of those to run.
[[nodiscard]] std::vector<Ast> finishExUnitModule(ExUnitModule &module);

/// A function of one parameter.
[[nodiscard]] Ast oneParameterFunction(Atom function, Ast pattern, Ast body, Position at);

} // namespace espalier::elixir
