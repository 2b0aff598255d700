// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/processes/interpreter.h"

#include <QHash>

namespace espalier::elixir {

/// The data of every process that runs Elixir, for others to look at: a process changes its own inside `change`. Any thread.
class ProcessBook
{
public:
    void enter(Pid pid, const ProcessData &data)
    {
        const std::lock_guard lock(m_mutex);
        m_data.insert(pid, &data);
    }
    void leave(Pid pid)
    {
        const std::lock_guard lock(m_mutex);
        m_data.remove(pid);
    }
    /// Calls `reader` with a pointer that is good as long as the call, null for a process that is not here.
    template<typename Reader>
    [[nodiscard]] auto read(Pid pid, const Reader &reader)
    {
        const std::lock_guard lock(m_mutex);
        return reader(m_data.value(pid));
    }
    template<typename Change>
    auto change(const Change &change)
    {
        const std::lock_guard lock(m_mutex);
        return change();
    }

private:
    std::mutex m_mutex; ///< guards `m_data`, and what is changed of the data that it points to
    QHash<Pid, const ProcessData *> m_data;
};

/// Keeps a process in the book; a member behind the data that it is about.
class BookEntry
{
public:
    BookEntry() = default;
    ~BookEntry()
    {
        if (m_book)
            m_book->leave(m_pid);
    }
    Q_DISABLE_COPY_MOVE(BookEntry)

    /// `interpreter` must outlive this.
    void enter(Interpreter &interpreter, Pid pid, const ProcessData &data)
    {
        m_book = &interpreter.shared<ProcessBook>();
        m_pid = pid;
        m_book->enter(pid, data);
    }

private:
    ProcessBook *m_book = nullptr;
    Pid m_pid;
};

} // namespace espalier::elixir
