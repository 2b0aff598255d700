// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console_command.h"

#include "app/line_reader.h"
#include "engine/elixir/console/console.h"
#include "engine/elixir/processes/script_run.h"
#include "engine/runtime/system.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTextStream>

#include <condition_variable>
#include <cstdio>
#include <deque>

namespace espalier {

namespace {

struct ConsoleText
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleText)
};

/// What happens to the terminal, in order, from the thread of the processes to that of the terminal.
struct Happening
{
    std::string text = {};
    bool isError = false;
    /// A prompt if it is not empty.
    QString prompt = {};
};

class Happenings
{
public:
    void add(Happening happening)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_happenings.push_back(std::move(happening));
        }
        m_changed.notify_one();
    }
    /// Waits for one at most that long.
    std::optional<Happening> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [this] { return !m_happenings.empty(); });
        if (m_happenings.empty())
            return std::nullopt;
        Happening first = std::move(m_happenings.front());
        m_happenings.pop_front();
        return first;
    }

private:
    std::mutex m_mutex; ///< guards `m_happenings`
    std::condition_variable m_changed;
    std::deque<Happening> m_happenings;
};

QString promptText(int number, bool isContinuing)
{
    return QStringLiteral("%1(%2)> ")
        .arg(isContinuing ? QStringLiteral("...") : QStringLiteral("iex"))
        .arg(number);
}

void print(const Happening &happening)
{
    FILE *stream = happening.isError ? stderr : stdout;
    std::fwrite(happening.text.data(), 1, happening.text.size(), stream);
    std::fflush(stream);
}

/// A console on standard input and output.
class TerminalConsole
{
public:
    explicit TerminalConsole(const QStringList &arguments)
        : m_interpreter(elixir::Interpreter::create(
            m_system, {.write =
                           [this](elixir::Device device, std::string_view text) {
                               m_happenings.add({.text = std::string(text),
                                                 .isError = device == elixir::Device::Error});
                           },
                       .arguments = {arguments.begin(), arguments.end()}}))
    {}
    ~TerminalConsole() { m_interpreter->close(); }
    Q_DISABLE_COPY_MOVE(TerminalConsole)

    /// Until the program's first process has ended.
    void runScript(const QString &path, const QByteArray &source)
    {
        std::atomic<bool> hasEnded = false;
        const auto ended = [&hasEnded](int) { hasEnded = true; };
        const auto started = m_system.start(
            [&] { return elixir::makeScript(m_interpreter, path, source.toStdString(), ended); });
        while (!hasEnded && !isHalted()) {
            if (const auto happening = m_happenings.take(turn))
                print(*happening);
        }
        drain();
    }

    [[nodiscard]] int run()
    {
        elixir::ConsoleOptions options;
        options.prompt = [this](int number, bool isContinuing) {
            m_happenings.add({.prompt = promptText(number, isContinuing)});
        };
        LineReader reader(
            {.whileWaiting = [this, &reader] { return printWhileWaiting(reader); },
             .complete = [this](const QString &line,
                                qsizetype cursor) { return completions(line, cursor); },
             .historyFile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                            + QStringLiteral("/console_history")});
        if (reader.isTerminal()) {
            options.clear = [this] { m_happenings.add({.text = "\x1b[H\x1b[2J"}); };
        }
        m_console.emplace(m_interpreter, options);
        while (waitForPrompt()) {
            const std::optional<QByteArray> line = reader.read(m_prompt);
            if (!line) {
                std::fputs("\n", stdout);
                break;
            }
            m_console->enter(std::string_view(line->constData(), line->size()));
        }
        drain();
        m_console.reset();
        return m_interpreter->haltStatus().value_or(0);
    }

    [[nodiscard]] bool isHalted() const { return m_interpreter->haltStatus().has_value(); }

private:
    static constexpr std::chrono::milliseconds turn{20};

    /// False if the program was halted.
    [[nodiscard]] bool waitForPrompt()
    {
        while (!isHalted()) {
            const auto happening = m_happenings.take(turn);
            if (!happening)
                continue;
            if (!happening->prompt.isEmpty() && !m_console->isBusy()) {
                m_prompt = happening->prompt;
                return true;
            }
            // That of a shell that has begun before it has what was entered is no question for more.
            print(*happening);
            std::fputs(happening->prompt.toUtf8().constData(), stdout);
        }
        return false;
    }

    /// The line that is being typed makes room for what processes write, and comes again below it.
    [[nodiscard]] QString printWhileWaiting(LineReader &reader)
    {
        if (isHalted())
            reader.stop();
        QString prompt;
        while (const auto happening = m_happenings.take(std::chrono::milliseconds(0))) {
            if (prompt.isEmpty() && reader.isTerminal())
                std::fputs("\r\x1b[K", stdout);
            print(*happening);
            if (!happening->prompt.isEmpty()) {
                m_prompt = happening->prompt;
                if (!reader.isTerminal())
                    std::fputs(m_prompt.toUtf8().constData(), stdout);
            }
            prompt = m_prompt;
        }
        std::fflush(stdout);
        return prompt;
    }

    void drain()
    {
        while (const auto happening = m_happenings.take(std::chrono::milliseconds(0)))
            print(*happening);
    }

    [[nodiscard]] QStringList completions(const QString &line, qsizetype cursor) const
    {
        const elixir::Completions found = m_console->complete(line, cursor);
        QStringList lines;
        for (const elixir::Completion &offer : found.offers)
            lines.push_back(line.first(found.start) + offer.text);
        return lines;
    }

    Happenings m_happenings;
    System m_system;
    const std::shared_ptr<elixir::Interpreter> m_interpreter;
    std::optional<elixir::Console> m_console;
    QString m_prompt;
};

} // namespace

int runConsole(const ConsoleCommand &command, QTextStream &errors)
{
    TerminalConsole console(command.arguments);
    if (!command.file.isEmpty()) {
        QFile file(command.file);
        if (!file.open(QIODevice::ReadOnly)) {
            errors << "espalier: "
                   << ConsoleText::tr("%1 cannot be read: %2").arg(command.file, file.errorString())
                   << '\n';
            return 1;
        }
        console.runScript(command.file, file.readAll());
    }
    return console.run();
}

} // namespace espalier
