// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/kept_program.h"

#include "tests/support/normalised_output.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace espalier {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeOrRemove(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (text.isEmpty())
        file.remove();
    else if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace

QString KeptProgram::folder() const
{
    return QFileInfo(m_path).absolutePath();
}

QString KeptProgram::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString KeptProgram::beside(const char *suffix) const
{
    const QFileInfo file(m_path);
    return file.absolutePath() + u'/' + file.completeBaseName() + QLatin1String(suffix);
}

bool KeptProgram::isWrong() const
{
    return QFileInfo(folder()).fileName() == QLatin1String("errors");
}

ProgramRun KeptProgram::expected() const
{
    return {.output = read(beside(".out")),
            .errors = read(beside(".err")),
            .status = read(beside(".status")).trimmed().toInt()};
}

void KeptProgram::keep(const ProgramRun &run) const
{
    writeOrRemove(beside(".out"), run.output);
    writeOrRemove(beside(".status"),
                  run.status ? QByteArray::number(run.status) + '\n' : QByteArray());
    if (isWrong())
        writeOrRemove(beside(".err"), endMessage(run.errors).toUtf8());
}

QStringList scriptsAt(const QString &path)
{
    if (QFileInfo(path).isFile())
        return {path};
    QStringList scripts;
    QDirIterator files(path, {QStringLiteral("*.exs")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        scripts.append(files.next());
    scripts.sort();
    return scripts;
}

QString difference(const ProgramRun &actual, const ProgramRun &expected, bool errorsToo)
{
    const QString message = endMessage(actual.errors);
    QString text = firstDifference(normalisedOutput(actual.output),
                                   normalisedOutput(expected.output));
    if (text.isEmpty() && actual.status != expected.status)
        text =
            QStringLiteral("exit status %1 instead of %2").arg(actual.status).arg(expected.status);
    // Why it ended is what explains most of the differences.
    if (!text.isEmpty() && !message.isEmpty())
        return text + QStringLiteral("\n    ended with: ") + message.trimmed();
    if (!text.isEmpty() || !errorsToo)
        return text;
    text = firstDifference(message, endMessage(expected.errors));
    return text.isEmpty() ? text : QStringLiteral("standard error, ") + text;
}

} // namespace espalier
