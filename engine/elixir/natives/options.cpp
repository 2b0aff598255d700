// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/options.h"

namespace espalier::elixir {

const Term *findOption(const Term &options, Atom key)
{
    for (const Term *rest = &options; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        if (rest->head().isTagged(key, 2))
            return &rest->head().element(1);
    }
    return nullptr;
}

Term option(const Term &options, Atom key, const Term &ifMissing)
{
    const Term *found = findOption(options, key);
    return found ? *found : ifMissing;
}

} // namespace espalier::elixir
