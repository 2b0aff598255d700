// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect_document.h"

namespace espalier {

// Blanks are part of the text; an Edge is a place without one, next to a bracket, and breaks in loose groups only.

void InspectDocument::open(int indent)
{
    if (!m_breakable)
        return;
    m_open.push_back(m_marks.size());
    m_marks.push_back({.at = m_text.size(), .kind = Kind::Open, .indent = indent});
    m_marks.push_back({.at = m_text.size(), .kind = Kind::Edge});
}

void InspectDocument::blank()
{
    if (m_breakable)
        m_marks.push_back({.at = m_text.size(), .kind = Kind::Blank});
    m_text += ' ';
}

void InspectDocument::close(Style style, std::string_view bracket)
{
    if (m_breakable) {
        Mark &open = m_marks[m_open.back()];
        open.style = style;
        if (style == Style::Loose)
            open.indent = 2;
        open.end = m_marks.size() + 1;
        m_open.pop_back();
        m_marks.push_back({.at = m_text.size(), .kind = Kind::Edge});
        m_text += bracket;
        m_marks.push_back({.at = m_text.size(), .kind = Kind::Close});
    } else {
        m_text += bracket;
    }
}

/// Bytes from the mark before to this one.
std::size_t InspectDocument::lengthUntil(std::size_t mark) const
{
    const std::size_t before = mark == 0 ? 0 : m_marks[mark - 1].at;
    return (mark < m_marks.size() ? m_marks[mark].at : m_text.size()) - before;
}

/// The group fits on the line that is at `column`. Only what comes after a place to break can make it not fit: a long word
/// is as long on a line of its own.
bool InspectDocument::groupFits(std::size_t open, std::size_t column) const
{
    bool breakSeen = m_marks[open].style == Style::Loose;
    std::vector<bool> outer;
    // The opening bracket was written, but a dense group counts from there just the same.
    for (std::size_t mark = open + 1; mark <= m_marks[open].end; ++mark) {
        column += lengthUntil(mark);
        if (column > m_width && breakSeen)
            return false;
        switch (m_marks[mark].kind) {
        case Kind::Open:
            outer.push_back(breakSeen);
            breakSeen = breakSeen || m_marks[mark].style == Style::Loose;
            break;
        case Kind::Blank:
            breakSeen = true;
            break;
        case Kind::Close:
            if (!outer.empty()) {
                breakSeen = outer.back();
                outer.pop_back();
            }
            break;
        case Kind::Edge:
            break;
        }
        if (column > m_width && breakSeen)
            return false;
    }
    return true;
}

/// What follows the mark fits on the line, up to the next place where the groups that are broken can be.
bool InspectDocument::restFits(std::size_t mark, std::size_t column) const
{
    std::size_t flat = 0; // groups begun on the way
    auto broken = m_broken.rbegin();
    for (++mark; column <= m_width; ++mark) {
        column += lengthUntil(mark);
        if (column > m_width || mark == m_marks.size())
            break;
        const Mark &next = m_marks[mark];
        if (next.kind == Kind::Open) {
            ++flat;
        } else if (next.kind == Kind::Close) {
            if (flat > 0)
                --flat;
            else
                ++broken;
        } else if (flat == 0 && broken != m_broken.rend()
                   && (next.kind == Kind::Blank || broken->style == Style::Loose))
        {
            return true;
        }
    }
    return column <= m_width;
}

void InspectDocument::copyUntil(std::size_t at)
{
    m_result.append(m_text, m_copied, at - m_copied);
    m_column += at - m_copied;
    m_copied = at;
}

void InspectDocument::newLine(std::size_t indent)
{
    m_result += '\n';
    m_result.append(indent, ' ');
    m_column = indent;
}

void InspectDocument::layOutBlank(std::size_t mark)
{
    const Broken &group = m_broken.back();
    if (group.style == Style::Dense && restFits(mark, m_column))
        return;
    newLine(group.innerIndent);
    ++m_copied; // not the blank itself
}

/// Writes the text up to the mark, and what happens there. Returns the mark to go on with.
std::size_t InspectDocument::layOut(std::size_t mark)
{
    const Mark &here = m_marks[mark];
    copyUntil(here.at);
    switch (here.kind) {
    case Kind::Open: {
        if (groupFits(mark, m_column)) {
            copyUntil(m_marks[here.end].at);
            return here.end + 1;
        }
        const std::size_t indent = m_broken.empty() ? 0 : m_broken.back().innerIndent;
        m_broken.push_back({.style = here.style,
                            .close = here.end,
                            .outerIndent = indent,
                            .innerIndent = indent + static_cast<std::size_t>(here.indent)});
        break;
    }
    case Kind::Blank:
        layOutBlank(mark);
        break;
    case Kind::Edge:
        if (m_broken.back().style == Style::Loose)
            newLine(mark + 1 == m_broken.back().close ? m_broken.back().outerIndent
                                                      : m_broken.back().innerIndent);
        break;
    case Kind::Close:
        m_broken.pop_back();
        break;
    }
    return mark + 1;
}

std::string InspectDocument::laidOut(int width)
{
    m_width = static_cast<std::size_t>(width);
    for (std::size_t mark = 0; mark < m_marks.size();)
        mark = layOut(mark);
    copyUntil(m_text.size());
    return std::move(m_result);
}

} // namespace espalier
