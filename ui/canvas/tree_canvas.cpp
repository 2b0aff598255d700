// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tree_canvas.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/overview_map.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/canvas/tree_painter.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace espalier {

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
    d->shown.reset();
    d->burning.clear();
    d->followsFit = true;
    d->fitsAnew = true;
    d->hovered = NodeId::None;
    d->isBehind = false;
    d->isArriving = session && (session->tree().roots().empty() || session->isBehind());
    d->sinceArrival.invalidate();
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
    Q_EMIT sessionChanged();
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

void TreeCanvas::setTextScale(double scale)
{
    if (scale == d->textScale)
        return;
    d->shape = d->shape.withText(scale, d->textScale);
    d->textScale = scale;
    d->fitsAnew = true;
    d->settleView();
}

void TreeCanvas::setFound(std::optional<NodeSet> found)
{
    d->marks.found = std::move(found);
    viewport()->update();
}

void TreeCanvas::setShown(std::optional<NodeSet> shown)
{
    if (!shown && !d->shown)
        return;
    d->fitsAnew |= shown.has_value() != d->shown.has_value();
    d->letGlide();
    d->shown = std::move(shown);
    d->settleView();
    d->updateActions();
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
    d->marks.isAsking = marking;
    viewport()->update();
}

const NodeMarks &TreeCanvas::marks() const
{
    return d->marks;
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
    rest.setSingleShot(true);
    rest.setInterval(restMilliseconds);
    connect(&rest, &QTimer::timeout, &canvas, [this] { pointerRested(); });
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
                   .textScale = textScale,
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
    map->setVisiblePart(seen, seen.contains(bounds));
}

void TreeCanvas::Private::take(const TreeChanges &changes, const std::vector<Event> &events)
{
    const TreeState &state = session->tree();
    looks.update(state, changes);
    for (const NodeId node : changes.removed) {
        if (node == hovered) // its number may be given to another
            hovered = NodeId::None;
        folded.remove(node);
        marks.foretold.remove(node);
        std::erase(marks.causes, node);
        std::erase(marks.consequences, node);
        if (marks.found)
            marks.found->remove(node);
        if (shown)
            shown->remove(node);
    }
    if (!changes.removed.empty())
        Q_EMIT canvas.nodesRemoved(changes.removed);
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
        fitsAnew |= isStillArriving(changes);
        letGlide(changes.removed);
        settleView();
        updateActions();
    }
    canvas.viewport()->update();
}

bool TreeCanvas::Private::isStillArriving(const TreeChanges &changes)
{
    constexpr qint64 longestPause = 400; // milliseconds
    if (!isArriving || changes.added.empty())
        return false;
    isArriving = !sinceArrival.isValid() || session->isBehind()
                 || sinceArrival.elapsed() < longestPause;
    sinceArrival.start();
    return isArriving;
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
    if (session->selected() != hovered && session->selected() != NodeId::None)
        canvas.showNode(session->selected());
    CanvasAccessible::announceSelection(&canvas);
    canvas.viewport()->update();
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
    if (marks.isAsking && node != NodeId::None)
        Q_EMIT canvas.nodeMarked(node);
    else if (canFold(node))
        toggleFold(node);
    else if (node != NodeId::None)
        Q_EMIT canvas.nodeActivated(node);
}

} // namespace espalier
