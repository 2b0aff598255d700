// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace espalier {

/// A module that a child spec may name: how to start its process.
struct Module
{
    Atom name = {};
    /// One sentence for people.
    QString description = {};
    /// Arguments that its start_link takes, to begin from.
    std::vector<Term> exampleArguments = {};
    StartFunction::Run startLink = {};
    /// The behaviour that startLink gives its process, for a process that has no supervisor. May be left out.
    std::function<BehaviourPointer(const std::vector<Term> &arguments)> make = {};
    // What its child_spec says if asked (S-082).
    Restart restart = Restart::Permanent;
    ChildType type = ChildType::Worker;
};

/// The modules of one System by name, so that specs made of terms can be started. Any thread.
class Modules
{
public:
    void add(Module module);
    [[nodiscard]] std::optional<Module> find(Atom name) const;
    /// Modules of programs: what `module.function(arguments…)` is to run in the process that starts it; null to leave it to
    /// the modules that were added, if `isAdded`.
    using Programs = std::function<StartFunction::Run(Atom module, Atom function, bool isAdded)>;
    void setPrograms(Programs programs);
    /// Ordered by name.
    [[nodiscard]] std::vector<Module> all() const;
    /// What `start: {module, function, arguments}` runs. A module or function that is not known raises `:undef`
    /// when it is run, as in OTP.
    [[nodiscard]] StartFunction resolve(Atom module, Atom function,
                                        std::vector<Term> arguments) const;

private:
    [[nodiscard]] StartFunction::Run runOfProgram(Atom module, Atom function) const;

    mutable std::mutex m_mutex; ///< guards all below
    QHash<std::uint32_t, Module> m_modules;
    Programs m_programs;
};

} // namespace espalier
