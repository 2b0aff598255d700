// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace espalier {

/// How lines are asked for.
struct LineReaderOptions
{
    /// Called some times a second while a line is being typed. Answers what the prompt has become if it has printed
    /// something, and an empty text if all is as it was.
    std::function<QString()> whileWaiting = {};
    /// The texts that may stand in place of `line` up to `cursor`.
    std::function<QStringList(const QString &line, qsizetype cursor)> complete = {};
    /// Keeps what was entered for the next run; empty: nothing is kept.
    QString historyFile = {};
};

/// Lines from standard input: with editing, history and completion if that is a terminal, else as they are. One at a time.
class LineReader
{
public:
    explicit LineReader(LineReaderOptions options);
    ~LineReader();
    Q_DISABLE_COPY_MOVE(LineReader)

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    /// Shows the prompt and waits for a line; nullopt at the end of the input.
    [[nodiscard]] std::optional<QByteArray> read(const QString &prompt);
    /// The end of the input comes now: from `whileWaiting`.
    void stop();

private:
    [[nodiscard]] std::optional<QByteArray> edit(const QString &prompt);
    [[nodiscard]] std::optional<QByteArray> take(const QString &prompt);
    void keep(const QByteArray &line) const;

    const LineReaderOptions m_options;
    const bool m_isTerminal;
    bool m_isStopped = false;
    bool m_isAtEnd = false;
    QByteArray m_unread;
};

} // namespace espalier
