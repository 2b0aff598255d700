// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_painter.h"
#include "ui/canvas/overview_map.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/layout/fold_to_fit.h"
#include "ui/layout/shape_to_fit.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace espalier {

namespace {
/// Supervisors that can be told apart side by side on a screen of usual width.
constexpr double mostAbreast = 16;
} // namespace

double TreeCanvas::zoom() const
{
    d->layout();
    return d->view.zoom;
}

void TreeCanvas::setZoom(double zoom)
{
    d->zoomAt(QRectF(viewport()->rect()).center(), zoom / this->zoom());
}

void TreeCanvas::fit()
{
    d->followsFit = true;
    d->fitsAnew = true;
    d->settleView();
}

void TreeCanvas::showNode(NodeId node)
{
    const TreeState *tree = d->tree();
    if (!tree || !tree->find(node))
        return;
    for (const Node *above = tree->find(tree->node(node).parent); above;
         above = tree->find(above->parent))
        setFolded(above->id, false);
    const QRectF rect = d->layout().rectOf(node);
    if (rect.isNull() || QRectF(viewport()->rect()).contains(d->view.toScreen(rect)))
        return;
    if (d->followsFit)
        return fit();
    d->view.reveal(rect, d->room());
    d->settleView();
}

QRectF TreeCanvas::nodeRect(NodeId node) const
{
    const QRectF rect = d->layout().rectOf(node);
    return rect.isNull() ? QRectF() : d->view.toScreen(rect);
}

QRectF TreeCanvas::foldMarkRect(NodeId node) const
{
    const LaidBox *box = d->layout().boxOf(node);
    if (!box || !box->canFold || d->boxScale() < NodePainter::textScale)
        return {};
    return NodePainter::foldMark(d->view.toScreen(box->rect), d->boxScale());
}

NodeId TreeCanvas::nodeAt(QPointF point) const
{
    const TreeLayout &layout = d->layout();
    return layout.nodeAt(d->view.toLayout(point));
}

std::vector<NodeId> TreeCanvas::visibleNodes(int limit) const
{
    constexpr double smallest = 4; // pixels
    std::vector<NodeId> nodes;
    const TreeLayout &layout = d->layout();
    const QRectF area = d->view.toLayout(QRectF(viewport()->rect()));
    const auto wanted = static_cast<std::size_t>(std::max(0, limit));
    const auto take = [&](NodeId node) {
        if (node != NodeId::None && nodes.size() < wanted
            && layout.rectOf(node).height() * d->view.zoom >= smallest
            && layout.rectOf(node).intersects(area))
            nodes.push_back(node);
    };
    layout.forEachIn(
        area,
        [&](std::uint32_t index) {
            const LaidBox &box = layout.boxes()[index];
            if (box.group == LaidBox::none) {
                take(box.node);
                return;
            }
            const LaidGroup &group = layout.groups()[box.group];
            if (group.grid.cell.height() * d->view.zoom < smallest)
                return;
            for (const NodeId node : layout.places(group))
                take(node);
        },
        [&](const LaidBox &) { return nodes.size() >= wanted; });
    return nodes;
}

const TreeLayout &TreeCanvas::Private::layout()
{
    if (m_isStale)
        layOut();
    return m_layout;
}

/// What the user looks at: the node under the pointer, else the selected one, else the one in the middle.
TreeCanvas::Private::Anchor TreeCanvas::Private::anchor() const
{
    const QRectF area(canvas.viewport()->rect());
    for (const NodeId node :
         {hovered, session->selected(), m_layout.nodeAt(view.toLayout(area.center()))})
    {
        const QRectF rect = session->tree().find(node) ? m_layout.rectOf(node) : QRectF();
        if (!rect.isNull() && area.intersects(view.toScreen(rect)))
            return {node, view.toScreen(rect.topLeft())};
    }
    return {};
}

void TreeCanvas::Private::layOut()
{
    static const TreeState nothing;
    m_isStale = false;
    const TreeState &shownTree = session ? session->tree() : nothing;
    const bool stays = session && isHeld() && !fitsAnew;
    const Anchor kept = session && (stays || !followsFit) ? anchor() : Anchor{};
    const bool fits = followsFit && !stays;
    if (session && foldsToFit && fits)
        foldToFit();
    if (!fits || !fitsAnew)
        m_layout.update(shownTree, folded, shape, shownOrAll());
    // The zoom stays while the tree is seen well enough with it: a child more or less moves little.
    const bool isFitted = fits && (fitsAnew || !isWellFitted());
    if (isFitted) {
        const double margins = 2 * CanvasView::margin;
        shape = shapedToFit(m_layout, shownTree, folded, shape,
                            canvas.maximumViewportSize() - QSizeF(margins, margins), shownOrAll());
    }
    map->pictureChanged();
    if (const QRectF rect = m_layout.rectOf(kept.node); !rect.isNull())
        view.origin = rect.topLeft() - kept.place / view.zoom;
    if (stays)
        isBehind = true;
    else if (isFitted)
        view.fit(m_layout.bounds(), canvas.maximumViewportSize());
    else
        view.keepInside(m_layout.bounds(), fits ? QSizeF(canvas.maximumViewportSize()) : room());
    fitsAnew = m_layout.isEmpty();
    syncScrollBars();
    if (session)
        glide.start(m_layout, view, session->tree());
    if (glide.isRunning())
        animation.start();
}

/// Larger texts want wider boxes: fewer of them can be told apart.
void TreeCanvas::Private::foldToFit()
{
    QSet<NodeId> fitting = espalier::foldsToFit(session->tree(),
                                                std::size_t(mostAbreast / textScale), shownOrAll());
    if (fitting == folded)
        return;
    folded = std::move(fitting);
    updateActions();
}

bool TreeCanvas::Private::isWellFitted() const
{
    constexpr double wellFilled = 0.8;
    const double fitting = CanvasView::zoomToFit(m_layout.bounds(), canvas.maximumViewportSize());
    return view.zoom <= fitting && view.zoom >= wellFilled * fitting;
}

void TreeCanvas::Private::pointerRested()
{
    if (QApplication::activePopupWidget() || panFrom)
        return rest.start();
    if (!canvas.viewport()->underMouse())
        return pointerLeft();
    hitAgain();
    if (!isHeld())
        catchUp();
}

/// A menu takes the pointer away from the node that it speaks of.
void TreeCanvas::Private::pointerLeft()
{
    if (QApplication::activePopupWidget())
        return rest.start();
    rest.stop();
    pointer.reset();
    hitAgain();
    catchUp();
}

void TreeCanvas::Private::catchUp()
{
    if (!std::exchange(isBehind, false))
        return;
    letGlide();
    settleView();
}

/// Nothing is laid out before somebody looks: many changes between two frames cost one layout.
void TreeCanvas::Private::settleView()
{
    m_isStale = true;
    canvas.viewport()->update();
}

void TreeCanvas::Private::zoomAt(QPointF point, double factor)
{
    const QRectF bounds = layout().bounds();
    const double smallest = std::min(CanvasView::zoomToFit(bounds, room()),
                                     NodePainter::shapeScale);
    const double zoom = std::clamp(view.zoom * factor, smallest, CanvasView::largestZoom);
    if (qFuzzyCompare(zoom, view.zoom))
        return;
    takeOverFromFit();
    view.zoomAt(point, zoom);
    view.keepInside(bounds, room());
    syncScrollBars();
    canvas.viewport()->update();
    Q_EMIT canvas.zoomChanged(zoom);
}

void TreeCanvas::Private::panBy(QPointF pixels)
{
    const QRectF bounds = layout().bounds();
    const QPointF before = view.origin;
    view.origin += pixels / view.zoom;
    view.keepInside(bounds, room());
    if (view.origin == before)
        return;
    takeOverFromFit();
    syncScrollBars();
    canvas.viewport()->update();
}

void TreeCanvas::Private::syncScrollBars()
{
    isSyncing = true;
    const QRectF bounds = m_layout.bounds();
    const auto sync = [this](QScrollBar *bar, double from, double length, double offset,
                             double space) {
        const double whole = length * view.zoom + 2 * CanvasView::margin;
        bar->setRange(0, followsFit ? 0 : std::max(0, qRound(whole - space)));
        bar->setPageStep(qRound(space));
        bar->setSingleStep(24);
        bar->setValue(qRound((offset - from) * view.zoom + CanvasView::margin));
    };
    sync(canvas.horizontalScrollBar(), bounds.left(), bounds.width(), view.origin.x(),
         room().width());
    sync(canvas.verticalScrollBar(), bounds.top(), bounds.height(), view.origin.y(),
         room().height());
    isSyncing = false;
    tellMap();
}

void TreeCanvas::scrollContentsBy(int dx, int dy)
{
    if (!d->isSyncing)
        d->panBy(QPointF(-dx, -dy));
}

/// A bar above that comes or goes moves nothing that lies under the pointer.
void TreeCanvas::resizeEvent(QResizeEvent *event)
{
    constexpr int largestBar = 80; // pixels; a dock is larger
    const QSize change = event->size() - event->oldSize();
    const bool isSmall = std::max(std::abs(change.width()), std::abs(change.height()))
                         <= largestBar;
    const QPoint corner = viewport()->mapTo(window(), QPoint());
    const QPointF moved = corner - std::exchange(d->corner, corner);
    if (d->isHeld() && isSmall)
        d->view.origin += moved / d->view.zoom;
    else
        d->fitsAnew = true;
    d->settleView();
}

} // namespace espalier
