// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_painter.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/tree_session.h"

#include <QAction>

#include <algorithm>

namespace espalier {

void TreeCanvas::Private::makeActions()
{
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(text, &canvas);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, &canvas, act);
        canvas.addAction(action);
        return action;
    };
    constexpr double step = 1.25;
    const auto zoomBy = [this](double factor) {
        return [this, factor] { zoomAt(QRectF(canvas.viewport()->rect()).center(), factor); };
    };
    actions.zoomIn = make(tr("Zoom &in"), {Qt::Key_Plus, Qt::Key_Equal, QKeySequence::ZoomIn},
                          zoomBy(step));
    actions.zoomOut = make(tr("Zoom &out"), {Qt::Key_Minus, QKeySequence::ZoomOut},
                           zoomBy(1 / step));
    actions.fit = make(tr("&Fit"), {Qt::Key_0}, [this] { canvas.fit(); });
    actions.fit->setToolTip(tr("Show the whole tree, and keep it in sight"));
    actions.actualSize = make(tr("&Actual size"), {Qt::Key_1}, [this] { canvas.setZoom(1); });
    actions.foldSelected = make(tr("Fo&ld"), {Qt::Key_F}, [this] {
        toggleFold(session ? session->selected() : NodeId::None);
    });
    actions.unfoldAll = make(tr("&Unfold all"), {Qt::SHIFT | Qt::Key_F},
                             [this] { canvas.unfoldAll(); });
    actions.focusSelected = make(tr("F&ocus on the selected"), {Qt::Key_Z}, [this] {
        const LaidBox *box = layout().boxOf(session ? session->selected() : NodeId::None);
        if (!box)
            return;
        takeOverFromFit();
        view.fit(box->bounds, room());
        syncScrollBars();
        canvas.viewport()->update();
        Q_EMIT canvas.zoomChanged(view.zoom);
    });
    actions.links = make(tr("Show &links"), {Qt::Key_L}, [this] { canvas.viewport()->update(); });
    actions.links->setCheckable(true);
    actions.links->setChecked(true);
    actions.monitors = make(tr("Show mo&nitors"), {Qt::SHIFT | Qt::Key_M},
                            [this] { canvas.viewport()->update(); });
    actions.monitors->setCheckable(true);
    actions.monitors->setChecked(true);
    actions.messages = make(tr("Show &messages"), {Qt::Key_M}, [this] { tellMessages(); });
    actions.messages->setCheckable(true);
    actions.messages->setToolTip(
        tr("Each message as a dot on its way; best seen slowly, or step by step"));
    actions.showSelected = make(tr("&Show selected"), {Qt::Key_S}, [this] {
        const NodeId node = session ? session->selected() : NodeId::None;
        canvas.showNode(node);
        if (boxScale() < NodePainter::textScale && !layout().rectOf(node).isNull()) {
            zoomAt(canvas.nodeRect(node).center(), 1 / view.zoom);
            canvas.showNode(node);
        }
    });
}

void TreeCanvas::Private::updateActions()
{
    const NodeId node = session ? session->selected() : NodeId::None;
    actions.showSelected->setEnabled(node != NodeId::None);
    actions.focusSelected->setEnabled(node != NodeId::None);
    actions.foldSelected->setEnabled(canFold(node));
    actions.foldSelected->setText(folded.contains(node) ? tr("Unfo&ld") : tr("Fo&ld"));
    actions.unfoldAll->setEnabled(!folded.isEmpty());
}

bool TreeCanvas::Private::canFold(NodeId node)
{
    const TreeState *state = tree();
    const Node *found = state ? state->find(node) : nullptr;
    return found && found->isSupervisor()
           && std::any_of(found->children.begin(), found->children.end(),
                          [](NodeId child) { return child != NodeId::None; });
}

} // namespace espalier
