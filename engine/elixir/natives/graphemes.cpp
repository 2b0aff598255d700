// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/graphemes.h"

#include "engine/elixir/natives/grapheme_break.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// Calls `found` with each grapheme of text that is UTF-8.
template<typename Found>
void splitUtf8(std::string_view text, const Found &found)
{
    GraphemeBreak breaks;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = *decodeUtf8(text.substr(at));
        if (breaks.isBefore(next.value) && at > begin) {
            found(text.substr(begin, at - begin));
            begin = at;
        }
        at += next.length;
    }
    found(text.substr(begin));
}

/// Only a carriage return sticks to what comes after it, a line feed.
template<typename Found>
void splitAscii(std::string_view text, const Found &found)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text.substr(at, 2) == "\r\n" ? 2 : 1;
        found(text.substr(at, length));
        at += length;
    }
}

template<typename Found>
void split(std::string_view text, const Found &found)
{
    if (isAscii(text)) {
        splitAscii(text, found);
        return;
    }
    while (!text.empty()) {
        const std::size_t valid = utf8Length(text);
        if (valid > 0)
            splitUtf8(text.substr(0, valid), found);
        else
            found(text.substr(0, 1));
        text.remove_prefix(valid > 0 ? valid : 1);
    }
}

} // namespace

QString toQString(std::string_view utf8)
{
    // Qt takes a byte order mark away.
    constexpr std::string_view mark = "\xef\xbb\xbf";
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return utf8.starts_with(mark) ? QChar(0xfeff) + text : text;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t utf8Length(std::string_view bytes)
{
    std::size_t length = 0;
    while (const auto next = decodeUtf8(bytes.substr(length)))
        length += next->length;
    return length;
}

std::size_t graphemeLength(std::string_view text)
{
    // Looks at no more of the text than it must, for it is called for each grapheme in turn.
    for (std::size_t window = 64;; window *= 2) {
        std::size_t end = std::min(window, text.size());
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80)
            ++end;
        std::size_t first = 0;
        split(text.substr(0, end), [&first](std::string_view grapheme) {
            first = first == 0 ? grapheme.size() : first;
        });
        if (first < end || end == text.size())
            return first;
    }
}

std::vector<std::string_view> graphemesOf(std::string_view text)
{
    std::vector<std::string_view> graphemes;
    split(text, [&graphemes](std::string_view grapheme) { graphemes.push_back(grapheme); });
    return graphemes;
}

std::size_t graphemeCount(std::string_view text)
{
    std::size_t count = 0;
    split(text, [&count](std::string_view) { ++count; });
    return count;
}

} // namespace espalier::elixir
