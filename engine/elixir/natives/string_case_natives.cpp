// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/string_natives.h"
#include "engine/term/utf8.h"

#include <QList>

#include <algorithm>
#include <array>

namespace espalier::elixir {

// Letters' case, and blanks at the ends.

namespace {

constexpr std::string_view stringModule = "Elixir.String";

char asciiUpper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string mapped(std::string_view text, char (*change)(char))
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), change);
    return result;
}

/// A sigma at the end of a word.
QString withFinalSigmas(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool inWord = at > 0 && text[at - 1].isLetter();
        const bool goesOn = at + 1 < text.size() && text[at + 1].isLetter();
        if (text[at].unicode() == 0x3c3 && inWord && !goesOn)
            text[at] = QChar(0x3c2);
    }
    return text;
}

enum class CaseMode { Unicode, Ascii, Greek, Turkic };

CaseMode modeOf(std::string_view function, Arguments arguments)
{
    static constexpr std::pair<std::string_view, CaseMode> modes[] = {
        {"default", CaseMode::Unicode},
        {"ascii", CaseMode::Ascii},
        {"greek", CaseMode::Greek},
        {"turkic", CaseMode::Turkic}};
    for (const auto &[name, mode] : modes) {
        if (arguments[1].isAtom() && arguments[1].toAtom().name() == name)
            return mode;
    }
    raiseFunctionClause(stringModule, function, arguments);
}

std::string upper(std::string_view text, CaseMode mode)
{
    if (mode == CaseMode::Ascii || (mode != CaseMode::Turkic && isAscii(text)))
        return mapped(text, asciiUpper);
    return changedText(text, [mode](QString part) {
        if (mode == CaseMode::Turkic)
            part.replace(QLatin1Char('i'), QChar(0x130));
        return part.toUpper();
    });
}

std::string lower(std::string_view text, CaseMode mode)
{
    if (mode == CaseMode::Ascii || (mode != CaseMode::Turkic && isAscii(text)))
        return mapped(text, asciiLower);
    return changedText(text, [mode](QString part) {
        if (mode == CaseMode::Turkic)
            part.replace(QChar(0x130), QLatin1Char('i')).replace(QLatin1Char('I'), QChar(0x131));
        const QString changed = part.toLower();
        return mode == CaseMode::Greek ? withFinalSigmas(changed) : changed;
    });
}

/// The first letter of a word: of what becomes two letters in upper case only the first is large.
std::string titled(std::string_view letter, CaseMode mode)
{
    if (mode != CaseMode::Unicode || isAscii(letter))
        return upper(letter, mode);
    return changedText(letter, [](const QString &part) -> QString {
        const char32_t codePoint = part.toUcs4().first();
        const char32_t title = QChar::toTitleCase(codePoint);
        if (title != codePoint)
            return QString::fromUcs4(&title, 1);
        const QString large = part.toUpper();
        const auto isCased = [](QChar unit) { return unit.toLower() != unit; };
        const auto cased = std::ranges::find_if(large, isCased) - large.begin();
        return large.size() > part.size() ? large.left(cased + 1) + large.mid(cased + 1).toLower()
                                          : large;
    });
}

Term upcase(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("upcase", arguments);
    return Term::binary(upper(text, modeOf("upcase", arguments)));
}

Term downcase(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("downcase", arguments);
    return Term::binary(lower(text, modeOf("downcase", arguments)));
}

Term capitalize(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("capitalize", arguments);
    const CaseMode mode = modeOf("capitalize", arguments);
    const auto next = decodeUtf8(text);
    const std::size_t head = next ? next->length : std::min<std::size_t>(1, text.size());
    return Term::binary(titled(text.substr(0, head), mode) + lower(text.substr(head), mode));
}

/// Calls the function with the mode that is meant without one.
template<Native::Now function>
Term withDefaultMode(Context &context, Arguments arguments)
{
    const std::array<Term, 2> both{arguments[0], Atom("default")};
    return function(context, both);
}

bool isWhiteSpace(char32_t c)
{
    return (c >= 9 && c <= 13) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680
           || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f
           || c == 0x205f || c == 0x3000;
}

std::string_view withoutLeading(std::string_view text)
{
    for (auto next = decodeUtf8(text); next && isWhiteSpace(next->value); next = decodeUtf8(text))
        text.remove_prefix(next->length);
    return text;
}

std::string_view withoutTrailing(std::string_view text)
{
    while (!text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xc0U) == 0x80)
            --begin;
        const auto final = decodeUtf8(text.substr(begin));
        if (!final || !isWhiteSpace(final->value) || final->length != text.size() - begin)
            break;
        text = text.substr(0, begin);
    }
    return text;
}

void checkNotEmpty(std::string_view what)
{
    if (what.empty())
        raiseArgumentError("cannot use an empty string as the match to replace");
}

std::string_view withoutLeading(std::string_view text, std::string_view what)
{
    checkNotEmpty(what);
    while (text.starts_with(what))
        text.remove_prefix(what.size());
    return text;
}

std::string_view withoutTrailing(std::string_view text, std::string_view what)
{
    checkNotEmpty(what);
    while (text.ends_with(what))
        text.remove_suffix(what.size());
    return text;
}

Term trimLeading(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("trim_leading", arguments);
    return Term::binary(arguments.size() == 1
                            ? withoutLeading(text)
                            : withoutLeading(text, stringArgument("trim_leading", arguments, 1)));
}

Term trimTrailing(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("trim_trailing", arguments);
    return Term::binary(arguments.size() == 1
                            ? withoutTrailing(text)
                            : withoutTrailing(text, stringArgument("trim_trailing", arguments, 1)));
}

Term trim(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("trim", arguments);
    if (arguments.size() == 1)
        return Term::binary(withoutTrailing(withoutLeading(text)));
    const std::string_view what = stringArgument("trim", arguments, 1);
    return Term::binary(withoutTrailing(withoutLeading(text, what), what));
}

} // namespace

void addStringCaseNatives(NativeTable &table)
{
    table.addNow(stringModule, "upcase", 1, withDefaultMode<upcase>);
    table.addNow(stringModule, "upcase", 2, upcase);
    table.addNow(stringModule, "downcase", 1, withDefaultMode<downcase>);
    table.addNow(stringModule, "downcase", 2, downcase);
    table.addNow(stringModule, "capitalize", 1, withDefaultMode<capitalize>);
    table.addNow(stringModule, "capitalize", 2, capitalize);
    for (const int arity : {1, 2}) {
        table.addNow(stringModule, "trim", arity, trim);
        table.addNow(stringModule, "trim_leading", arity, trimLeading);
        table.addNow(stringModule, "trim_trailing", arity, trimTrailing);
    }
}

} // namespace espalier::elixir
