// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessible.h"

#include "ui/acts/act_rules.h"
#include "ui/canvas/node_tooltip.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/faults/fault_words.h"
#include "ui/tree_session.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace espalier {

struct NodeAccessible::NamedFault
{
    QString name = {};
    ProcessAct act = ProcessAct::Crash;
    QString text = {};
};

const std::vector<NodeAccessible::NamedFault> &NodeAccessible::faults()
{
    static const std::vector<NamedFault> all{
        {QStringLiteral("crash"), ProcessAct::Crash, faultTitle(FaultKind::Crash)},
        {QStringLiteral("stop"), ProcessAct::Stop, faultTitle(FaultKind::Stop)},
        {QStringLiteral("hang"), ProcessAct::Hang, faultTitle(FaultKind::Hang)},
        {QStringLiteral("exitNormal"), ProcessAct::Exit, faultTitle(FaultKind::ExitNormal)},
        {QStringLiteral("exitShutdown"), ProcessAct::Exit, faultTitle(FaultKind::ExitShutdown)},
        {QStringLiteral("exitKill"), ProcessAct::Exit, faultTitle(FaultKind::ExitKill)},
        {QStringLiteral("slowReplies"), ProcessAct::SlowReplies,
         faultTitle(FaultKind::SlowReplies)},
        {QStringLiteral("ignoreShutdown"), ProcessAct::IgnoreShutdown,
         faultTitle(FaultKind::IgnoreShutdown)},
        {QStringLiteral("slowStart"), ProcessAct::SlowStart, faultTitle(FaultKind::SlowStart)},
        {QStringLiteral("failStarts"), ProcessAct::FailStarts, faultTitle(FaultKind::FailStarts)},
        {QStringLiteral("flood"), ProcessAct::Flood, faultTitle(FaultKind::Flood)},
        {QStringLiteral("breakLinks"), ProcessAct::BreakLinks, faultTitle(FaultKind::BreakLinks)}};
    return all;
}

const NodeAccessible::NamedFault *NodeAccessible::possibleFault(const QString &name) const
{
    const auto fault = std::ranges::find(faults(), name, &NamedFault::name);
    const bool isPossible = fault != faults().end() && find()
                            && ruleFor(fault->act, m_canvas->session()->tree(), m_node).isPossible;
    return isPossible ? &*fault : nullptr;
}

bool NodeAccessible::canFold() const
{
    const Node *node = find();
    return node && std::ranges::any_of(node->children, [](NodeId child) {
               return child != NodeId::None;
           });
}

const Node *NodeAccessible::find() const
{
    return m_canvas && m_canvas->session() ? m_canvas->session()->tree().find(m_node) : nullptr;
}

QAccessibleInterface *NodeAccessible::parent() const
{
    return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas) : nullptr;
}

QString NodeAccessible::text(QAccessible::Text kind) const
{
    const Node *node = find();
    if (!node)
        return {};
    switch (kind) {
    case QAccessible::Name:
        return node->label();
    case QAccessible::Value:
        return node->pid.toString();
    case QAccessible::Description:
        if (const Node *supervisor = supervisorOf(m_canvas->session()->tree(), *node))
            return tr("%1; child of %2").arg(nodeSentence(*node), supervisor->label());
        return nodeSentence(*node);
    default:
        return {};
    }
}

QRect NodeAccessible::rect() const
{
    if (!find())
        return {};
    const QRect rect = m_canvas->nodeRect(m_node).toAlignedRect();
    return {m_canvas->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State NodeAccessible::state() const
{
    QAccessible::State state;
    const Node *node = find();
    if (!node) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.selected = m_canvas->session()->selected() == m_node;
    state.focused = state.selected && m_canvas->hasFocus();
    state.expandable = canFold();
    state.collapsed = m_canvas->isFolded(m_node);
    state.expanded = state.expandable && !state.collapsed;
    state.offscreen = !m_canvas->viewport()->rect().intersects(
        m_canvas->nodeRect(m_node).toAlignedRect());
    return state;
}

void *NodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList NodeAccessible::actionNames() const
{
    if (!find())
        return {};
    QStringList names{setFocusAction(), pressAction(), showMenuAction()};
    if (canFold())
        names.append(toggleAction());
    for (const NamedFault &fault : faults()) {
        if (possibleFault(fault.name))
            names.append(fault.name);
    }
    return names;
}

QString NodeAccessible::localizedActionName(const QString &name) const
{
    const auto fault = std::ranges::find(faults(), name, &NamedFault::name);
    return fault != faults().end() ? fault->text
                                   : QAccessibleActionInterface::localizedActionName(name);
}

QString NodeAccessible::localizedActionDescription(const QString &name) const
{
    if (const NamedFault *fault = possibleFault(name))
        return ruleFor(fault->act, m_canvas->session()->tree(), m_node).sentence;
    return QAccessibleActionInterface::localizedActionDescription(name);
}

void NodeAccessible::doAction(const QString &name)
{
    if (!find())
        return;
    if (name == toggleAction()) {
        m_canvas->setFolded(m_node, !m_canvas->isFolded(m_node));
    } else if (name == showMenuAction()) {
        // A menu stays open until something is chosen: whoever asked for it does not wait for that.
        QMetaObject::invokeMethod(
            m_canvas,
            [canvas = m_canvas, node = m_node, place = rect().center()] {
                Q_EMIT canvas->contextMenuRequested(node, place);
            },
            Qt::QueuedConnection);
    } else if (name == setFocusAction() || name == pressAction()) {
        m_canvas->session()->select(m_node);
        if (name == setFocusAction())
            m_canvas->setFocus();
    } else if (possibleFault(name)) {
        Q_EMIT m_canvas->faultDropped(m_node, name);
    }
}

CanvasAccessible::CanvasAccessible(TreeCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::Tree)
{
    m_connections = {QObject::connect(canvas, &TreeCanvas::nodesRemoved, canvas,
                                      [this](const std::vector<NodeId> &nodes) {
                                          for (const NodeId node : nodes) {
                                              if (!m_nodes.isEmpty())
                                                  forget(m_nodes.take(node));
                                          }
                                      }),
                     QObject::connect(canvas, &TreeCanvas::sessionChanged, canvas, [this] {
                         for (const QAccessible::Id item : std::exchange(m_nodes, {}))
                             forget(item);
                     })};
}

CanvasAccessible::~CanvasAccessible()
{
    for (const QMetaObject::Connection &connection : m_connections)
        QObject::disconnect(connection);
    for (const QAccessible::Id id : std::as_const(m_nodes))
        QAccessible::deleteAccessibleInterface(id);
}

/// Whoever is using it now finds it invalid; then it goes.
void CanvasAccessible::forget(QAccessible::Id item)
{
    auto *forgotten = item == 0
                          ? nullptr
                          : dynamic_cast<NodeAccessible *>(QAccessible::accessibleInterface(item));
    if (!forgotten)
        return;
    forgotten->forget();
    QTimer::singleShot(0, &canvas(), [item] { QAccessible::deleteAccessibleInterface(item); });
}

TreeCanvas &CanvasAccessible::canvas() const
{
    return *static_cast<TreeCanvas *>(widget());
}

QAccessibleInterface *CanvasAccessible::interfaceOf(NodeId node) const
{
    if (node == NodeId::None)
        return nullptr;
    if (const auto known = m_nodes.constFind(node); known != m_nodes.cend())
        return QAccessible::accessibleInterface(*known);
    auto *made = new NodeAccessible(&canvas(), node);
    m_nodes.insert(node, QAccessible::registerAccessibleInterface(made));
    return made;
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(canvas().visibleNodes().size());
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    const std::vector<NodeId> nodes = canvas().visibleNodes();
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < nodes.size() ? interfaceOf(nodes[at]) : nullptr;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    return interfaceOf(canvas().nodeAt(canvas().viewport()->mapFromGlobal(QPointF(x, y))));
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const NodeAccessible *>(child);
    if (!item)
        return -1;
    const std::vector<NodeId> nodes = canvas().visibleNodes();
    const auto at = std::find(nodes.begin(), nodes.end(), item->node());
    return at == nodes.end() ? -1 : static_cast<int>(at - nodes.begin());
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    return canvas().session() ? interfaceOf(canvas().session()->selected()) : nullptr;
}

void CanvasAccessible::announceSelection(TreeCanvas *canvas)
{
    if (!QAccessible::isActive() || !canvas->hasFocus())
        return;
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(canvas);
    if (QAccessibleInterface *item = whole ? whole->focusChild() : nullptr) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void CanvasAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *canvas = qobject_cast<TreeCanvas *>(object);
            return canvas ? new CanvasAccessible(canvas) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace espalier
