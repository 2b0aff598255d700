// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/grapheme_break.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace espalier::elixir {

namespace {

struct Interval
{
    char32_t first;
    char32_t last;
};

// Marks that take room, but belong to what is before them all the same, and a few that are no marks.
constexpr Interval otherExtend[] = {
    {0x9be, 0x9be},     {0x9d7, 0x9d7},     {0xb3e, 0xb3e},     {0xb57, 0xb57},
    {0xbbe, 0xbbe},     {0xbd7, 0xbd7},     {0xcc2, 0xcc2},     {0xcd5, 0xcd6},
    {0xd3e, 0xd3e},     {0xd57, 0xd57},     {0xdcf, 0xdcf},     {0xddf, 0xddf},
    {0x1b35, 0x1b35},   {0x200c, 0x200c},   {0x302e, 0x302f},   {0xff9e, 0xff9f},
    {0x1133e, 0x1133e}, {0x11357, 0x11357}, {0x114b0, 0x114b0}, {0x114bd, 0x114bd},
    {0x115af, 0x115af}, {0x11930, 0x11930}, {0x1d165, 0x1d165}, {0x1d16e, 0x1d172},
    {0x1f3fb, 0x1f3ff}, {0xe0020, 0xe007f}};

// Spacing marks by category that are none for graphemes.
constexpr Interval noSpacingMark[] = {
    {0x102b, 0x102c}, {0x1038, 0x1038}, {0x1062, 0x1064},  {0x1067, 0x106d}, {0x1083, 0x1083},
    {0x1087, 0x108c}, {0x108f, 0x108f}, {0x109a, 0x109c},  {0x1a61, 0x1a61}, {0x1a63, 0x1a64},
    {0xaa7b, 0xaa7b}, {0xaa7d, 0xaa7d}, {0x11720, 0x11721}};

constexpr Interval prepend[] = {{0x600, 0x605},     {0x6dd, 0x6dd},     {0x70f, 0x70f},
                                {0x890, 0x891},     {0x8e2, 0x8e2},     {0xd4e, 0xd4e},
                                {0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x111c2, 0x111c3},
                                {0x1193f, 0x1193f}, {0x11941, 0x11941}, {0x11a3a, 0x11a3a},
                                {0x11a84, 0x11a89}, {0x11d46, 0x11d46}};

constexpr Interval pictographs[] = {
    {0xa9, 0xa9},       {0xae, 0xae},       {0x203c, 0x203c},   {0x2049, 0x2049},
    {0x2122, 0x2122},   {0x2139, 0x2139},   {0x2194, 0x2199},   {0x21a9, 0x21aa},
    {0x231a, 0x231b},   {0x2328, 0x2328},   {0x2388, 0x2388},   {0x23cf, 0x23cf},
    {0x23e9, 0x23f3},   {0x23f8, 0x23fa},   {0x24c2, 0x24c2},   {0x25aa, 0x25ab},
    {0x25b6, 0x25b6},   {0x25c0, 0x25c0},   {0x25fb, 0x25fe},   {0x2600, 0x2605},
    {0x2607, 0x2612},   {0x2614, 0x2685},   {0x2690, 0x2705},   {0x2708, 0x2712},
    {0x2714, 0x2714},   {0x2716, 0x2716},   {0x271d, 0x271d},   {0x2721, 0x2721},
    {0x2728, 0x2728},   {0x2733, 0x2734},   {0x2744, 0x2744},   {0x2747, 0x2747},
    {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2763, 0x2767},   {0x2795, 0x2797},   {0x27a1, 0x27a1},   {0x27b0, 0x27b0},
    {0x27bf, 0x27bf},   {0x2934, 0x2935},   {0x2b05, 0x2b07},   {0x2b1b, 0x2b1c},
    {0x2b50, 0x2b50},   {0x2b55, 0x2b55},   {0x3030, 0x3030},   {0x303d, 0x303d},
    {0x3297, 0x3297},   {0x3299, 0x3299},   {0x1f000, 0x1f0ff}, {0x1f10d, 0x1f10f},
    {0x1f12f, 0x1f12f}, {0x1f16c, 0x1f171}, {0x1f17e, 0x1f17f}, {0x1f18e, 0x1f18e},
    {0x1f191, 0x1f19a}, {0x1f1ad, 0x1f1e5}, {0x1f201, 0x1f20f}, {0x1f21a, 0x1f21a},
    {0x1f22f, 0x1f22f}, {0x1f232, 0x1f23a}, {0x1f23c, 0x1f23f}, {0x1f249, 0x1f3fa},
    {0x1f400, 0x1f53d}, {0x1f546, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f774, 0x1f77f},
    {0x1f7d5, 0x1f7ff}, {0x1f80c, 0x1f80f}, {0x1f848, 0x1f84f}, {0x1f85a, 0x1f85f},
    {0x1f888, 0x1f88f}, {0x1f8ae, 0x1f8ff}, {0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945},
    {0x1f947, 0x1faff}, {0x1fc00, 0x1fffd}};

template<std::size_t size>
bool isIn(const Interval (&intervals)[size], char32_t c)
{
    const auto *next = std::ranges::lower_bound(intervals, c, {}, &Interval::last);
    return next != std::end(intervals) && next->first <= c;
}

/// Invisible, whether assigned yet or not.
bool isIgnorable(char32_t c)
{
    return (c >= 0xe0000 && c <= 0xe0fff && !(c >= 0xe0100 && c <= 0xe01ef))
           || (c >= 0xfff0 && c <= 0xfff8) || c == 0x2065;
}

} // namespace

GraphemeBreak::Kind GraphemeBreak::kindOf(char32_t c)
{
    if (c == 0x0d)
        return Kind::CarriageReturn;
    if (c == 0x0a)
        return Kind::LineFeed;
    if (c >= 0x20 && c < 0x7f)
        return Kind::Other;
    if (c == 0x200d)
        return Kind::Joiner;
    if ((c >= 0x1100 && c <= 0x115f) || (c >= 0xa960 && c <= 0xa97c))
        return Kind::HangulL;
    if ((c >= 0x1160 && c <= 0x11a7) || (c >= 0xd7b0 && c <= 0xd7c6))
        return Kind::HangulV;
    if ((c >= 0x11a8 && c <= 0x11ff) || (c >= 0xd7cb && c <= 0xd7fb))
        return Kind::HangulT;
    if (c >= 0xac00 && c <= 0xd7a3)
        return (c - 0xac00) % 28 == 0 ? Kind::HangulLV : Kind::HangulLVT;
    if (c >= 0x1f1e6 && c <= 0x1f1ff)
        return Kind::FlagLetter;
    if (isIn(prepend, c))
        return Kind::Prepend;
    if (isIn(otherExtend, c))
        return Kind::Extend;
    if (isIn(pictographs, c))
        return Kind::Pictograph;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return Kind::Extend;
    case QChar::Mark_SpacingCombining:
        return isIn(noSpacingMark, c) ? Kind::Other : Kind::SpacingMark;
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Kind::Control;
    default:
        break;
    }
    if (c == 0xe33 || c == 0xeb3)
        return Kind::SpacingMark;
    return isIgnorable(c) ? Kind::Control : Kind::Other;
}

bool GraphemeBreak::sticksTo(Kind kind) const
{
    const auto isControl = [](Kind each) {
        return each == Kind::CarriageReturn || each == Kind::LineFeed || each == Kind::Control;
    };
    if (m_before == Kind::CarriageReturn && kind == Kind::LineFeed)
        return true;
    if (isControl(m_before) || isControl(kind))
        return false;
    if (kind == Kind::Extend || kind == Kind::Joiner || kind == Kind::SpacingMark
        || m_before == Kind::Prepend)
        return true;
    switch (kind) {
    case Kind::HangulL:
    case Kind::HangulLV:
    case Kind::HangulLVT:
        return m_before == Kind::HangulL;
    case Kind::HangulV:
        return m_before == Kind::HangulL || m_before == Kind::HangulV || m_before == Kind::HangulLV;
    case Kind::HangulT:
        return m_before == Kind::HangulV || m_before == Kind::HangulT || m_before == Kind::HangulLV
               || m_before == Kind::HangulLVT;
    case Kind::FlagLetter:
        return m_flagLetters % 2 == 1;
    case Kind::Pictograph:
        return m_joinsPictographs;
    default:
        return false;
    }
}

bool GraphemeBreak::isBefore(char32_t codePoint)
{
    const Kind kind = kindOf(codePoint);
    const bool begins = m_atStart || !sticksTo(kind);
    m_atStart = false;
    m_joinsPictographs = kind == Kind::Joiner && m_pictographBefore;
    m_pictographBefore = kind == Kind::Pictograph || (kind == Kind::Extend && m_pictographBefore);
    m_flagLetters = kind == Kind::FlagLetter ? m_flagLetters + 1 : 0;
    m_before = kind;
    return begins;
}

} // namespace espalier::elixir
