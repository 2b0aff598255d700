// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/console/shell_state.h"
#include "engine/term/pid.h"

#include <QHash>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace espalier::elixir {

/// Where a console and its processes meet. Any thread.
struct ConsoleEnd
{
    std::mutex mutex; ///< guards all below
    /// Both empty once the console is gone.
    std::function<void(int number)> prompt = {};
    std::function<void()> clear = {};
    /// The keeper starts a shell, and another one when that ends.
    Pid keeper = {};
    Pid shell = {};
    std::shared_ptr<const ShellState> state = {};
    /// How many inputs shells have done with.
    int answered = 0;
    /// Entered before there was a keeper.
    std::vector<Term> unsent = {};
};

/// The consoles of one interpreter, by number. Any thread.
class OpenConsoles
{
public:
    [[nodiscard]] int add(std::shared_ptr<ConsoleEnd> end);
    void remove(int number);
    /// Null if the console is gone.
    [[nodiscard]] std::shared_ptr<ConsoleEnd> find(int number) const;

private:
    mutable std::mutex m_mutex; ///< guards all below
    QHash<int, std::shared_ptr<ConsoleEnd>> m_ends;
    int m_last = 0;
};

} // namespace espalier::elixir
