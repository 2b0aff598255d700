// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace espalier {

/// What a console has shown. Pids in it are links. Follows its end unless it was scrolled up.
class ConsoleOutput : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// What a text is; it decides about its colour.
    enum class Kind : std::uint8_t { Output, Error, Prompt, Input };

    static constexpr int linesKept = 5000;

    explicit ConsoleOutput(QWidget *parent = nullptr);

    void append(const QString &text, Kind kind);
    /// On a line of its own: a line that was begun is ended first.
    void appendLine(const QString &text, Kind kind);

Q_SIGNALS:
    /// A link was clicked, or Enter was pressed on it: `#PID<0.12.0>`.
    void pidActivated(const QString &pid);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QTextCharFormat formatOf(Kind kind) const;
    void recolour();
};

} // namespace espalier
