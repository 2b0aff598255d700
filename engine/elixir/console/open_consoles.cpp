// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/open_consoles.h"

namespace espalier::elixir {

int OpenConsoles::add(std::shared_ptr<ConsoleEnd> end)
{
    const std::lock_guard lock(m_mutex);
    m_ends.insert(++m_last, std::move(end));
    return m_last;
}

void OpenConsoles::remove(int number)
{
    const std::lock_guard lock(m_mutex);
    m_ends.remove(number);
}

std::shared_ptr<ConsoleEnd> OpenConsoles::find(int number) const
{
    const std::lock_guard lock(m_mutex);
    return m_ends.value(number);
}

} // namespace espalier::elixir
