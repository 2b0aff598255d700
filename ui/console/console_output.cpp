// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console_output.h"

#include "ui/console/console_highlighter.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace espalier {

namespace {

constexpr int kindProperty = QTextFormat::UserProperty + 1;

} // namespace

ConsoleOutput::ConsoleOutput(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("consoleOutput"));
    setAccessibleName(tr("What the console has shown"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(linesKept);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                            | Qt::LinksAccessibleByMouse);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
}

QTextCharFormat ConsoleOutput::formatOf(Kind kind) const
{
    QTextCharFormat format;
    format.setProperty(kindProperty, int(kind));
    if (kind == Kind::Error)
        format.setForeground(consoleErrorColor(palette()));
    else if (kind == Kind::Prompt)
        format.setForeground(consoleColor(ConsoleWord::Comment, palette()));
    else
        format.setForeground(palette().color(QPalette::Text));
    return format;
}

void ConsoleOutput::append(const QString &text, Kind kind)
{
    static const QRegularExpression pid(QStringLiteral(R"(#PID<0\.\d+\.\d+>)"));
    const bool follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    const QTextCharFormat plain = formatOf(kind);
    qsizetype from = 0;
    auto matches = pid.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        cursor.insertText(text.mid(from, match.capturedStart() - from), plain);
        QTextCharFormat link = plain;
        link.setAnchor(true);
        link.setAnchorHref(match.captured());
        link.setForeground(consoleColor(ConsoleWord::Module, palette()));
        link.setFontUnderline(true);
        cursor.insertText(match.captured(), link);
        from = match.capturedEnd();
    }
    cursor.insertText(text.mid(from), plain);
    cursor.endEditBlock();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConsoleOutput::appendLine(const QString &text, Kind kind)
{
    if (!document()->lastBlock().text().isEmpty())
        append(QStringLiteral("\n"), kind);
    append(text, kind);
}

void ConsoleOutput::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(anchorAt(event->pos()).isEmpty() ? Qt::IBeamCursor
                                                           : Qt::PointingHandCursor);
}

void ConsoleOutput::mouseReleaseEvent(QMouseEvent *event)
{
    // Asked first: the base class selects the link that was clicked.
    const bool isMarking = textCursor().hasSelection();
    QPlainTextEdit::mouseReleaseEvent(event);
    const QString link = anchorAt(event->pos());
    if (event->button() == Qt::LeftButton && !link.isEmpty() && !isMarking)
        Q_EMIT pidActivated(link);
}

void ConsoleOutput::keyPressEvent(QKeyEvent *event)
{
    const QString link = textCursor().charFormat().anchorHref();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !link.isEmpty())
        Q_EMIT pidActivated(link);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void ConsoleOutput::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

/// What was written in the colours of another theme.
void ConsoleOutput::recolour()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextCharFormat format = fragment.charFormat();
            const QTextCharFormat fresh = formatOf(Kind(format.intProperty(kindProperty)));
            format.setForeground(format.isAnchor()
                                     ? QBrush(consoleColor(ConsoleWord::Module, palette()))
                                     : fresh.foreground());
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

} // namespace espalier
