// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

#include <cstdint>
#include <vector>

namespace espalier::elixir {

/// The arguments of one call of a function of `:lists`, read as what it takes. What does not fit raises as a call that no
/// clause matches.
class ListCall
{
public:
    ListCall(std::string_view function, Arguments arguments)
        : m_function(function)
        , m_arguments(arguments)
    {}

    [[nodiscard]] const Term &operator[](std::size_t index) const { return m_arguments[index]; }
    [[nodiscard]] Arguments arguments() const { return m_arguments; }
    [[nodiscard]] std::size_t arity() const { return m_arguments.size(); }
    [[nodiscard]] std::vector<Term> list(std::size_t index) const
    {
        return listOf(m_arguments[index]);
    }
    [[nodiscard]] std::vector<Term> listOf(const Term &term) const;
    [[nodiscard]] std::int64_t integer(std::size_t index) const;
    /// An integer from `least` on.
    [[nodiscard]] std::int64_t count(std::size_t index, std::int64_t least = 0) const;
    [[noreturn]] void refuse() const;

private:
    std::string_view m_function;
    Arguments m_arguments;
};

} // namespace espalier::elixir
