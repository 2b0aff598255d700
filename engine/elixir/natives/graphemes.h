// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace espalier::elixir {

// Text as people see it. Bytes that are no UTF-8 stand for themselves, each one a grapheme.

/// Bytes of the grapheme that `text` begins with; `text` is not empty.
[[nodiscard]] std::size_t graphemeLength(std::string_view text);

/// The views point into `text`.
[[nodiscard]] std::vector<std::string_view> graphemesOf(std::string_view text);

[[nodiscard]] std::size_t graphemeCount(std::string_view text);

[[nodiscard]] bool isAscii(std::string_view text);

/// `change` applied to the parts of the text that are UTF-8.
template<typename Change>
[[nodiscard]] std::string changedText(std::string_view text, const Change &change);

/// Bytes of valid UTF-8 at the start.
[[nodiscard]] std::size_t utf8Length(std::string_view bytes);

[[nodiscard]] QString toQString(std::string_view utf8);

template<typename Change>
std::string changedText(std::string_view text, const Change &change)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t valid = utf8Length(text);
        if (valid > 0)
            result += QString(change(toQString(text.substr(0, valid)))).toStdString();
        else
            result += text.front();
        text.remove_prefix(valid > 0 ? valid : 1);
    }
    return result;
}

} // namespace espalier::elixir
