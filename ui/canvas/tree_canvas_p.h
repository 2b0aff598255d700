// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/flashes.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/message_dots.h"
#include "ui/canvas/node_looks.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/layout/tree_layout.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <optional>

class QHelpEvent;

namespace espalier {

class OverviewMap;

/// What a canvas holds, and what its events come down to.
class TreeCanvas::Private
{
public:
    explicit Private(TreeCanvas &canvas);

    void makeMap();
    void tellMap();
    void makeActions();
    void updateActions();
    void take(const TreeChanges &changes, const std::vector<Event> &events);
    [[nodiscard]] bool isStillArriving(const TreeChanges &changes);
    void takeBurning(const TreeChanges &changes);
    void letBurn();
    void selectionChanged();

    /// Lays the tree out anew if it changed since the last time.
    const TreeLayout &layout();
    /// The view after the layout, the viewport or the zoom changed.
    void settleView();
    /// What the tree or its folds were is about to change: it will be seen to move.
    void letGlide(const std::vector<NodeId> &removed = {});
    void animate();
    void tellMessages();
    void zoomAt(QPointF point, double factor);
    void panBy(QPointF pixels);
    void takeOverFromFit() { followsFit = false; }
    /// What lies under the pointer stays there: the view does not follow the tree while the pointer is on a node, moves, or
    /// belongs to a menu.
    [[nodiscard]] bool isHeld() const { return pointer && (isOnNode() || rest.isActive()); }
    [[nodiscard]] bool isOnNode() const { return hovered != NodeId::None; }
    void pointerRested();
    void pointerLeft();
    void catchUp();
    void syncScrollBars();

    void paint(QPainter &painter, const QRect &area);
    void paintWelcome(QPainter &painter) const;
    void select(NodeId node);
    void toggleFold(NodeId node);
    [[nodiscard]] bool canFold(NodeId node);
    void activate(NodeId node);
    [[nodiscard]] bool walkWith(int key);
    [[nodiscard]] NodeId foldMarkAt(QPointF point) const;
    void showTooltip(const QHelpEvent &event);
    void hover(QPointF point);
    void hitAgain();
    void dragNode(NodeId node);
    [[nodiscard]] const TreeState *tree() const;
    [[nodiscard]] QSizeF room() const { return canvas.viewport()->size(); }
    /// Screen pixels per unit of a box of ordinary size.
    [[nodiscard]] double boxScale() const { return view.zoom * textScale; }

    TreeCanvas &canvas;
    QPointer<TreeSession> session;
    std::optional<Theme> fixedTheme;
    Theme theme;
    Actions actions;
    OverviewMap *map = nullptr;

    CanvasView view;
    /// The whole tree is kept in sight, until the user takes the view in hand.
    bool followsFit = true;
    /// The next layout fills the view exactly; later ones rest while they fit, so that little moves.
    bool fitsAnew = true;
    QSet<NodeId> folded;
    /// A tree that was opened comes in many frames, and is fitted until it is all there, wherever the pointer is.
    bool isArriving = false;
    /// Since the last of it that has come.
    QElapsedTimer sinceArrival;
    /// Where the viewport was in its window.
    QPoint corner;
    /// What would make the tree too wide is folded, until the user folds or unfolds something.
    bool foldsToFit = true;
    /// What a filter leaves; nullopt: all.
    std::optional<NodeSet> shown;
    double textScale = 1;
    /// In which the tree filled the view when it was last fitted.
    LayoutOptions shape;
    NodeLooks looks;
    NodeMarks marks;
    Flashes flashes;
    Glide glide;
    MessageDots dots;
    bool isAnimated = true;
    /// Repaints while something moves or fades.
    QTimer animation;
    /// Repaints while a fuse burns down: the picture changes without an event.
    QTimer clock;
    /// The supervisors whose fuses do.
    QSet<NodeId> burning;

    /// Where the pointer is while it is over the viewport, and on which node.
    std::optional<QPointF> pointer;
    NodeId hovered = NodeId::None;
    /// Runs while the pointer moves, and a moment longer: it is on its way to something.
    QTimer rest;
    /// The tree changed and the view did not follow.
    bool isBehind = false;
    std::function<bool(NodeId, NodeId)> dropRule;
    std::optional<QPoint> panFrom;
    bool hasPanned = false;
    /// The button went down where nothing is.
    bool hitGround = false;
    /// The scroll bars are being told, and do not tell.
    bool isSyncing = false;

private:
    /// What shall stay where it is on the screen when the layout changes.
    struct Anchor
    {
        NodeId node = NodeId::None;
        QPointF place = {};
    };
    [[nodiscard]] Anchor anchor() const;
    void layOut();
    void foldToFit();
    [[nodiscard]] bool isWellFitted() const;
    [[nodiscard]] const NodeSet *shownOrAll() const { return shown ? &*shown : nullptr; }

    TreeLayout m_layout;
    bool m_isStale = true;
};

} // namespace espalier
