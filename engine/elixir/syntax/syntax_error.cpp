// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parse_program.h"

namespace espalier::elixir {

namespace {

QString place(const SyntaxError &error)
{
    const QString line = QStringLiteral("%1:%2").arg(error.file).arg(error.at.line);
    return error.at.column > 0 ? QStringLiteral("%1:%2").arg(line).arg(error.at.column) : line;
}

/// The line with a caret under the column.
QString snippet(const SyntaxError &error)
{
    const QString number = QString::number(error.at.line).rightJustified(2);
    const QString margin = QString(number.size() + 2, u' ') + u'|';
    const QString caret = QString(error.at.column, u' ') + u'^';
    return QStringLiteral("\n%1\n %2 | %3\n%1%4").arg(margin, number, error.sourceLine, caret);
}

} // namespace

QString SyntaxError::message() const
{
    const QString text = QStringLiteral("%1: %2").arg(place(*this), description);
    if (at.column <= 0 || sourceLine.trimmed().isEmpty())
        return text;
    return text + snippet(*this);
}

} // namespace espalier::elixir
