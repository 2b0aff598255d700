// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/act_rules.h"

#include "ui/number_text.h"

#include <QCoreApplication>

namespace espalier {

namespace {

/// The rules for one selected node.
class Rules
{
    Q_DECLARE_TR_FUNCTIONS(espalier::ActRule)

public:
    Rules(const TreeState &tree, const Node &node)
        : m_tree(tree)
        , m_node(node)
        , m_label(node.label())
        , m_supervisor(supervisorOf(tree, node))
    {}

    static ActRule nothingSelected() { return no(tr("Select a process in the tree first")); }

    [[nodiscard]] ActRule startChild() const
    {
        const Node *supervisor = startingSupervisor(m_tree, m_node.id);
        if (!supervisor)
            return no(
                tr("Only a running supervisor starts children, and %1 has none").arg(m_label));
        return yes(tr("Ask %1 to start another child").arg(supervisor->label()));
    }

    [[nodiscard]] ActRule terminateChild() const
    {
        if (!m_supervisor)
            return no(tr("%1 is nobody's child: no supervisor can terminate it").arg(m_label));
        if (!isAlive(*m_supervisor))
            return no(tr("The supervisor of %1 is not running").arg(m_label));
        if (m_supervisor->kind == ProcessKind::DynamicSupervisor && !isAlive(m_node))
            return no(tr("%1 has no process to terminate").arg(m_label));
        return yes(tr("Ask %1 to end %2 as its child spec says, without a restart")
                       .arg(m_supervisor->label(), m_label));
    }

    [[nodiscard]] ActRule restartOrDelete(bool isDelete) const
    {
        if (!m_supervisor || m_supervisor->kind == ProcessKind::DynamicSupervisor)
            return no(tr("Only a static supervisor keeps specs of children that have no process"));
        if (!isAlive(*m_supervisor))
            return no(tr("The supervisor of %1 is not running").arg(m_label));
        if (m_node.state != NodeState::Undefined)
            return no(tr("Only for a child without a process: terminate %1 first").arg(m_label));
        return yes(isDelete
                       ? tr("Ask %1 to forget the spec of %2").arg(m_supervisor->label(), m_label)
                       : tr("Ask %1 to start %2 again").arg(m_supervisor->label(), m_label));
    }

    [[nodiscard]] ActRule fault(bool isHang) const
    {
        if (!isAlive(m_node))
            return noProcess();
        if (m_node.isSupervisor())
            return no(
                tr("A supervisor runs no code of yours that could go wrong: exit it instead"));
        if (isHang && m_node.state == NodeState::Hanging)
            return no(tr("%1 hangs already").arg(m_label));
        return yes(
            isHang
                ? tr("Make %1 loop for ever: only a kill will end it").arg(m_label)
                : tr("Raise an error inside %1 and watch what its supervisor does").arg(m_label));
    }

    [[nodiscard]] ActRule stop() const
    {
        if (!isAlive(m_node))
            return noProcess();
        if (m_node.state == NodeState::Hanging)
            return no(tr("%1 hangs: it does not get as far").arg(m_label));
        if (m_node.isSupervisor())
            return yes(tr("Let %1 stop with :normal, as Supervisor.stop does: its children first")
                           .arg(m_label));
        return yes(tr("Let %1 stop with :normal, as a process does whose work is done: only a "
                      "permanent child comes back")
                       .arg(m_label));
    }

    /// A fault that stays on a process.
    [[nodiscard]] ActRule lastingFault(Fault fault) const
    {
        if (!isAlive(m_node))
            return noProcess();
        if (m_node.isSupervisor())
            return no(
                tr("A supervisor runs no code of yours that could go wrong: exit it instead"));
        const bool isOn = m_node.faults.has(fault);
        if (fault == Fault::IgnoreShutdown) {
            return yes(isOn ? tr("Let %1 end again when it is told to").arg(m_label)
                            : tr("Let %1 ignore its shutdown: its supervisor waits as long as the "
                                 "spec says, and then kills it")
                                  .arg(m_label));
        }
        if (m_node.state == NodeState::Hanging)
            return no(tr("%1 hangs: it answers nobody").arg(m_label));
        return yes(isOn ? tr("Let %1 answer at once again").arg(m_label)
                        : tr("Let %1 answer each call only after %2 s, while the next ones wait")
                              .arg(m_label, seconds(slowReplyTime)));
    }

    /// A fault of the next starts of a child.
    [[nodiscard]] ActRule startFault(Fault fault) const
    {
        if (!isAlive(m_node))
            return noProcess();
        if (!m_supervisor || !isAlive(*m_supervisor))
            return no(tr("%1 has no supervisor that would start it again").arg(m_label));
        if (m_node.spec && m_node.spec->restart == Restart::Temporary)
            return no(tr("%1 is temporary: nobody starts it again").arg(m_label));
        if (fault == Fault::FailStart)
            return yes(tr("Let the next starts of %1 fail, however often %2 tries. Crash it then")
                           .arg(m_label, m_supervisor->label()));
        return yes(m_node.faults.has(fault)
                       ? tr("Let %1 start as fast as before again").arg(m_label)
                       : tr("Let each start of %1 take %2 s longer, while %3 serves nobody")
                             .arg(m_label, seconds(slowStartTime), m_supervisor->label()));
    }

    [[nodiscard]] ActRule flood() const
    {
        if (!isAlive(m_node))
            return noProcess();
        return yes(tr("Send %1 a thousand messages at once, and watch its mailbox").arg(m_label));
    }

    [[nodiscard]] ActRule breakLinks() const
    {
        if (!isAlive(m_node))
            return noProcess();
        if (linksBeyondSupervision(m_tree, m_node).empty())
            return no(tr("%1 is linked to nobody but its supervisor").arg(m_label));
        return yes(tr("Unlink %1 from all but its supervisor: what ends one will not end the other")
                       .arg(m_label));
    }

    [[nodiscard]] ActRule toProcess(ProcessAct act) const
    {
        if (!isAlive(m_node))
            return noProcess();
        return yes(act == ProcessAct::Send ? tr("Send a message to %1").arg(m_label)
                                           : tr("Send an exit signal to %1").arg(m_label));
    }

private:
    static ActRule yes(const QString &sentence)
    {
        return {.isPossible = true, .sentence = sentence};
    }
    static ActRule no(const QString &sentence)
    {
        return {.isPossible = false, .sentence = sentence};
    }
    static QString seconds(std::chrono::milliseconds time)
    {
        return shortNumberText(std::chrono::duration<double>(time).count());
    }
    [[nodiscard]] ActRule noProcess() const { return no(tr("%1 has no process now").arg(m_label)); }

    const TreeState &m_tree;
    const Node &m_node;
    const QString m_label;
    const Node *m_supervisor;
};

} // namespace

ActRule ruleFor(ProcessAct act, const TreeState &tree, NodeId selected)
{
    const Node *node = tree.find(selected);
    if (!node)
        return Rules::nothingSelected();
    const Rules rules(tree, *node);
    switch (act) {
    case ProcessAct::StartChild:
        return rules.startChild();
    case ProcessAct::TerminateChild:
        return rules.terminateChild();
    case ProcessAct::RestartChild:
        return rules.restartOrDelete(false);
    case ProcessAct::DeleteChild:
        return rules.restartOrDelete(true);
    case ProcessAct::Crash:
        return rules.fault(false);
    case ProcessAct::Stop:
        return rules.stop();
    case ProcessAct::Hang:
        return rules.fault(true);
    case ProcessAct::SlowReplies:
        return rules.lastingFault(Fault::SlowReplies);
    case ProcessAct::IgnoreShutdown:
        return rules.lastingFault(Fault::IgnoreShutdown);
    case ProcessAct::SlowStart:
        return rules.startFault(Fault::SlowStart);
    case ProcessAct::FailStarts:
        return rules.startFault(Fault::FailStart);
    case ProcessAct::Flood:
        return rules.flood();
    case ProcessAct::BreakLinks:
        return rules.breakLinks();
    case ProcessAct::Send:
    case ProcessAct::Exit:
        return rules.toProcess(act);
    }
    return {};
}

const Node *startingSupervisor(const TreeState &tree, NodeId selected)
{
    const auto startsChildren = [](const Node *node) {
        return node && isAlive(*node)
               && (node->kind == ProcessKind::Supervisor
                   || node->kind == ProcessKind::DynamicSupervisor);
    };
    const Node *node = tree.find(selected);
    if (!node || startsChildren(node))
        return node;
    const Node *supervisor = supervisorOf(tree, *node);
    return startsChildren(supervisor) ? supervisor : nullptr;
}

std::vector<Pid> linksBeyondSupervision(const TreeState &tree, const Node &node)
{
    std::vector<Pid> linked = tree.links(node.pid);
    std::erase_if(linked, [&](Pid pid) {
        const Node *other = tree.find(tree.nodeOf(pid));
        return !other || other->id == node.parent || other->parent == node.id;
    });
    return linked;
}

const Node *supervisorOf(const TreeState &tree, const Node &node)
{
    const Node *parent = tree.find(node.parent);
    return parent && parent->isSupervisor() ? parent : nullptr;
}

Term childName(const TreeState &tree, const Node &node)
{
    const Node *supervisor = supervisorOf(tree, node);
    if (supervisor && supervisor->kind == ProcessKind::DynamicSupervisor)
        return node.pid;
    return node.childId;
}

bool isAlive(const Node &node)
{
    return node.state == NodeState::Starting || node.state == NodeState::Running
           || node.state == NodeState::Hanging;
}

} // namespace espalier
