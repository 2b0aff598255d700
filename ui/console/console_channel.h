// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace espalier {

/// What a word of a program is, for its colour.
enum class ConsoleWord : std::uint8_t { Plain, Keyword, Module, Atom, Number, Text, Comment };

struct ConsoleSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    ConsoleWord word = ConsoleWord::Plain;
};

struct ConsoleOffer
{
    QString text = {};
    /// As the list shows it.
    QString shown = {};
};

/// What may stand in place of the text from `start` up to the cursor.
struct ConsoleOffers
{
    qsizetype start = 0;
    std::vector<ConsoleOffer> offers = {};
};

/// A conversation with a shell in the tree on show. The window sees lines and texts: it knows no language. Lives in the
/// window's thread and ends before its source.
class ConsoleChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// One line; may come before the one before is done with.
    virtual void enter(const QString &line) = 0;
    /// Gives up lines that make no whole yet.
    virtual void giveUp() = 0;
    /// Ends what the shell is doing, and the shell with it; another one begins.
    virtual void interrupt() = 0;
    /// Something that was entered is not done with.
    [[nodiscard]] virtual bool isBusy() const = 0;
    [[nodiscard]] virtual ConsoleOffers complete(const QString &text, qsizetype cursor) const = 0;
    [[nodiscard]] virtual std::vector<ConsoleSpan> spans(const QString &text) const = 0;
    /// As it is typed: `pid("0.12.0")`.
    [[nodiscard]] virtual QString pidText(const QString &pid) const = 0;

Q_SIGNALS:
    /// Whole lines or parts of them, in order.
    void written(const QString &text, bool isError);
    /// A line is wanted; `prompt` says which one.
    void prompted(const QString &prompt);
    void cleared();
};

} // namespace espalier
