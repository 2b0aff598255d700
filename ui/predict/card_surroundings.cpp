// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/card_surroundings.h"

#include "ui/canvas/tree_canvas.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>

namespace espalier {

namespace {

QRect rectIn(const QWidget &window, const QWidget &widget)
{
    return {window.mapFromGlobal(widget.mapToGlobal(QPoint())), widget.size()};
}

/// The places of nodes: boxes one by one, the cells of a block as one.
class NodePlaces
{
public:
    NodePlaces(const TreeCanvas &canvas, QPoint viewport)
        : m_canvas(canvas)
        , m_viewport(viewport)
    {}

    void add(NodeId id)
    {
        constexpr int cell = 16; // pixels
        const QRect rect = m_canvas.nodeRect(id).toAlignedRect() & m_canvas.viewport()->rect();
        const Node *node = m_canvas.session()->tree().find(id);
        if (rect.isEmpty() || !node)
            return;
        if (rect.height() < cell)
            m_blocks[node->parent] |= rect;
        else
            m_rects.push_back(framed(rect));
    }

    [[nodiscard]] std::vector<QRect> rects() const
    {
        std::vector<QRect> all = m_rects;
        for (const QRect &block : m_blocks)
            all.push_back(framed(block));
        return all;
    }

private:
    [[nodiscard]] QRect framed(const QRect &rect) const
    {
        constexpr int marks = 6; // beyond the edge of a box
        return rect.translated(m_viewport).adjusted(-marks, -marks, marks, marks);
    }

    const TreeCanvas &m_canvas;
    const QPoint m_viewport;
    std::vector<QRect> m_rects;
    QHash<NodeId, QRect> m_blocks; ///< by their supervisors
};

} // namespace

CardSurroundings surroundingsOf(const TreeCanvas &canvas, const QSet<NodeId> &spokenOf,
                                const QWidget *pointedAt)
{
    const QWidget &window = *canvas.window();
    CardSurroundings around{.canvas = rectIn(window, *canvas.viewport())};
    around.room = around.canvas;
    for (const QDockWidget *dock : window.findChildren<QDockWidget *>()) {
        if (dock->isVisible() && !dock->isFloating())
            around.room |= rectIn(window, *dock) & window.rect(); // one behind a tab is far outside
    }
    if (pointedAt && pointedAt->isVisible())
        around.taken.push_back(rectIn(window, *pointedAt));
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        if (top != pointedAt && top->isVisible() && qobject_cast<const QMenu *>(top))
            around.taken.push_back(rectIn(window, *top));
    }
    if (!canvas.session())
        return around;
    constexpr int mostLookedAt = 20'000;
    NodePlaces spoken(canvas, around.canvas.topLeft());
    NodePlaces others(canvas, around.canvas.topLeft());
    for (const NodeId node : spokenOf)
        spoken.add(node);
    for (const NodeId node : canvas.visibleNodes(mostLookedAt)) {
        if (!spokenOf.contains(node))
            others.add(node);
    }
    around.spokenOf = spoken.rects();
    around.others = others.rects();
    return around;
}

} // namespace espalier
