// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QRegularExpression>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::elixir {

/// A part of a subject in bytes; nothing for a group that took no part in a match.
using Span = std::optional<std::pair<std::size_t, std::size_t>>;
/// The whole match, then each group.
using Groups = std::vector<Span>;

/// A regular expression as Elixir has it: of bytes, or of characters with the option `u`.
class RegularExpression
{
public:
    struct Error
    {
        std::string text = {};
        std::int64_t position = 0;
    };

    RegularExpression(std::string_view source, std::string_view options);

    /// The expression of a `%Regex{}`; remembered between calls.
    [[nodiscard]] static std::shared_ptr<const RegularExpression> of(std::string_view source,
                                                                     std::string_view options);

    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] int groupCount() const { return m_expression.captureCount(); }
    /// Groups that have names, in the order of the names, each with its number.
    [[nodiscard]] std::vector<std::pair<std::string, int>> groupNames() const;

    /// A text prepared to be searched.
    class Subject
    {
    public:
        /// Raises `:badarg` for a text that is no UTF-8, if that is asked for.
        Subject(const RegularExpression &expression, std::string_view text);
        /// The first match at or after a byte; `anchored`: exactly there and not empty.
        [[nodiscard]] std::optional<Groups> match(std::size_t from, bool anchored = false) const;
        [[nodiscard]] std::string_view text() const { return m_text; }
        [[nodiscard]] std::string_view part(const Span &span) const;
        /// Bytes of the character at a byte.
        [[nodiscard]] std::size_t characterLength(std::size_t at) const;

    private:
        [[nodiscard]] std::size_t toByte(qsizetype unit) const;
        [[nodiscard]] qsizetype toUnit(std::size_t byte) const;

        const RegularExpression &m_expression;
        std::string_view m_text;
        QString m_units{};
        bool m_isSimple = true; ///< units and bytes count alike
        std::vector<std::size_t> m_bytes{}; ///< of each unit
    };

    /// All matches that follow each other. After an empty one looks for one that is not empty in the same place, then goes
    /// on with the next character.
    [[nodiscard]] std::vector<Groups> allMatches(const Subject &subject,
                                                 std::size_t from = 0) const;

private:
    friend class Subject;
    [[nodiscard]] QString decoded(std::string_view bytes) const;

    bool m_isUnicode = false;
    QRegularExpression m_expression{};
    QRegularExpression
        m_notEmpty{}; ///< the same, but matches something; for the search after an empty match
};

} // namespace espalier::elixir
