// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/self.h"

#include <concepts>
#include <memory>
#include <tuple>
#include <type_traits>

namespace espalier {

/// How `startLink` starts a process.
struct StartOptions
{
    /// An atom, `{:global, term}` or `{:via, module, term}`; nil for none.
    Term name = {};
    Threading threading = Threading::Shared;
    /// How long init may take; nullopt: for ever.
    Patience timeout = {};
};

/// The atom that a C++ type is known by: its `moduleName` if it has one, else the type's name.
[[nodiscard]] Atom moduleNameOf(const char *mangledTypeName);
template<typename Server>
[[nodiscard]] Atom moduleOf()
{
    if constexpr (requires { Server::moduleName; }) {
        static const Atom name(Server::moduleName);
        return name;
    } else {
        static const Atom name = moduleNameOf(typeid(Server).name());
        return name;
    }
}

/// A start function for a child spec: makes a `Server` in a new process linked to whoever runs it.
/// A `Server` that can be made from `const std::vector<Term> &` gets the arguments as a supervisor gives them, a dynamic
/// supervisor's extra arguments in front; any other is made from copies of `arguments` each time.
template<typename Server, typename... Arguments>
[[nodiscard]] StartFunction startLinkWith(const StartOptions &options,
                                          const Arguments &...arguments)
{
    StartFunction start{.module = moduleOf<Server>()};
    if constexpr ((std::convertible_to<const Arguments &, Term> && ...))
        start.arguments = {Term(arguments)...};
    const SpawnOptions spawn{
        .name = options.name, .threading = options.threading, .module = start.module};
    const Patience timeout = options.timeout;
    if constexpr (std::is_constructible_v<Server, const std::vector<Term> &>) {
        start.run = [spawn, timeout](Self &self, const std::vector<Term> &given) {
            return self.startLink(std::make_unique<Server>(given), spawn, timeout);
        };
    } else {
        start.run = [spawn, timeout, kept = std::tuple(arguments...)](Self &self,
                                                                      const std::vector<Term> &) {
            return std::apply(
                [&](const auto &...argument) {
                    return self.startLink(std::make_unique<Server>(argument...), spawn, timeout);
                },
                kept);
        };
    }
    return start;
}

/// The same without a name, on a shared thread. A function that keeps nothing costs a spec no memory of its own.
template<typename Server, typename... Arguments>
[[nodiscard]] StartFunction startLink(const Arguments &...arguments)
{
    if constexpr (std::is_constructible_v<
                      Server, const std::vector<Term>
                                  &> && (std::convertible_to<const Arguments &, Term> && ...))
    {
        StartFunction start{.module = moduleOf<Server>(), .arguments = {Term(arguments)...}};
        start.run = [](Self &self, const std::vector<Term> &given) {
            const SpawnOptions options{.module = moduleOf<Server>()};
            return self.startLink(std::make_unique<Server>(given), options);
        };
        return start;
    } else {
        return startLinkWith<Server>(StartOptions{}, arguments...);
    }
}

} // namespace espalier
