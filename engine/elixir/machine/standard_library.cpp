// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// The standard modules that are written in Elixir: texts among the program's resources.
#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_builder.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/term/inspect.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

inline void initialiseElixirLibrary()
{
    Q_INIT_RESOURCE(elixir_library);
}

namespace espalier::elixir {

namespace {

const QString libraryFolder = QStringLiteral(":/elixir/library");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Which file defines which module: the `defmodule`s at the left edge of each.
QHash<Atom, QString> modulesByFile()
{
    initialiseElixirLibrary();
    static const QRegularExpression definition(
        QStringLiteral(R"(^defmodule\s+(:?)\"?([\w.]+)\"?\s+do)"),
        QRegularExpression::MultilineOption);
    QHash<Atom, QString> files;
    QDirIterator found(libraryFolder, {QStringLiteral("*.ex")}, QDir::Files);
    while (found.hasNext()) {
        const QString path = found.next();
        auto matches = definition.globalMatch(QString::fromUtf8(contentOf(path)));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString prefix = match.captured(1).isEmpty() ? QStringLiteral("Elixir.")
                                                               : QString();
            files.insert(Atom((prefix + match.captured(2)).toStdString()), path);
        }
    }
    return files;
}

QString snakeCased(std::string_view module)
{
    QString name = QString::fromUtf8(module.data(), static_cast<qsizetype>(module.size()));
    static const QRegularExpression boundary(QStringLiteral("([a-z])([A-Z])"));
    name.replace(boundary, QStringLiteral("\\1_\\2"));
    return name.replace(QLatin1Char('.'), QLatin1Char('_')).toLower();
}

} // namespace

std::optional<std::string> usingText(Atom module)
{
    initialiseElixirLibrary();
    std::string_view name = module.name();
    constexpr std::string_view prefix = "Elixir.";
    if (!name.starts_with(prefix))
        return std::nullopt;
    name.remove_prefix(prefix.size());
    const QString path = libraryFolder + QStringLiteral("/using/") + snakeCased(name)
                         + QStringLiteral(".ex");
    if (!QFile::exists(path))
        return std::nullopt;
    return contentOf(path).toStdString();
}

void loadStandardModule(Interpreter &interpreter, Atom module)
{
    static const QHash<Atom, QString> files = modulesByFile();
    const auto file = files.constFind(module);
    const Context *context = Machine::current();
    if (file == files.cend() || !context)
        return;
    const QByteArray text = contentOf(*file);
    const auto program = parseProgram(std::string_view(text.constData(),
                                                       static_cast<std::size_t>(text.size())),
                                      {.file = file->section(QLatin1Char('/'), -1)});
    if (!program)
        qFatal("%s", qPrintable(program.error().message()));
    Environment environment{.file = file->section(QLatin1Char('/'), -1)};
    std::vector<Atom> names;
    try {
        FunctionCompiler compiler(interpreter.modules(), nullptr, environment);
        const auto code = compiler.compileExpression(*program, names);
        Machine machine(*context);
        machine.enter(code, {});
        constexpr int plenty = 1'000'000;
        static_cast<void>(machine.toEndNow(plenty));
    } catch (const Raise &raise) { // a fault of ours, and no program's
        qFatal("%s: %s", qPrintable(environment.file), qPrintable(inspect(raise.error)));
    }
}

} // namespace espalier::elixir
