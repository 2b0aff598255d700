// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/layout/tree_layout.h"
#include "ui/theme/theme.h"

#include <QHash>

#include <functional>
#include <vector>

namespace espalier {

class Surface;

/// Boxes move to their new places instead of jumping there, new ones come down from their supervisor, and those that are
/// gone fade where they stood. In wall time. What is remembered lies in pixels of the screen, because the view changes
/// with the layout.
///
/// Large trees jump: nobody can follow two thousand boxes.
class Glide
{
public:
    static constexpr int milliseconds = 240;
    static constexpr int ghostMilliseconds = 900;
    static constexpr std::size_t mostBoxes = 2'000;
    static constexpr std::size_t mostGhosts = 60;

    /// A clock in milliseconds; left out: the wall's.
    using Clock = std::function<qint64()>;
    explicit Glide(Clock clock = {});

    /// Before the layout changes: where everything stands. Those `removed` become ghosts.
    void remember(const TreeLayout &layout, const CanvasView &view,
                  const std::vector<NodeId> &removed = {});
    /// After it has changed: if something was remembered, puts the boxes of `layout` back to where they stood.
    void start(TreeLayout &layout, const CanvasView &view, const TreeState &tree);
    /// Moves the boxes as far as the time has come; all the way in the end.
    void advance(TreeLayout &layout);
    /// Something moves or fades still.
    [[nodiscard]] bool isRunning() const { return isMoving() || !m_ghosts.empty(); }
    [[nodiscard]] bool isMoving() const { return !m_to.empty(); }
    void clear();

    void paintGhosts(Surface &surface, const Theme &theme, const CanvasView &view) const;

private:
    struct Ghost
    {
        QRectF rect = {}; ///< in pixels until `start`, then in the layout's units
        QString label = {};
        qint64 since = 0;
        bool isPlaced = false;
    };
    void addGhost(NodeId node);
    [[nodiscard]] QRectF standingPlace(const TreeLayout &layout, const LaidBox &box,
                                       const CanvasView &view) const;

    Clock m_now;
    bool m_hasMemory = false;
    QHash<NodeId, QRectF> m_standing;
    /// Where the cells of each owner's group begin.
    QHash<NodeId, QPointF> m_groups;
    QHash<NodeId, QString> m_labels;
    /// By box; empty unless boxes move.
    std::vector<QRectF> m_from;
    std::vector<QRectF> m_to;
    std::vector<QRectF> m_way;
    qint64 m_started = 0;
    std::vector<Ghost> m_ghosts;
};

} // namespace espalier
