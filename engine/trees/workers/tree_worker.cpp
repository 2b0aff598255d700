// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/workers/tree_worker.h"

#include "engine/runtime/system.h"

namespace espalier {

Task<Init> TreeWorker::begin(Self &)
{
    return Init::ok();
}

Task<Init> TreeWorker::init(Self &self)
{
    for (const Term &name : m_arguments.links) {
        const std::optional<Pid> other = self.system().whereis(name);
        if (!other)
            throw Exit{atoms::noproc};
        self.link(*other);
    }
    return begin(self);
}

void TreeWorker::tell(Self &self, const char *key, const Term &message) const
{
    const Term *whom = findOption(argument(), Atom(key));
    const std::optional<Pid> pid = whom ? self.system().whereis(*whom) : std::nullopt;
    if (pid)
        self.send(*pid, message);
}

} // namespace espalier
