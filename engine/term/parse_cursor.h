// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/parse.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier {

/// A place in a text that is being parsed, and the first error met. Functions that read something
/// move the place past it, or return nullopt (or false) after fail().
class ParseCursor
{
public:
    /// `text` is valid UTF-8 and outlives the cursor.
    explicit ParseCursor(std::string_view text)
        : m_text(text)
    {}

    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    [[nodiscard]] bool startsWith(std::string_view token) const
    {
        return rest().starts_with(token);
    }
    /// 0 at the end of the text.
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_position]; }
    [[nodiscard]] std::size_t position() const { return m_position; }

    void goTo(std::size_t position) { m_position = position; }
    void skip(std::size_t bytes) { m_position += bytes; }
    void skipSpace();
    /// Skips `token` if it comes next.
    bool take(std::string_view token);
    /// The next `length` bytes.
    std::string_view takeLength(std::size_t length);

    /// Remembers what was expected here; the first error is the one that counts.
    std::nullopt_t fail(const QString &expected);
    std::nullopt_t failAt(std::size_t position, const QString &expected);
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] const ParseError &error() const { return *m_error; }

private:
    [[nodiscard]] QString describe(std::size_t position) const;

    std::string_view m_text;
    std::size_t m_position = 0;
    std::optional<ParseError> m_error{};
};

[[nodiscard]] bool isParseSpace(char c);

} // namespace espalier
