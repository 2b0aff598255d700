// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/list_arguments.h"

#include "engine/elixir/natives/native_errors.h"

namespace espalier::elixir {

std::vector<Term> ListCall::listOf(const Term &term) const
{
    auto elements = term.isList() ? term.listElements() : std::nullopt;
    if (!elements)
        refuse();
    return std::move(*elements);
}

std::int64_t ListCall::integer(std::size_t index) const
{
    if (!m_arguments[index].isInteger())
        refuse();
    return m_arguments[index].toInteger();
}

std::int64_t ListCall::count(std::size_t index, std::int64_t least) const
{
    const std::int64_t value = integer(index);
    if (value < least)
        refuse();
    return value;
}

void ListCall::refuse() const
{
    raiseFunctionClause("lists", m_function, m_arguments);
}

} // namespace espalier::elixir
