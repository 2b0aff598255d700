// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/escape.h"

#include "engine/term/utf8.h"

namespace espalier {

namespace {

void appendHexadecimal(std::string &text, char32_t value)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = value > 0xff ? 12 : 4; shift >= 0; shift -= 4)
        text += digits[value >> shift & 0xfU];
}

/// The letter after the backslash; 0 if the code point has no such form.
char escapeLetter(char32_t codePoint)
{
    switch (codePoint) {
    case 0:
        return '0';
    case 7:
        return 'a';
    case 8:
        return 'b';
    case 9:
        return 't';
    case 10:
        return 'n';
    case 11:
        return 'v';
    case 12:
        return 'f';
    case 13:
        return 'r';
    case 27:
        return 'e';
    case 127:
        return 'd';
    case U'\\':
        return '\\';
    default:
        return 0;
    }
}

void appendCodePoint(std::string &text, char32_t codePoint)
{
    constexpr char32_t byteOrderMark = 0xfeff;
    if (const char letter = escapeLetter(codePoint)) {
        text += '\\';
        text += letter;
    } else if (codePoint == byteOrderMark) {
        text += "\\uFEFF";
    } else if (isPrintable(codePoint)) {
        appendUtf8(text, codePoint);
    } else if (codePoint > 0xff) {
        text += "\\x{";
        appendHexadecimal(text, codePoint);
        text += '}';
    } else {
        text += "\\x";
        appendHexadecimal(text, codePoint);
    }
}

} // namespace

bool isPrintable(char32_t c)
{
    if (c < 0x20)
        return (c >= 7 && c <= 13) || c == 27;
    return c < 0x80 || (c >= 0xa0 && c != 0xfffe && c != 0xffff);
}

bool isPrintable(std::string_view bytes, std::size_t limit)
{
    for (; !bytes.empty() && limit > 0; --limit) {
        const auto next = decodeUtf8(bytes);
        if (!next || !isPrintable(next->value))
            return false;
        bytes.remove_prefix(next->length);
    }
    return true;
}

std::size_t appendEscaped(std::string &text, std::string_view bytes, char quote, std::size_t limit)
{
    std::size_t taken = 0;
    for (; taken < bytes.size() && limit > 0; --limit) {
        const std::string_view rest = bytes.substr(taken);
        const auto next = decodeUtf8(rest);
        if (rest.front() == quote || rest.starts_with("#{")) {
            text += '\\';
            text += rest.front();
        } else if (next) {
            appendCodePoint(text, next->value);
        } else {
            text += "\\x";
            appendHexadecimal(text, static_cast<unsigned char>(rest.front()));
        }
        taken += next ? next->length : 1;
    }
    return taken;
}

} // namespace espalier
