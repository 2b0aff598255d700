// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/card_place.h"

#include <algorithm>
#include <array>
#include <limits>

namespace espalier {

namespace {

constexpr int gap = 8;

/// Pixels that are hidden, the worst first: compared in this order.
using Hidden = std::array<qint64, 4>;

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

qint64 hiddenOf(const std::vector<QRect> &rects, const QRect &card)
{
    qint64 hidden = 0;
    for (const QRect &rect : rects)
        hidden += area(rect.intersected(card));
    return hidden;
}

Hidden hiddenBy(const QRect &card, const CardSurroundings &around)
{
    return {hiddenOf(around.taken, card), hiddenOf(around.spokenOf, card),
            hiddenOf(around.others, card), area(card) - area(card.intersected(around.canvas))};
}

class Search
{
public:
    Search(QSize card, const CardSurroundings &around)
        : m_card(card)
        , m_around(around)
    {
        m_least.fill(std::numeric_limits<qint64>::max());
    }

    void tryAt(QPoint corner)
    {
        if (isPerfect())
            return;
        const QRect inside = m_around.room.adjusted(gap, gap, -gap, -gap);
        const QRect place(inRange(corner.x(), inside.left(), inside.right() + 1 - m_card.width()),
                          inRange(corner.y(), inside.top(), inside.bottom() + 1 - m_card.height()),
                          m_card.width(), m_card.height());
        const Hidden hidden = hiddenBy(place, m_around);
        if (hidden >= m_least)
            return;
        m_least = hidden;
        m_best = place;
    }
    void tryBesideTaken();
    void tryCorners(const QRect &of);
    /// Wherever the card touches something: if there is a free place, there is one of these.
    void tryEdges();

    [[nodiscard]] QRect best() const { return m_best; }

private:
    [[nodiscard]] bool isPerfect() const { return m_least == Hidden{}; }
    [[nodiscard]] static int inRange(int at, int least, int most)
    {
        return std::max(least, std::min(at, most));
    }

    const QSize m_card;
    const CardSurroundings &m_around;
    Hidden m_least = {};
    QRect m_best;
};

void Search::tryBesideTaken()
{
    QRect all;
    for (const QRect &rect : m_around.taken)
        all |= rect;
    if (all.isEmpty())
        return;
    const int left = all.left() - gap - m_card.width();
    const int right = all.right() + 1 + gap;
    const bool isRightWider = m_around.room.right() - all.right()
                              >= all.left() - m_around.room.left();
    for (const int x : isRightWider ? std::array{right, left} : std::array{left, right}) {
        tryAt({x, all.top()});
        tryAt({x, all.bottom() + 1 - m_card.height()});
    }
}

void Search::tryCorners(const QRect &of)
{
    const QRect inside = of.adjusted(gap, gap, -gap, -gap);
    const int right = inside.right() + 1 - m_card.width();
    const int bottom = inside.bottom() + 1 - m_card.height();
    tryAt({inside.left(), bottom});
    tryAt({right, bottom});
    tryAt({right, inside.top()});
    tryAt(inside.topLeft());
}

void Search::tryEdges()
{
    constexpr std::size_t mostLines = 100;
    constexpr std::size_t mostRects = 600; // among thousands there is no free place
    if (m_around.spokenOf.size() + m_around.others.size() > mostRects)
        return;
    std::vector<int> xs;
    std::vector<int> ys;
    const auto add = [&](const QRect &rect) {
        xs.insert(xs.end(), {rect.right() + 1 + gap, rect.left() - gap - m_card.width()});
        ys.insert(ys.end(), {rect.bottom() + 1 + gap, rect.top() - gap - m_card.height()});
    };
    const auto settle = [mostLines](std::vector<int> &lines) {
        std::ranges::sort(lines);
        lines.erase(std::ranges::unique(lines).begin(), lines.end());
        lines.resize(std::min(lines.size(), mostLines));
    };
    const QRect &canvas = m_around.canvas;
    xs = {canvas.left() + gap, canvas.right() + 1 - gap - m_card.width(), m_around.room.left(),
          m_around.room.right()};
    ys = {canvas.top() + gap, canvas.bottom() + 1 - gap - m_card.height(), m_around.room.bottom()};
    for (const auto *rects : {&m_around.taken, &m_around.spokenOf, &m_around.others})
        std::ranges::for_each(*rects, add);
    settle(xs);
    settle(ys);
    for (const int y : ys) {
        for (const int x : xs)
            tryAt({x, y});
    }
}

} // namespace

QRect placeOfCard(QSize card, const CardSurroundings &around, std::optional<QPoint> stands)
{
    Search search(card, around);
    if (stands)
        search.tryAt(*stands);
    search.tryBesideTaken();
    search.tryCorners(around.canvas);
    search.tryCorners(around.room);
    search.tryEdges();
    return search.best();
}

bool coversTaken(const QRect &card, const CardSurroundings &around)
{
    return hiddenOf(around.taken, card) > 0;
}

} // namespace espalier
