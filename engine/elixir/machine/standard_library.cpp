// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// The standard modules that are written in Elixir: texts among the program's resources.
#include "engine/elixir/machine/standard_library.h"

#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_builder.h"
#include "engine/elixir/natives/standard_natives.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/term/inspect.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <map>
#include <mutex>

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
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

const QHash<Atom, QString> &standardFiles()
{
    static const QHash<Atom, QString> files = modulesByFile();
    return files;
}

/// What is entered as native, by module.
class NativeNames final : public NativeTable
{
public:
    void add(std::string_view module, std::string_view function, int arity, Native) override
    {
        names[Atom(module)].push_back({Atom(function), arity});
    }
    QHash<Atom, std::vector<FunctionName>> names = {};
};

const NativeNames &nativeNames()
{
    static const NativeNames table = [] {
        NativeNames filled;
        addStandardNatives(filled);
        return filled;
    }();
    return table;
}

/// What a `def` defines: one name for each number of arguments that it can be called with.
void addDefined(const Ast &head, std::vector<FunctionName> &names)
{
    if (head.isCallOf("when", 2))
        return addDefined(head.arguments[0], names);
    if (!head.value.isAtom())
        return;
    const auto isDefault = [](const Ast &argument) { return argument.isCallOf("\\\\", 2); };
    const int most = int(head.arguments.size());
    const int defaults = int(std::ranges::count_if(head.arguments, isDefault));
    for (int arity = most - defaults; arity <= most; ++arity) {
        const FunctionName name{head.value.toAtom(), arity};
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
}

/// The body of a `do` block.
const Ast *blockOf(const Ast &call)
{
    if (call.arguments.empty() || call.arguments.back().kind != Ast::Kind::List)
        return nullptr;
    for (const Ast &pair : call.arguments.back().arguments) {
        if (pair.kind == Ast::Kind::Pair && pair.arguments[0].value.is(Atom("do")))
            return &pair.arguments[1];
    }
    return nullptr;
}

/// The program in a standard file. Read once, whatever the number of interpreters: nobody changes it.
const Ast &standardProgram(const QString &path)
{
    static std::mutex reading;
    static std::map<QString, Ast> programs;
    const std::lock_guard lock(reading);
    const auto known = programs.find(path);
    if (known != programs.end())
        return known->second;
    const QByteArray text = contentOf(path);
    auto program = parseProgram({text.constData(), static_cast<std::size_t>(text.size())},
                                {.file = path.section(QLatin1Char('/'), -1)});
    if (!program)
        qFatal("%s", qPrintable(program.error().message()));
    return programs.emplace(path, *std::move(program)).first->second;
}

std::span<const Ast> partsOf(const Ast &block)
{
    return block.isCallOf("__block__") ? std::span<const Ast>(block.arguments)
                                       : std::span<const Ast>(&block, 1);
}

std::vector<FunctionName> functionsIn(const Ast &definition)
{
    std::vector<FunctionName> names;
    const Ast *body = blockOf(definition);
    for (const Ast &part : body ? partsOf(*body) : std::span<const Ast>()) {
        if (part.isCallOf("def") && !part.arguments.empty())
            addDefined(part.arguments[0], names);
        if (part.isCallOf("defdelegate") && !part.arguments.empty())
            addDefined(part.arguments[0], names);
    }
    return names;
}

QString snakeCased(std::string_view module)
{
    QString name = QString::fromUtf8(module.data(), static_cast<qsizetype>(module.size()));
    static const QRegularExpression boundary(QStringLiteral("([a-z])([A-Z])"));
    name.replace(boundary, QStringLiteral("\\1_\\2"));
    return name.replace(QLatin1Char('.'), QLatin1Char('_')).toLower();
}

} // namespace

QString standardLibraryFolder()
{
    initialiseElixirLibrary();
    return libraryFolder;
}

bool isStandardText(Atom module)
{
    return standardFiles().contains(module);
}

const std::vector<Atom> &standardModules()
{
    static const std::vector<Atom> modules = [] {
        std::vector<Atom> all;
        for (auto file = standardFiles().keyBegin(); file != standardFiles().keyEnd(); ++file)
            all.push_back(*file);
        for (auto name = nativeNames().names.keyBegin(); name != nativeNames().names.keyEnd();
             ++name) {
            if (!standardFiles().contains(*name))
                all.push_back(*name);
        }
        std::ranges::sort(all, {}, [](Atom name) { return name.name(); });
        return all;
    }();
    return modules;
}

std::vector<FunctionName> standardFunctions(Atom module)
{
    std::vector<FunctionName> names = nativeNames().names.value(module);
    const QString file = standardFiles().value(module);
    for (const Ast &part : file.isEmpty() ? std::span<const Ast>() : partsOf(standardProgram(file)))
    {
        if (!part.isCallOf("defmodule") || part.arguments.empty()
            || expandAlias(part.arguments[0], Environment{}) != module)
            continue;
        const std::vector<FunctionName> defined = functionsIn(part);
        names.insert(names.end(), defined.begin(), defined.end());
    }
    const auto order = [](FunctionName name) {
        return std::pair(name.function.name(), name.arity);
    };
    std::ranges::sort(names, {}, order);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

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
    const auto file = standardFiles().constFind(module);
    const Context *context = Machine::current();
    if (file == standardFiles().cend() || !context)
        return;
    Environment environment{.file = file->section(QLatin1Char('/'), -1)};
    std::vector<Atom> names;
    try {
        FunctionCompiler compiler(interpreter.modules(), nullptr, environment);
        const auto code = compiler.compileExpression(standardProgram(*file), names);
        Machine machine(*context);
        machine.enter(code, {});
        constexpr int plenty = 1'000'000;
        static_cast<void>(machine.toEndNow(plenty));
    } catch (const Raise &raise) { // a fault of ours, and no program's
        qFatal("%s: %s", qPrintable(environment.file), qPrintable(inspect(raise.error)));
    }
}

} // namespace espalier::elixir
