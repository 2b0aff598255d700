// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console_highlighter.h"

#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace espalier {

namespace {

constexpr double readableContrast = 4.5;

/// The colour, moved away from the ground until it can be read on it.
QColor readable(QColor color, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const bool isDark = Theme::forPalette(palette).isDark;
    constexpr int mostSteps = 20;
    for (int i = 0; i < mostSteps && contrast(color, ground) < readableContrast; ++i)
        color = isDark ? color.lighter(110) : color.darker(110);
    return color;
}

} // namespace

QColor consoleColor(ConsoleWord word, const QPalette &palette)
{
    const Theme &theme = Theme::forPalette(palette);
    switch (word) {
    case ConsoleWord::Plain:
        break;
    case ConsoleWord::Keyword:
        return readable(theme.supervisor, palette);
    case ConsoleWord::Module:
        return readable(theme.linkText, palette);
    case ConsoleWord::Atom:
        return readable(theme.restarting, palette);
    case ConsoleWord::Number:
        return readable(theme.hanging, palette);
    case ConsoleWord::Text:
        return readable(theme.running, palette);
    case ConsoleWord::Comment:
        return readable(theme.mutedText, palette);
    }
    return palette.color(QPalette::Text);
}

QColor consoleErrorColor(const QPalette &palette)
{
    return readable(Theme::forPalette(palette).dead, palette);
}

ConsoleHighlighter::ConsoleHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void ConsoleHighlighter::setChannel(const ConsoleChannel *channel)
{
    m_channel = channel;
    rehighlight();
}

void ConsoleHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

// Texts may go over lines, so each block is seen as a part of the whole.
void ConsoleHighlighter::highlightBlock(const QString &text)
{
    if (!m_channel)
        return;
    const QTextBlock block = currentBlock();
    const qsizetype begin = block.position();
    for (const ConsoleSpan &span : m_channel->spans(document()->toPlainText())) {
        const qsizetype from = std::max<qsizetype>(span.start - begin, 0);
        const qsizetype to = std::min<qsizetype>(span.start + span.length - begin, text.size());
        if (from >= to || span.word == ConsoleWord::Plain)
            continue;
        QTextCharFormat format;
        format.setForeground(consoleColor(span.word, m_palette));
        format.setFontItalic(span.word == ConsoleWord::Comment);
        setFormat(int(from), int(to - from), format);
    }
}

} // namespace espalier
