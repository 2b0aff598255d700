// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/duration.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace espalier {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

template<typename T>
using Parsed = tl::expected<T, QString>;

/// The options of one command, and what was given for them.
class Options
{
public:
    Options(const QString &command, const QString &description)
    {
        m_parser.setApplicationDescription(description);
        m_parser.addPositionalArgument(command, CommandLine::tr("The command."), command);
        m_parser.addOption(help);
    }

    void addArgument(const QString &name, const QString &description)
    {
        m_parser.addPositionalArgument(name, description, name);
    }
    void add(const QCommandLineOption &option) { m_parser.addOption(option); }

    /// `positional`: how many arguments may follow the command.
    [[nodiscard]] Parsed<void> parse(const QStringList &arguments, qsizetype positional)
    {
        if (!m_parser.parse(arguments))
            return tl::unexpected(m_parser.errorText());
        if (m_parser.isSet(help))
            return {};
        const QStringList given = m_parser.positionalArguments().mid(1);
        if (given.size() > positional)
            return tl::unexpected(
                CommandLine::tr("unexpected argument '%1'").arg(given[positional]));
        return {};
    }

    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(help); }
    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }
    [[nodiscard]] QString argument() const { return m_parser.positionalArguments().value(1); }
    [[nodiscard]] bool isSet(const QCommandLineOption &option) const
    {
        return m_parser.isSet(option);
    }
    [[nodiscard]] QString value(const QCommandLineOption &option) const
    {
        return m_parser.value(option);
    }
    [[nodiscard]] QStringList values(const QCommandLineOption &option) const
    {
        return m_parser.values(option);
    }

private:
    const QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")},
                                  CommandLine::tr("Say how this is used.")};
    QCommandLineParser m_parser;
};

const QCommandLineOption &durationOption()
{
    static const QCommandLineOption option(
        QStringLiteral("for"),
        CommandLine::tr("Time that the tree lives through, as in 1.5s, 200ms or 2m. "
                        "Left out: 5s for run, none for export."),
        QStringLiteral("duration"));
    return option;
}

const QCommandLineOption &crashOption()
{
    static const QCommandLineOption option(
        QStringLiteral("crash"),
        CommandLine::tr("Let a process crash: its name, and when, as in cache@1.5s. May be given "
                        "several times."),
        QStringLiteral("name@time"));
    return option;
}

const QCommandLineOption &seedOption()
{
    static const QCommandLineOption option(
        QStringLiteral("seed"),
        CommandLine::tr("Which of the possible orders of things to take; 0 is in turn."),
        QStringLiteral("number"), QStringLiteral("0"));
    return option;
}

QCommandLineOption outputOption(const QString &what, const QString &description)
{
    return {{QStringLiteral("o"), QStringLiteral("output")}, description, what};
}

Parsed<PlannedCrash> parseCrash(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    if (at <= 0)
        return tl::unexpected(
            CommandLine::tr("--crash %1: expected name@time, as in cache@1.5s").arg(text));
    const auto time = parseDuration(QStringView(text).mid(at + 1));
    if (!time)
        return tl::unexpected(CommandLine::tr("--crash %1: %2").arg(text, time.error()));
    return PlannedCrash{text.left(at), *time};
}

Parsed<std::vector<PlannedCrash>> parseCrashes(const QStringList &texts)
{
    std::vector<PlannedCrash> crashes;
    for (const QString &text : texts) {
        const auto crash = parseCrash(text);
        if (!crash)
            return tl::unexpected(crash.error());
        crashes.push_back(*crash);
    }
    std::stable_sort(crashes.begin(), crashes.end(),
                     [](const PlannedCrash &a, const PlannedCrash &b) { return a.at < b.at; });
    return crashes;
}

/// The part that `run` and `export` have in common.
template<typename LivingCommand>
Parsed<void> readLife(const Options &options, LivingCommand &command)
{
    command.tree = options.argument();
    if (command.tree.isEmpty())
        return tl::unexpected(CommandLine::tr("expected a tree file"));
    if (options.isSet(durationOption())) {
        const auto duration = parseDuration(options.value(durationOption()));
        if (!duration)
            return tl::unexpected(QStringLiteral("--for: ") + duration.error());
        command.duration = *duration;
    }
    bool isNumber = false;
    command.seed = options.value(seedOption()).toULongLong(&isNumber);
    if (!isNumber)
        return tl::unexpected(CommandLine::tr("--seed %1: expected a whole number, 0 or more")
                                  .arg(options.value(seedOption())));
    return parseCrashes(options.values(crashOption()))
        .map([&command](std::vector<PlannedCrash> &&crashes) {
            command.crashes = std::move(crashes);
        });
}

/// `run [--seed n] program.exs arguments…`: what follows the file belongs to the program.
std::optional<ScriptCommand> parseScript(const QStringList &arguments)
{
    ScriptCommand command;
    qsizetype at = 2;
    if (arguments.value(at) == QLatin1StringView("--seed")) {
        command.seed = arguments.value(at + 1).toULongLong();
        at += 2;
    }
    command.file = arguments.value(at);
    if (!command.file.endsWith(QLatin1StringView(".exs"))
        && !command.file.endsWith(QLatin1StringView(".ex")))
        return std::nullopt;
    command.arguments = arguments.mid(at + 1);
    return command;
}

Parsed<Command> parseRun(const QStringList &arguments)
{
    if (auto script = parseScript(arguments))
        return Command(std::move(*script));
    Options options(QStringLiteral("run"),
                    CommandLine::tr("Runs a tree in virtual time, which takes as long as the work "
                                    "takes, and prints what happened and the counts at the end."));
    options.addArgument(QStringLiteral("tree"),
                        CommandLine::tr("A tree file, or an Elixir program (.exs)."));
    options.add(durationOption());
    options.add(crashOption());
    options.add(seedOption());
    if (const auto parsed = options.parse(arguments, 1); !parsed)
        return tl::unexpected(parsed.error());
    if (options.wantsHelp())
        return TextCommand{options.helpText()};
    RunCommand command;
    return readLife(options, command).map([&command] { return Command(command); });
}

/// `console [program.exs arguments…]`
Parsed<Command> parseConsole(const QStringList &arguments)
{
    const QString file = arguments.value(2);
    if (file != QLatin1StringView("-h") && file != QLatin1StringView("--help")
        && !file.startsWith(QLatin1Char('-')))
        return ConsoleCommand{file, arguments.mid(3)};
    Options options(QStringLiteral("console"),
                    CommandLine::tr("A prompt at which Elixir can be typed, as iex is one. What is "
                                    "entered is kept for the next time; Tab completes."));
    options.addArgument(QStringLiteral("program"),
                        CommandLine::tr("An Elixir program (.exs) that runs first."));
    if (const auto parsed = options.parse(arguments, 1); !parsed)
        return tl::unexpected(parsed.error());
    return TextCommand{options.helpText()};
}

Parsed<Command> parseExport(const QStringList &arguments)
{
    const QCommandLineOption output = outputOption(
        QStringLiteral("file"),
        CommandLine::tr("The file to write: its ending says what, .json .png .svg or .pdf."));
    const QCommandLineOption dark(QStringLiteral("dark"),
                                  CommandLine::tr("Pictures in dark colours."));
    Options options(QStringLiteral("export"),
                    CommandLine::tr("Writes a tree as it is after some virtual time: a snapshot "
                                    "that can be opened again, or a picture."));
    options.addArgument(QStringLiteral("tree"), CommandLine::tr("A tree file."));
    options.add(output);
    options.add(durationOption());
    options.add(crashOption());
    options.add(seedOption());
    options.add(dark);
    if (const auto parsed = options.parse(arguments, 1); !parsed)
        return tl::unexpected(parsed.error());
    if (options.wantsHelp())
        return TextCommand{options.helpText()};
    ExportCommand command;
    if (const auto read = readLife(options, command); !read)
        return tl::unexpected(read.error());
    command.output = options.value(output);
    command.isDark = options.isSet(dark);
    if (command.output.isEmpty())
        return tl::unexpected(CommandLine::tr("expected the file to write: -o FILE"));
    return command;
}

Parsed<Command> parseScreenshot(const QStringList &arguments)
{
    const QCommandLineOption output = outputOption(
        QStringLiteral("folder"),
        CommandLine::tr("The folder to write to; the one at hand if nothing is said."));
    Options options(QStringLiteral("screenshot"),
                    CommandLine::tr("Makes the pictures of the documentation."));
    options.add(output);
    if (const auto parsed = options.parse(arguments, 0); !parsed)
        return tl::unexpected(parsed.error());
    if (options.wantsHelp())
        return TextCommand{options.helpText()};
    const QString folder = options.value(output);
    return ScreenshotCommand{folder.isEmpty() ? QStringLiteral(".") : folder};
}

QString overview()
{
    return CommandLine::tr(
        "Espalier, a laboratory for supervision trees.\n"
        "\n"
        "  espalier [TREE]                        the window on a tree file, on an Elixir program\n"
        "                                         (.exs), or on an example\n"
        "  espalier run TREE [--for 5s] [--crash NAME@1.5s ...]\n"
        "                                         what happens in 5 s of the tree's time, as text\n"
        "  espalier console [PROGRAM.exs]         a prompt at which Elixir can be typed\n"
        "  espalier export TREE -o FILE [--for 5s]\n"
        "                                         the tree as json, png, svg or pdf\n"
        "  espalier screenshot -o FOLDER          pictures of the window\n"
        "  espalier COMMAND --help                more on a command\n"
        "  espalier --version\n");
}

} // namespace

tl::expected<Command, QString> parseCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QLatin1String("run"))
        return parseRun(arguments);
    if (first == QLatin1String("console"))
        return parseConsole(arguments);
    if (first == QLatin1String("export"))
        return parseExport(arguments);
    if (first == QLatin1String("screenshot"))
        return parseScreenshot(arguments);
    if (first == QLatin1String("-h") || first == QLatin1String("--help")
        || first == QLatin1String("help"))
        return TextCommand{overview()};
    if (first == QLatin1String("-v") || first == QLatin1String("--version"))
        return TextCommand{QStringLiteral("espalier " ESPALIER_VERSION "\n")};
    if (first.startsWith(QLatin1Char('-')))
        return tl::unexpected(CommandLine::tr("unknown option '%1'").arg(first));
    if (arguments.size() > 2)
        return tl::unexpected(CommandLine::tr("unexpected argument '%1'").arg(arguments[2]));
    return WindowCommand{first};
}

} // namespace espalier
