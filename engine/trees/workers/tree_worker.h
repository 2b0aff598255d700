// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/gen_server.h"
#include "engine/otp/modules.h"
#include "engine/trees/worker_arguments.h"

namespace espalier {

/// What the worker kinds of tree files have in common. Links itself as its arguments say before it begins.
class TreeWorker : public GenServer
{
public:
    TreeWorker(Atom module, const WorkerArguments &arguments)
        : m_module(module)
        , m_arguments(arguments)
    {}
    [[nodiscard]] Atom module() const final { return m_module; }

protected:
    /// The kind's own init.
    [[nodiscard]] virtual Task<Init> begin(Self &self);
    Task<Init> init(Self &self) final;

    [[nodiscard]] const Term &argument() const { return m_arguments.argument; }
    [[nodiscard]] std::int64_t number(const char *key, std::int64_t otherwise) const
    {
        return numberOption(argument(), Atom(key), otherwise);
    }
    [[nodiscard]] std::chrono::milliseconds milliseconds(const char *key,
                                                         std::int64_t otherwise) const
    {
        return std::chrono::milliseconds(number(key, otherwise));
    }
    /// Sends to the process whose pid or name stands under `key`; to nobody if it is left out or does not run.
    void tell(Self &self, const char *key, const Term &message) const;

private:
    const Atom m_module;
    const WorkerArguments m_arguments;
};

/// A module whose `start_link` takes what WorkerArguments describes.
template<typename Make>
[[nodiscard]] Module workerModule(Atom name, const QString &description, const Term &example,
                                  Make make)
{
    Module module{.name = name, .description = description, .exampleArguments = {example}};
    module.make = make;
    module.startLink = [make, name](Self &self, const std::vector<Term> &arguments) {
        const SpawnOptions options{.name = WorkerArguments::of(arguments).name, .module = name};
        return self.startLink(make(arguments), options);
    };
    return module;
}

/// The module of a worker class that is made from its module's name and its arguments.
template<typename Worker>
[[nodiscard]] Module treeWorkerModule(const char *name, const QString &description,
                                      const Term &example)
{
    const Atom module(name);
    return workerModule(module, description, example, [module](const std::vector<Term> &arguments) {
        return std::make_unique<Worker>(module, WorkerArguments::of(arguments));
    });
}

} // namespace espalier
