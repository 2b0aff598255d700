// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/line_reader.h"

#include <QDir>
#include <QFileInfo>

#include <poll.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

// The library's headers want stdio's before them.
#include <readline/history.h>
#include <readline/readline.h>

namespace espalier {

namespace {

constexpr int waitingTurn = 50; // milliseconds
constexpr int linesKept = 2000;
constexpr const char *wordBreaks = " \t\n()[]{},;|&=+-*/<>\"'";

/// The library asks functions that know nothing of objects: there is one terminal, and so one reader.
const LineReaderOptions *theOptions = nullptr;

QStringList completionsHere(int start)
{
    const QByteArray line(rl_line_buffer, rl_end);
    const QString before = QString::fromUtf8(line.first(rl_point));
    const QString word = QString::fromUtf8(line.first(start));
    QStringList texts;
    for (const QString &whole : theOptions->complete(before, before.size()))
        texts.push_back(whole.mid(word.size()));
    return texts;
}

/// The first is what all have in common; the library frees them.
char **matchesAt(const char *, int start, int)
{
    rl_attempted_completion_over = 1; // no names of files
    QStringList texts = completionsHere(start);
    texts.removeDuplicates();
    if (texts.isEmpty())
        return nullptr;
    QString common = texts.constFirst();
    for (const QString &text : std::as_const(texts)) {
        while (!text.startsWith(common))
            common.chop(1);
    }
    if (texts.size() > 1)
        texts.prepend(common);
    auto **matches = static_cast<char **>(
        std::malloc(sizeof(char *) * static_cast<std::size_t>(texts.size() + 1)));
    for (qsizetype i = 0; i < texts.size(); ++i)
        matches[i] = strdup(texts[i].toUtf8().constData());
    matches[texts.size()] = nullptr;
    return matches;
}

int waitingHook()
{
    const QByteArray prompt = theOptions->whileWaiting().toUtf8();
    if (!prompt.isEmpty()) {
        rl_set_prompt(prompt.constData());
        rl_on_new_line();
        rl_redisplay();
    }
    return 0;
}

} // namespace

LineReader::LineReader(LineReaderOptions options)
    : m_options(std::move(options))
    , m_isTerminal(isatty(STDIN_FILENO) != 0)
{
    if (!m_isTerminal)
        return;
    theOptions = &m_options;
    rl_readline_name = "espalier";
    rl_attempted_completion_function = matchesAt;
    rl_completer_word_break_characters = const_cast<char *>(wordBreaks);
    rl_completion_append_character = '\0';
    rl_event_hook = waitingHook;
    rl_set_keyboard_input_timeout(waitingTurn * 1000); // microseconds
    using_history();
    stifle_history(linesKept);
    if (!m_options.historyFile.isEmpty())
        read_history(QFile::encodeName(m_options.historyFile).constData());
}

LineReader::~LineReader()
{
    theOptions = nullptr;
    rl_event_hook = nullptr;
}

std::optional<QByteArray> LineReader::read(const QString &prompt)
{
    if (m_isStopped)
        return std::nullopt;
    return m_isTerminal ? edit(prompt) : take(prompt);
}

void LineReader::stop()
{
    m_isStopped = true;
    if (m_isTerminal)
        rl_done = 1;
}

std::optional<QByteArray> LineReader::edit(const QString &prompt)
{
    char *typed = readline(prompt.toUtf8().constData());
    if (!typed || m_isStopped) {
        std::free(typed);
        return std::nullopt;
    }
    QByteArray line(typed);
    std::free(typed);
    keep(line);
    return line;
}

void LineReader::keep(const QByteArray &line) const
{
    const HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1)
                                                : nullptr;
    if (line.trimmed().isEmpty() || (last && line == last->line))
        return;
    add_history(line.constData());
    if (m_options.historyFile.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_options.historyFile).absolutePath());
    write_history(QFile::encodeName(m_options.historyFile).constData());
}

std::optional<QByteArray> LineReader::take(const QString &prompt)
{
    std::fputs(prompt.toUtf8().constData(), stdout);
    std::fflush(stdout);
    while (!m_unread.contains('\n') && !m_isAtEnd && !m_isStopped) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (poll(&input, 1, waitingTurn) <= 0) {
            m_options.whileWaiting();
            continue;
        }
        char bytes[4096];
        const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        m_isAtEnd = size <= 0;
        m_unread.append(bytes, std::max<ssize_t>(size, 0));
    }
    if (m_isStopped || m_unread.isEmpty())
        return std::nullopt;
    const qsizetype end = m_unread.indexOf('\n');
    const QByteArray line = m_unread.first(end < 0 ? m_unread.size() : end);
    m_unread.remove(0, end < 0 ? m_unread.size() : end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace espalier
