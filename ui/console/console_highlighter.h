// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/console_channel.h"

#include <QPalette>
#include <QSyntaxHighlighter>

namespace espalier {

/// The colour of a word on the palette's ground for texts, with a contrast of at least 4.5:1.
[[nodiscard]] QColor consoleColor(ConsoleWord word, const QPalette &palette);
/// That of what went wrong.
[[nodiscard]] QColor consoleErrorColor(const QPalette &palette);

/// Colours of a program that is being typed.
class ConsoleHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit ConsoleHighlighter(QTextDocument *document);

    /// Who knows the words; null for no colours. Must be taken away before it goes.
    void setChannel(const ConsoleChannel *channel);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    const ConsoleChannel *m_channel = nullptr;
    QPalette m_palette;
};

} // namespace espalier
