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
    /// Absolute.
    QString file = {};
    /// Of `use ExUnit.Case, options`.
    std::optional<Ast> options = {};

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
        std::vector<Ast> tags = {};
        /// An index of `describes`.
        std::optional<std::size_t> describe = {};
    };
    std::vector<Describe> describes = {};
    std::optional<std::size_t> describe = {};
    std::vector<Test> tests = {};
    std::set<Atom> testNames = {};
    std::vector<Ast> setups = {};
    std::vector<Ast> setupAlls = {};
    std::vector<Ast> moduleTags = {};
    /// For the next test.
    std::vector<Ast> tags = {};
    int setupCount = 0;
    int setupAllCount = 0;
};

/// For each statement of the module's body after the `use`: the definitions to compile instead of a `test`, `describe`,
/// `setup`, `setup_all`, `@tag`, `@describetag` or `@moduletag`; nullopt for any other statement. A mistake in their use
/// becomes a statement that raises.
[[nodiscard]] std::optional<std::vector<Ast>> expandExUnitDefinition(const Ast &call,
                                                                     ExUnitModule &module);

/// What goes to the end of the module's body: `__ex_unit__/0`, and the module's entry in the list of those to run.
[[nodiscard]] std::vector<Ast> finishExUnitModule(ExUnitModule &module);

} // namespace espalier::elixir
