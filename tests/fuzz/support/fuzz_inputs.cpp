// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/support/fuzz_inputs.h"

#include "engine/elixir/processes/script_run.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/term/parse.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace espalier {

namespace {

/// Sets a flag when its time is over.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds time)
        : m_waiter([this, time](const std::stop_token &stop) {
            std::unique_lock lock(m_mutex);
            m_ended.wait_for(lock, stop, time, [] { return false; });
            m_isOver = true;
        })
    {}
    [[nodiscard]] const std::atomic<bool> &isOver() const { return m_isOver; }

private:
    std::atomic<bool> m_isOver = false;
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::jthread m_waiter;
};

bool namesFiles(std::string_view text)
{
    constexpr std::string_view names[] = {"File", "file", "require"};
    return std::ranges::any_of(
        names, [text](std::string_view name) { return text.find(name) != std::string_view::npos; });
}

} // namespace

void fuzzSyntax(std::string_view text)
{
    static_cast<void>(parseTerm(QString::fromUtf8(text.data(), qsizetype(text.size()))));
    const auto program = elixir::parseProgram(text);
    if (program)
        static_cast<void>(elixir::toSource(*program));
    else
        static_cast<void>(program.error().message());
}

void fuzzProgram(std::string_view text)
{
    if (namesFiles(text))
        return;
    const Deadline deadline(std::chrono::seconds(1));
    const elixir::ScriptOptions options{.write = [](elixir::Device, std::string_view) {},
                                        .cancelled = &deadline.isOver()};
    static_cast<void>(elixir::runScript(QStringLiteral("input.exs"), text, options));
}

} // namespace espalier
