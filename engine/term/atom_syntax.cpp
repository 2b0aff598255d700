// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/atom_syntax.h"

#include "engine/term/utf8.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace espalier {

namespace {

// Longer ones first, so that the first match is the longest.
constexpr auto operators = std::to_array<std::string_view>({
    "<<>>", "..//", "%{}", "!==", "===", "&&&", "|||", "+++", "---", "...",  "<<<", ">>>",
    "<<~",  "~>>",  "<~>", "{}",  "!=",  "==",  "=~",  "&&",  "||",  "**",   "++",  "--",
    "->",   "<-",   "..",  "<=",  ">=",  "<>",  "<~",  "~>",  "|>",  "\\\\", "!",   "%",
    "&",    "*",    "+",   "-",   ".",   "/",   "<",   "=",   ">",   "@",    "^",   "|",
});

constexpr bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

constexpr bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isRecommendedScript(QChar::Script script)
{
    return script <= QChar::Script_Khmer
               ? script != QChar::Script_Unknown && script != QChar::Script_Cherokee
                     && script != QChar::Script_CanadianAboriginal && script != QChar::Script_Ogham
                     && script != QChar::Script_Runic
               : script == QChar::Script_Hiragana || script == QChar::Script_Katakana
                     || script == QChar::Script_Bopomofo || script == QChar::Script_Han;
}

// Compatibility forms, such as a mathematical letter, are no letters of an identifier.
bool isCompatibilityForm(char32_t c)
{
    const QString text = QString::fromUcs4(&c, 1);
    return text.normalized(QString::NormalizationForm_KC) != text;
}

bool isStart(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(c) || c == U'_';
    return QChar::isLetter(c) && isRecommendedScript(QChar::script(c)) && !isCompatibilityForm(c);
}

bool isContinuation(char32_t c)
{
    if (c < 0x80)
        return isStart(c) || isAsciiDigit(c) || c == U'@';
    constexpr char32_t middleDot = 0xb7;
    return isStart(c) || c == middleDot
           || (QChar::isMark(c) && isRecommendedScript(QChar::script(c)));
}

bool isComposed(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return true;
    const auto decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return decoded.normalized(QString::NormalizationForm_C) == decoded;
}

std::size_t aliasSegmentLength(std::string_view text)
{
    if (text.empty() || !isAsciiUpper(text.front()))
        return 0;
    const auto end = std::ranges::find_if_not(text, [](char c) {
        const auto ascii = static_cast<unsigned char>(c);
        return isAsciiLetter(ascii) || isAsciiDigit(ascii) || c == '_';
    });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace

std::size_t identifierLength(std::string_view text)
{
    std::size_t length = 0;
    while (const auto next = decodeUtf8(text.substr(length))) {
        if (!(length == 0 ? isStart(next->value) : isContinuation(next->value)))
            break;
        length += next->length;
    }
    if (length > 0 && length < text.size() && (text[length] == '?' || text[length] == '!'))
        ++length;
    return isComposed(text.substr(0, length)) ? length : 0;
}

std::size_t aliasLength(std::string_view text)
{
    std::size_t length = aliasSegmentLength(text);
    while (length > 0 && length < text.size() && text[length] == '.') {
        const std::size_t segment = aliasSegmentLength(text.substr(length + 1));
        if (segment == 0)
            break;
        length += 1 + segment;
    }
    return length;
}

std::size_t operatorLength(std::string_view text)
{
    const auto found = std::ranges::find_if(
        operators, [text](std::string_view candidate) { return text.starts_with(candidate); });
    return found == operators.end() ? 0 : found->size();
}

bool isBareAtom(std::string_view name)
{
    if (name.empty() || name.starts_with(aliasPrefix))
        return false;
    return identifierLength(name) == name.size() || operatorLength(name) == name.size();
}

bool isAlias(std::string_view name)
{
    if (name == aliasPrefix.substr(0, aliasPrefix.size() - 1))
        return true;
    return name.starts_with(aliasPrefix) && aliasLength(name) == name.size();
}

} // namespace espalier
