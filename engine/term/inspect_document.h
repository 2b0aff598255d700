// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace espalier {

/// A text on one line that knows where it may be broken: Elixir's `Inspect.Algebra`, as far as values need it. Groups stand
/// inside each other. One that does not fit into the width is broken: a loose one at every place, each part on a line
/// of its own; a dense one only where the line is full.
class InspectDocument
{
public:
    enum class Style { Loose, Dense };

    /// A document that will not be laid out need not remember its places.
    explicit InspectDocument(bool breakable)
        : m_breakable(breakable)
    {}

    [[nodiscard]] std::string &text() { return m_text; }

    /// Begins a group after its opening bracket was written.
    void open(int indent);
    /// A blank, or the end of a line.
    void blank();
    /// Ends a group before its closing bracket is written. Which style it has is known only now.
    void close(Style style, std::string_view bracket);

    /// The text, broken to `width` bytes a line where it can be. Call once.
    [[nodiscard]] std::string laidOut(int width);

private:
    enum class Kind : unsigned char { Open, Blank, Edge, Close };

    /// A place in the text where something begins, ends or may be broken.
    struct Mark
    {
        std::size_t at = 0;
        Kind kind = Kind::Blank;
        Style style = Style::Dense; ///< of an Open
        int indent = 0; ///< of an Open: what its inside is indented by
        std::size_t end = 0; ///< of an Open: the index of its Close
    };
    /// A group that is being written with its lines broken.
    struct Broken
    {
        Style style = Style::Dense;
        std::size_t close = 0;
        std::size_t outerIndent = 0;
        std::size_t innerIndent = 0;
    };

    [[nodiscard]] std::size_t lengthUntil(std::size_t mark) const;
    [[nodiscard]] bool groupFits(std::size_t open, std::size_t column) const;
    [[nodiscard]] bool restFits(std::size_t mark, std::size_t column) const;
    void copyUntil(std::size_t at);
    void newLine(std::size_t indent);
    void layOutBlank(std::size_t mark);
    std::size_t layOut(std::size_t mark);

    const bool m_breakable;
    std::string m_text{};
    std::vector<Mark> m_marks{};
    std::vector<std::size_t> m_open{};

    // While it is laid out.
    std::size_t m_width = 0;
    std::string m_result{};
    std::size_t m_copied = 0;
    std::size_t m_column = 0;
    std::vector<Broken> m_broken{};
};

} // namespace espalier
