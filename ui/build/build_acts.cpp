// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/build/build_acts.h"

#include "engine/trees/live_child_spec.h"
#include "ui/acts/act_rules.h"
#include "ui/acts/tree_edits.h"
#include "ui/build/templates.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace espalier {

BuildActs::BuildActs(TreeEdits &edits, QWidget *window)
    : QObject(window)
    , m_edits(edits)
    , m_window(window)
{
    change = make(QStringLiteral("changeChild"), tr("Chan&ge…"), Qt::Key_F2);
    connect(change, &QAction::triggered, this, &BuildActs::askAndChange);
    move = make(QStringLiteral("moveChild"), tr("Mo&ve to…"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    connect(move, &QAction::triggered, this, &BuildActs::askAndMove);
    addTemplate = new QMenu(tr("A&dd"), window);
    addTemplate->setObjectName(QStringLiteral("addTemplate"));
    addTemplate->setToolTipsVisible(true);
    connect(addTemplate, &QMenu::aboutToShow, this, &BuildActs::fillTemplates);
    connect(&m_edits, &TreeEdits::started, this, [this](Pid child) { m_started = child; });
    update();
}

QAction *BuildActs::make(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

void BuildActs::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_started = {};
    m_modules.clear();
    if (session) {
        for (const TreeSource::Module &module : session->source().modules())
            m_modules.insert(module.name);
        connect(session, &TreeSession::selectionChanged, this, &BuildActs::update);
        connect(session, &TreeSession::refreshed, this, [this] {
            selectStarted();
            update();
        });
    }
    update();
}

void BuildActs::selectStarted()
{
    const NodeId node = m_started.isOutside() ? NodeId::None : m_session->nodeOf(m_started);
    if (node == NodeId::None)
        return;
    m_started = {};
    if (m_session->selected() == NodeId::None)
        m_session->select(node);
}

/// No child has an id that ends with it.
int BuildActs::freeNumber(const Node &supervisor) const
{
    int number = 1;
    for (const NodeId child : supervisor.children) {
        const Node *node = m_session->tree().find(child);
        const QString id = node ? node->childId.toString() : QString();
        number = std::max(number, id.mid(id.lastIndexOf(QLatin1Char('_')) + 1).toInt() + 1);
    }
    return number;
}

BuildActs::Place BuildActs::placeOf(const Node &node)
{
    return {node.id, node.parent, node.key};
}

NodeId BuildActs::nodeAt(const Place &place) const
{
    const Node *node = m_session ? m_session->tree().find(place.node) : nullptr;
    return node && node->parent == place.parent && node->key == place.key ? place.node
                                                                          : NodeId::None;
}

const Node *BuildActs::selectedChild() const
{
    const Node *node = m_session ? m_session->tree().find(m_session->selected()) : nullptr;
    const Node *supervisor = node ? supervisorOf(m_session->tree(), *node) : nullptr;
    return supervisor && isAlive(*supervisor) && node->spec && isDescribable(*node) ? node
                                                                                    : nullptr;
}

// What a program starts with functions of its own would not come back.
bool BuildActs::isDescribable(const Node &child) const
{
    return m_modules.contains(child.spec->start.module);
}

void BuildActs::update()
{
    const Node *child = selectedChild();
    const QString none = tr("Select a child of a supervisor that runs");
    change->setEnabled(child != nullptr);
    change->setStatusTip(child ? tr("Change the spec of %1 and start it anew").arg(child->label())
                               : none);
    move->setEnabled(child != nullptr);
    move->setStatusTip(
        child
            ? tr("Start %1 under another supervisor; or drag it there with Alt").arg(child->label())
            : none);
    const Node *supervisor = m_session
                                 ? startingSupervisor(m_session->tree(), m_session->selected())
                                 : nullptr;
    addTemplate->menuAction()->setEnabled(supervisor && isAlive(*supervisor));
    addTemplate->menuAction()->setStatusTip(
        supervisor ? tr("Start a small tree under %1").arg(supervisor->label())
                   : tr("Select a supervisor, or one of its children"));
}

// A running process keeps what it was started with: so a change is an end and a new start, and that is asked first.
void BuildActs::askAndChange()
{
    const Node *child = selectedChild();
    if (!child)
        return;
    const Place place = placeOf(*child);
    const Node &supervisor = *supervisorOf(m_session->tree(), *child);
    StartChildDialog dialog(supervisor, m_session->source().modules(), m_window,
                            liveChildSpec(m_session->tree(), *child));
    dialog.setObstacles(StartObstacles(m_session->tree(), supervisor, child->id));
    if (dialog.exec() != QDialog::Accepted)
        return;
    child = m_session ? m_session->tree().find(nodeAt(place)) : nullptr;
    if (!child)
        return;
    const QString below = child->kind == ProcessKind::DynamicSupervisor
                              ? tr(" Its children are gone then, as after each of its restarts.")
                          : child->isSupervisor() ? tr(" So are all processes below it.")
                                                  : QString();
    const QString text = tr("%1 takes what you changed when it is started. It is ended and started "
                            "anew, as the last child of its supervisor.%2")
                             .arg(child->label(), below);
    QMessageBox question(QMessageBox::Question, tr("Start it anew?"), text, QMessageBox::Cancel,
                         m_window);
    const QAbstractButton *anew = question.addButton(tr("Start anew"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == anew && m_session)
        m_edits.replaceChild(nodeAt(place), dialog.spec());
}

void BuildActs::askAndMove()
{
    const Node *child = selectedChild();
    if (!child)
        return;
    const NodeId id = child->id;
    const Place place = placeOf(*child);
    QStringList names;
    std::vector<Place> supervisors;
    for (std::size_t number = 0; number < m_session->tree().capacity(); ++number) {
        const auto candidate = static_cast<NodeId>(number);
        const Node *node = m_session->tree().find(candidate);
        if (!node || !objectionTo(id, candidate).isEmpty())
            continue;
        names.append(QStringLiteral("%1  %2").arg(node->label(), node->pid.toString()));
        supervisors.push_back(placeOf(*node));
    }
    bool isAccepted = false;
    const QString chosen = QInputDialog::getItem(
        m_window, tr("Move %1").arg(child->label()),
        tr("It is ended, and started as the last child of:"), names, 0, false, &isAccepted);
    const qsizetype index = names.indexOf(chosen);
    if (isAccepted && index >= 0 && m_session)
        moveChild(nodeAt(place), nodeAt(supervisors[std::size_t(index)]));
}

QString BuildActs::objectionTo(NodeId child, NodeId supervisor) const
{
    const Node *moved = m_session ? m_session->tree().find(child) : nullptr;
    const Node *target = m_session ? m_session->tree().find(supervisor) : nullptr;
    const Node *from = moved ? supervisorOf(m_session->tree(), *moved) : nullptr;
    if (!from || !moved->spec || !isAlive(*from) || !isDescribable(*moved))
        return tr("Only a child of a supervisor that runs can be moved.");
    const bool isStarter = target
                           && (target->kind == ProcessKind::Supervisor
                               || target->kind == ProcessKind::DynamicSupervisor);
    if (!isStarter || !isAlive(*target))
        return tr("It can only be moved to a supervisor that runs.");
    if (target == from)
        return tr("It is there already.");
    for (const Node *above = target; above; above = m_session->tree().find(above->parent)) {
        if (above == moved)
            return tr("It cannot be moved below itself.");
    }
    return {};
}

void BuildActs::moveChild(NodeId child, NodeId supervisor)
{
    if (objectionTo(child, supervisor).isEmpty())
        m_edits.moveChild(child, supervisor);
}

void BuildActs::fillTemplates()
{
    addTemplate->clear();
    const Node *supervisor = m_session
                                 ? startingSupervisor(m_session->tree(), m_session->selected())
                                 : nullptr;
    if (!supervisor)
        return;
    const int number = freeNumber(*supervisor);
    for (const Template &offered : templates(m_session->source().modules(), number)) {
        QAction *action = addTemplate->addAction(offered.title);
        action->setObjectName(offered.name);
        action->setToolTip(offered.lesson);
        action->setStatusTip(offered.lesson);
        connect(action, &QAction::triggered, this,
                [this, id = supervisor->id, spec = offered.spec] { m_edits.startChild(id, spec); });
    }
}

} // namespace espalier
