// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/completion.h"

#include "engine/elixir/console/shell_state.h"
#include "engine/elixir/machine/standard_library.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"
#include "engine/term/inspect.h"

#include <QRegularExpression>

namespace espalier::elixir {

namespace {

const QLatin1StringView elixirPrefix("Elixir.");

/// What Elixir does itself, or by macros: no function of a module is called so.
constexpr const char *words[] = {
    "alias",     "and",          "case",   "catch",   "cond", "def",   "defp", "defmodule",
    "defstruct", "defexception", "do",     "else",    "end",  "false", "fn",   "for",
    "if",        "import",       "in",     "match?",  "nil",  "not",   "or",   "raise",
    "receive",   "require",      "rescue", "reraise", "tap",  "then",  "true", "try",
    "unless",    "use",          "when",   "with",    "after"};

QString textOfName(Atom name)
{
    return QString::fromUtf8(name.name());
}

/// Loads nothing: a module that is not loaded yet is read as text.
std::vector<FunctionName> functionsWithoutLoading(Interpreter &interpreter, Atom module)
{
    const std::vector<FunctionName> standard = standardFunctions(module);
    if (isStandardText(module))
        return standard;
    std::vector<FunctionName> functions = interpreter.modules().functionsOf(module);
    return functions.empty() ? standard : functions;
}

class Finder
{
public:
    Finder(Interpreter &interpreter, const ShellState *state, QString begun)
        : m_interpreter(interpreter)
        , m_state(state)
        , m_begun(std::move(begun))
    {}

    /// Takes what begins as it was begun.
    void offer(const QString &text, const QString &shown)
    {
        if (text.startsWith(m_begun) && text != m_begun)
            m_found.push_back({text, shown});
    }

    void offerFunctions(Atom module)
    {
        for (const FunctionName &name : functionsWithoutLoading(m_interpreter, module)) {
            const QString text = textOfName(name.function);
            const bool isShown = !text.startsWith(QLatin1StringView("__"))
                                 && text != QLatin1StringView("module_info")
                                 && (text[0].isLetter() || text[0] == QLatin1Char('_'));
            if (isShown && text.startsWith(m_begun))
                m_found.push_back({text, QStringLiteral("%1/%2").arg(text).arg(name.arity)});
        }
    }

    /// Modules of Elixir below `parent`, which ends in a dot or is empty: their next part.
    void offerModules(const QString &parent)
    {
        const auto take = [&](Atom module) {
            const QString name = textOfName(module);
            if (!name.startsWith(elixirPrefix))
                return;
            const QString alias = name.mid(elixirPrefix.size());
            if (alias.startsWith(parent) && alias.size() > parent.size()
                && !alias.startsWith(QLatin1StringView("Espalier.")))
            {
                const QString part = alias.mid(parent.size()).section(QLatin1Char('.'), 0, 0);
                offer(part, part);
            }
        };
        std::ranges::for_each(standardModules(), take);
        std::ranges::for_each(m_interpreter.modules().allModules(), take);
        if (m_state && parent.isEmpty()) {
            for (auto alias = m_state->environment.aliases.keyBegin();
                 alias != m_state->environment.aliases.keyEnd(); ++alias)
            {
                // Keys are numbers of atoms that exist.
                const QString name = aliasNamed(*alias);
                offer(name, name);
            }
        }
    }

    /// Erlang's modules and registered names, as atoms.
    void offerAtoms()
    {
        for (const Atom module : standardModules()) {
            const QString name = textOfName(module);
            if (!name.startsWith(elixirPrefix) && name != QLatin1StringView("espalier"))
                offer(QLatin1Char(':') + name, QLatin1Char(':') + name);
        }
        for (const Term &name : m_interpreter.system().names().localNames()) {
            const QString text = inspect(name);
            offer(text, text);
        }
    }

    void offerNames()
    {
        for (const Term &name : m_interpreter.system().names().localNames()) {
            const QString text = inspect(name);
            if (!text.startsWith(QLatin1Char(':')))
                offer(text, text);
        }
    }

    void offerVariables()
    {
        for (const Atom name : m_state ? m_state->bindings.names : std::vector<Atom>())
            offer(textOfName(name), textOfName(name));
    }

    void offerLocalFunctions()
    {
        offerFunctions(Atom("Elixir.IEx.Helpers"));
        for (const Import &import : m_state ? m_state->environment.imports : std::vector<Import>())
        {
            if (import.module != Atom("Elixir.IEx.Helpers"))
                offerFunctions(import.module);
        }
        offerFunctions(Atom("Elixir.Kernel"));
        for (const char *word : words)
            offer(QLatin1StringView(word), QLatin1StringView(word));
    }

    void offerPids()
    {
        for (const Pid pid : m_interpreter.system().processes()) {
            const QString text = pid.toString().section(QLatin1Char('<'), 1).chopped(1);
            offer(text, text);
        }
    }

    [[nodiscard]] std::vector<Completion> take()
    {
        const auto key = [](const Completion &offer) { return std::pair(offer.text, offer.shown); };
        std::ranges::stable_sort(m_found, {}, key);
        const auto repeated = std::ranges::unique(m_found, {}, key);
        m_found.erase(repeated.begin(), repeated.end());
        return std::move(m_found);
    }

private:
    [[nodiscard]] QString aliasNamed(std::uint32_t index) const
    {
        // The last part of what it means is what it is called by, unless `as:` says otherwise.
        const Atom module = m_state->environment.aliases.value(index);
        return textOfName(module).section(QLatin1Char('.'), -1);
    }

    Interpreter &m_interpreter;
    const ShellState *m_state;
    const QString m_begun;
    std::vector<Completion> m_found;
};

/// The module that is written before a dot.
Atom moduleNamed(const QString &written, const ShellState *state)
{
    if (written.startsWith(QLatin1Char(':')))
        return Atom(written.mid(1).toStdString());
    const auto program = parseProgram(written.toStdString());
    const auto module = program ? expandAlias(*program, state ? state->environment : Environment{})
                                : std::nullopt;
    return module.value_or(Atom((elixirPrefix + written).toStdString()));
}

} // namespace

QString Completions::commonText() const
{
    if (offers.empty())
        return {};
    QString common = offers.front().text;
    for (const Completion &offer : offers) {
        while (!offer.text.startsWith(common))
            common.chop(1);
    }
    return common;
}

Completions completionsOf(Interpreter &interpreter, const ShellState *state, const QString &text)
{
    static const QRegularExpression pid(QStringLiteral(R"((?:pid\(?\s*"|#PID<)([\d.]*)$)"));
    static const QRegularExpression member(
        QStringLiteral(R"(((?:[A-Z]\w*(?:\.[A-Z]\w*)*)|:\w+)\.(\w*[?!]?)$)"));
    static const QRegularExpression word(QStringLiteral(R"((:?[\w@]*[?!]?)$)"));
    if (const auto match = pid.match(text); match.hasMatch()) {
        Finder finder(interpreter, state, match.captured(1));
        finder.offerPids();
        return {match.capturedStart(1), finder.take()};
    }
    if (const auto match = member.match(text); match.hasMatch()) {
        const QString module = match.captured(1);
        Finder finder(interpreter, state, match.captured(2));
        if (!module.startsWith(QLatin1Char(':')))
            finder.offerModules(module + QLatin1Char('.'));
        finder.offerFunctions(moduleNamed(module, state));
        return {match.capturedStart(2), finder.take()};
    }
    const auto match = word.match(text);
    const QString begun = match.captured(1);
    Finder finder(interpreter, state, begun);
    if (begun.isEmpty())
        return {text.size(), {}};
    if (begun.startsWith(QLatin1Char(':'))) {
        finder.offerAtoms();
    } else if (begun[0].isUpper()) {
        finder.offerModules({});
        finder.offerNames();
    } else {
        finder.offerVariables();
        finder.offerLocalFunctions();
    }
    return {match.capturedStart(1), finder.take()};
}

} // namespace espalier::elixir
