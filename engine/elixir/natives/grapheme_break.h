// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace espalier::elixir {

/// Says where one grapheme ends and the next begins: the rules of Unicode 14 (UAX #29, extended grapheme clusters), which
/// Erlang follows. Qt's differ for Indic scripts and flags. Fed with the code points of a text in their order.
class GraphemeBreak
{
public:
    /// Whether a grapheme begins with this code point; the first one begins one.
    [[nodiscard]] bool isBefore(char32_t codePoint);

private:
    enum class Kind {
        Other,
        CarriageReturn,
        LineFeed,
        Control,
        Extend,
        Joiner,
        FlagLetter,
        Prepend,
        SpacingMark,
        HangulL,
        HangulV,
        HangulT,
        HangulLV,
        HangulLVT,
        Pictograph
    };
    [[nodiscard]] static Kind kindOf(char32_t codePoint);
    [[nodiscard]] bool sticksTo(Kind kind) const;

    bool m_atStart = true;
    Kind m_before = Kind::Other;
    int m_flagLetters = 0; ///< just before
    bool m_pictographBefore = false; ///< and perhaps marks behind it
    bool m_joinsPictographs = false; ///< then a joiner
};

} // namespace espalier::elixir
