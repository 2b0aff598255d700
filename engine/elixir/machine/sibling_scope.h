// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace espalier::elixir {

/// Expressions side by side, e.g. arguments: what one of them binds is known behind them all, and to none of the others.
template<typename Variable>
class SiblingScope
{
public:
    explicit SiblingScope(std::vector<Variable> &variables)
        : m_variables(variables)
        , m_before(variables.size())
    {}
    SiblingScope(const SiblingScope &) = delete;
    SiblingScope &operator=(const SiblingScope &) = delete;
    ~SiblingScope()
    {
        next();
        m_variables.insert(m_variables.end(), m_bound.begin(), m_bound.end());
    }

    /// After each of them.
    void next()
    {
        const auto first = m_variables.begin() + static_cast<std::ptrdiff_t>(m_before);
        m_bound.insert(m_bound.end(), first, m_variables.end());
        m_variables.erase(first, m_variables.end());
    }

private:
    std::vector<Variable> &m_variables;
    const std::size_t m_before;
    std::vector<Variable> m_bound = {};
};

} // namespace espalier::elixir
