// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tree_canvas.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/overview_map.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/canvas/tree_painter.h"
#include "ui/layout/fold_to_fit.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace espalier {

namespace {
/// Supervisors that can be told apart side by side on a screen of usual width.
constexpr std::size_t mostAbreast = 16;
} // namespace

TreeCanvas::TreeCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this))
{
    CanvasAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Supervision tree"));
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    d->makeActions();
    d->makeMap();
    d->theme = Theme::forPalette(palette());
    d->updateActions();
}

TreeCanvas::TreeCanvas(TreeSession *session, QWidget *parent)
    : TreeCanvas(parent)
{
    setSession(session);
}

TreeCanvas::~TreeCanvas() = default;

void TreeCanvas::setSession(TreeSession *session)
{
    if (d->session)
        disconnect(d->session, nullptr, this, nullptr);
    d->session = session;
    d->folded.clear();
    d->foldsToFit = true;
    d->flashes.clear();
    d->glide.clear();
    d->dots.clear();
    d->marks = {};
    d->burning.clear();
    d->followsFit = true;
    d->fitsAnew = true;
    d->hovered = NodeId::None;
    if (session) {
        d->looks.reset(session->tree());
        connect(session, &TreeSession::refreshed, this,
                [this](const TreeChanges &changes, const std::vector<Event> &events) {
                    d->take(changes, events);
                });
        connect(session, &TreeSession::selectionChanged, this, [this] { d->selectionChanged(); });
    }
    d->tellMessages();
    d->settleView();
    d->updateActions();
}

TreeSession *TreeCanvas::session() const
{
    return d->session;
}

void TreeCanvas::setTheme(const Theme &theme)
{
    d->fixedTheme = theme;
    d->theme = theme;
    d->map->setTheme(theme);
    viewport()->update();
}

void TreeCanvas::setAnimated(bool animated)
{
    d->isAnimated = animated;
    if (!animated) {
        d->flashes.clear();
        d->glide.clear();
        d->dots.clear();
        d->settleView();
    }
    viewport()->update();
}

const TreeCanvas::Actions &TreeCanvas::actions() const
{
    return d->actions;
}

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
    if (QRectF(viewport()->rect()).contains(d->view.toScreen(rect)))
        return;
    d->takeOverFromFit();
    d->view.reveal(rect, d->room());
    d->settleView();
}

void TreeCanvas::setFolded(NodeId node, bool folded)
{
    if (folded == d->folded.contains(node) || (folded && !d->canFold(node)))
        return;
    d->foldsToFit = false;
    d->letGlide();
    if (folded)
        d->folded.insert(node);
    else
        d->folded.remove(node);
    d->settleView();
    d->updateActions();
}

bool TreeCanvas::isFolded(NodeId node) const
{
    return d->folded.contains(node);
}

void TreeCanvas::unfoldAll()
{
    d->foldsToFit = false;
    d->letGlide();
    d->folded.clear();
    d->settleView();
    d->updateActions();
}

void TreeCanvas::setFound(std::optional<QSet<NodeId>> found)
{
    d->marks.found = std::move(found);
    viewport()->update();
}

void TreeCanvas::setExplained(const std::vector<NodeId> &causes,
                              const std::vector<NodeId> &consequences)
{
    d->marks.causes = causes;
    d->marks.consequences = consequences;
    viewport()->update();
}

void TreeCanvas::setForetold(const Prediction *prediction)
{
    d->marks.foretold = prediction ? foretoldNodes(*prediction) : QHash<NodeId, ForetoldNode>();
    viewport()->update();
}

void TreeCanvas::setGuessed(const QHash<NodeId, ForetoldNode> &guessed)
{
    d->marks.foretold = guessed;
    viewport()->update();
}

void TreeCanvas::setMarking(bool marking)
{
    d->isMarking = marking;
}

const NodeMarks &TreeCanvas::marks() const
{
    return d->marks;
}

QRectF TreeCanvas::nodeRect(NodeId node) const
{
    const QRectF rect = d->layout().rectOf(node);
    return rect.isNull() ? QRectF() : d->view.toScreen(rect);
}

QRectF TreeCanvas::foldMarkRect(NodeId node) const
{
    const LaidBox *box = d->layout().boxOf(node);
    if (!box || !box->canFold || d->view.zoom < NodePainter::textScale)
        return {};
    return NodePainter::foldMark(d->view.toScreen(box->rect), d->view.zoom);
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

QSize TreeCanvas::sizeHint() const
{
    return {720, 480};
}

TreeCanvas::Private::Private(TreeCanvas &owner)
    : canvas(owner)
{
    animation.setInterval(16);
    connect(&animation, &QTimer::timeout, &canvas, [this] { animate(); });
    clock.setInterval(250);
    connect(&clock, &QTimer::timeout, &canvas, [this] { letBurn(); });
}

const TreeState *TreeCanvas::Private::tree() const
{
    return session ? &session->tree() : nullptr;
}

void TreeCanvas::Private::makeMap()
{
    map = new OverviewMap(canvas.viewport());
    map->setPicture([this](Surface &surface, const CanvasView &whole, const QRectF &area) {
        if (!session)
            return;
        paintTree(surface,
                  {.tree = session->tree(),
                   .layout = layout(),
                   .looks = looks,
                   .theme = theme,
                   .view = whole,
                   .now = session->source().now()},
                  area);
    });
    connect(map, &OverviewMap::centreRequested, &canvas, [this](QPointF point) {
        panBy(view.toScreen(point) - QRectF(canvas.viewport()->rect()).center());
    });
    connect(map, &OverviewMap::zoomRequested, &canvas,
            [this](double factor) { zoomAt(QRectF(canvas.viewport()->rect()).center(), factor); });
}

void TreeCanvas::Private::tellMap()
{
    const QRectF bounds = m_layout.isEmpty() ? QRectF() : m_layout.bounds();
    const QRectF seen = view.toLayout(QRectF(canvas.viewport()->rect()));
    map->setBounds(bounds);
    map->setVisiblePart(seen, followsFit || seen.contains(bounds));
}

void TreeCanvas::Private::take(const TreeChanges &changes, const std::vector<Event> &events)
{
    const TreeState &state = session->tree();
    looks.update(state, changes);
    for (const NodeId node : changes.removed) {
        folded.remove(node);
        marks.foretold.remove(node);
        std::erase(marks.causes, node);
        std::erase(marks.consequences, node);
        if (marks.found)
            marks.found->remove(node);
    }
    if (isAnimated) {
        flashes.take(*session, events);
        if (actions.messages->isChecked() && canvas.isVisible())
            dots.take(*session, events);
        if ((flashes.isBurning() || dots.isRunning()) && canvas.isVisible())
            animation.start();
    }
    takeBurning(changes);
    if (!changes.isEmpty())
        map->pictureChanged();
    if (changes.structureChanged()) {
        letGlide(changes.removed);
        settleView();
        updateActions();
    }
    canvas.viewport()->update();
}

void TreeCanvas::Private::letGlide(const std::vector<NodeId> &removed)
{
    if (isAnimated && session && canvas.isVisible())
        glide.remember(m_layout, view, removed);
}

/// Single messages are recorded only while somebody looks at them.
void TreeCanvas::Private::tellMessages()
{
    if (session)
        session->source().setTellingMessages(actions.messages->isChecked());
    if (!actions.messages->isChecked())
        dots.clear();
    canvas.viewport()->update();
}

void TreeCanvas::Private::animate()
{
    const bool wasMoving = glide.isMoving();
    if (!m_isStale)
        glide.advance(m_layout);
    if (wasMoving && !glide.isMoving())
        map->pictureChanged();
    if (!flashes.isBurning() && !dots.isRunning() && !glide.isRunning())
        animation.stop();
    canvas.viewport()->update();
}

void TreeCanvas::Private::takeBurning(const TreeChanges &changes)
{
    for (const NodeId id : changes.changed) {
        const Node *node = session->tree().find(id);
        if (node && node->supervisor && !node->supervisor->window.empty())
            burning.insert(id);
    }
    if (!burning.isEmpty() && !clock.isActive())
        clock.start();
}

void TreeCanvas::Private::letBurn()
{
    const TreeState *state = tree();
    const Time now = session ? session->source().now() : Time(0);
    burning.removeIf([&](NodeId id) {
        const Node *node = state ? state->find(id) : nullptr;
        return !node || !node->supervisor || node->supervisor->restartsInWindow(now) == 0;
    });
    if (burning.isEmpty())
        clock.stop();
    canvas.viewport()->update();
}

void TreeCanvas::Private::selectionChanged()
{
    updateActions();
    if (session->selected() != NodeId::None)
        canvas.showNode(session->selected());
    CanvasAccessible::announceSelection(&canvas);
    canvas.viewport()->update();
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
        const QRectF rect = m_layout.rectOf(node);
        if (!rect.isNull() && area.intersects(view.toScreen(rect)))
            return {node, view.toScreen(rect.topLeft())};
    }
    return {};
}

void TreeCanvas::Private::layOut()
{
    static const TreeState nothing;
    m_isStale = false;
    const Anchor kept = session && !followsFit ? anchor() : Anchor{};
    if (session && foldsToFit && followsFit) {
        QSet<NodeId> fitting = espalier::foldsToFit(session->tree(), mostAbreast);
        if (fitting != folded) {
            folded = std::move(fitting);
            updateActions();
        }
    }
    m_layout.update(session ? session->tree() : nothing, folded);
    map->pictureChanged();
    if (followsFit) {
        fitView();
    } else {
        const QRectF rect = m_layout.rectOf(kept.node);
        if (!rect.isNull())
            view.origin = rect.topLeft() - kept.place / view.zoom;
        view.keepInside(m_layout.bounds(), room());
    }
    syncScrollBars();
    if (session)
        glide.start(m_layout, view, session->tree());
    if (glide.isRunning())
        animation.start();
}

/// The zoom stays while the tree is seen well enough with it: a child more or less moves little.
void TreeCanvas::Private::fitView()
{
    constexpr double wellFilled = 0.8;
    const QSize room = canvas.maximumViewportSize();
    const double fitting = CanvasView::zoomToFit(m_layout.bounds(), room);
    const bool isGood = view.zoom <= fitting && view.zoom >= wellFilled * fitting;
    if (isGood && !fitsAnew)
        view.keepInside(m_layout.bounds(), room);
    else
        view.fit(m_layout.bounds(), room);
    fitsAnew = m_layout.isEmpty();
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

void TreeCanvas::resizeEvent(QResizeEvent *)
{
    d->fitsAnew = true;
    d->settleView();
}

void TreeCanvas::Private::select(NodeId node)
{
    if (session)
        session->select(node);
}

void TreeCanvas::Private::toggleFold(NodeId node)
{
    canvas.setFolded(node, !folded.contains(node));
}

void TreeCanvas::Private::activate(NodeId node)
{
    if (isMarking && node != NodeId::None)
        Q_EMIT canvas.nodeMarked(node);
    else if (canFold(node))
        toggleFold(node);
    else if (node != NodeId::None)
        Q_EMIT canvas.nodeActivated(node);
}

} // namespace espalier
