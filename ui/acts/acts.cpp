// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/acts.h"

#include "ui/acts/answer_sentence.h"
#include "ui/acts/tree_edits.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/dialogs/term_dialog.h"
#include "ui/faults/fault_words.h"
#include "ui/icons.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QUndoStack>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace espalier {

Acts::Acts(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_edits(new TreeEdits(this))
{
    makeSupervisorActs();
    makeProcessActs();
    makeTimeActs();
    connectActs();
    for (QAction *action : findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        const QString icon = action->data().toString();
        if (!icon.isEmpty())
            action->setIcon(themedIcon(icon));
    }
    update();
}

void Acts::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_refused.reset();
    m_awaited.reset();
    m_edits->setSession(session);
    if (session) {
        connect(session, &TreeSession::selectionChanged, this, &Acts::update);
        connect(session, &TreeSession::refreshed, this, [this](const TreeChanges &changes) {
            if (!changes.isEmpty())
                update();
        });
        if (session->source().canControlTime())
            session->source().setSpeed(m_speed);
    }
    update();
    updateTime();
}

QAction *Acts::make(const QString &name, const QString &text, const QString &icon,
                    const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setData(icon);
    action->setShortcuts(keys);
    // For toolbars: the text without its mnemonic, and the keys.
    QString tip = text;
    tip.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    action->setWhatsThis(tip);
    m_window->addAction(action);
    return action;
}

void Acts::makeSupervisorActs()
{
    undo = m_edits->stack()->createUndoAction(this);
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    redo = m_edits->stack()->createRedoAction(this);
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence::Redo);
    m_window->addActions({undo, redo});
    connect(m_edits, &TreeEdits::undone, this, [this](const QString &text) {
        m_session->source().note(Term::tuple({Atom("undo"), Term::binary(text.toStdString())}));
        Q_EMIT told(tr("You undid: %1").arg(text));
    });
    connect(m_edits, &TreeEdits::redone, this, [this](const QString &text) {
        m_session->source().note(Term::tuple({Atom("redo"), Term::binary(text.toStdString())}));
        Q_EMIT told(tr("You did again: %1").arg(text));
    });
    startChild = make(QStringLiteral("startChild"), tr("&Start child…"),
                      QStringLiteral("start-child"), {tr("Ctrl+N")});
    terminateChild = make(QStringLiteral("terminateChild"), tr("&Terminate child"),
                          QStringLiteral("terminate-child"), {Qt::Key_Delete});
    restartChild = make(QStringLiteral("restartChild"), tr("Start the child &again"),
                        QStringLiteral("restart-child"), {tr("Ctrl+R")});
    deleteChild = make(QStringLiteral("deleteChild"), tr("&Delete child spec"),
                       QStringLiteral("delete-child"), {tr("Shift+Del")});
    m_ruled.push_back({startChild, ProcessAct::StartChild});
    m_ruled.push_back({terminateChild, ProcessAct::TerminateChild});
    m_ruled.push_back({restartChild, ProcessAct::RestartChild});
    m_ruled.push_back({deleteChild, ProcessAct::DeleteChild});
}

void Acts::makeProcessActs()
{
    const auto fault = [this](const char *name, FaultKind kind, const char *icon,
                              const QList<QKeySequence> &keys) {
        return make(QString::fromLatin1(name), faultMenuText(kind), QString::fromLatin1(icon),
                    keys);
    };
    crash = fault("crash", FaultKind::Crash, "crash", {tr("Ctrl+B")});
    stop = fault("stop", FaultKind::Stop, "stop", {tr("Ctrl+Shift+E")});
    hang = fault("hang", FaultKind::Hang, "hang", {tr("Ctrl+H")});
    send = make(QStringLiteral("send"), tr("Send a &message…"), QStringLiteral("send"),
                {tr("Ctrl+M")});
    exitNormal = fault("exitNormal", FaultKind::ExitNormal, "exit", {tr("Ctrl+Shift+N")});
    exitShutdown = fault("exitShutdown", FaultKind::ExitShutdown, "exit", {tr("Ctrl+Shift+S")});
    exitKill = fault("exitKill", FaultKind::ExitKill, "exit", {tr("Ctrl+Shift+K")});
    exitWith = fault("exitWith", FaultKind::ExitWith, "exit", {tr("Ctrl+E")});
    slowReplies = fault("slowReplies", FaultKind::SlowReplies, "slow-replies",
                        {tr("Ctrl+Shift+D")});
    ignoreShutdown = fault("ignoreShutdown", FaultKind::IgnoreShutdown, "ignore-shutdown",
                           {tr("Ctrl+Shift+I")});
    slowStart = fault("slowStart", FaultKind::SlowStart, "slow-start", {tr("Ctrl+Shift+L")});
    failStarts = fault("failStarts", FaultKind::FailStarts, "fail-starts", {tr("Ctrl+Shift+B")});
    for (QAction *lasting : {slowReplies, ignoreShutdown, slowStart})
        lasting->setCheckable(true);
    flood = fault("flood", FaultKind::Flood, "flood", {});
    breakLinks = fault("breakLinks", FaultKind::BreakLinks, "break-links", {});
    askFirst = make(QStringLiteral("askFirst"), tr("As&k me first"), QStringLiteral("ask-first"),
                    {tr("Ctrl+Shift+A")});
    askFirst->setCheckable(true);
    askFirst->setIconVisibleInMenu(false); // its place is that of the check mark
    askFirst->setStatusTip(tr("Before a fault is done, say yourself what will happen"));
    m_ruled.push_back({flood, ProcessAct::Flood});
    m_ruled.push_back({breakLinks, ProcessAct::BreakLinks});
    m_ruled.push_back({crash, ProcessAct::Crash});
    m_ruled.push_back({stop, ProcessAct::Stop});
    m_ruled.push_back({hang, ProcessAct::Hang});
    m_ruled.push_back({slowReplies, ProcessAct::SlowReplies});
    m_ruled.push_back({ignoreShutdown, ProcessAct::IgnoreShutdown});
    m_ruled.push_back({slowStart, ProcessAct::SlowStart});
    m_ruled.push_back({failStarts, ProcessAct::FailStarts});
    m_ruled.push_back({send, ProcessAct::Send});
    for (QAction *exit : exits())
        m_ruled.push_back({exit, ProcessAct::Exit});
}

void Acts::makeTimeActs()
{
    pause = make(QStringLiteral("pause"), tr("&Pause"), QStringLiteral("pause"), {Qt::Key_Space});
    pause->setCheckable(true);
    pause->setStatusTip(tr("Hold the time of the whole tree, or let it go on"));
    step = make(QStringLiteral("step"), tr("&Single step"), QStringLiteral("step"),
                {Qt::Key_F10, Qt::Key_Period});
    step->setStatusTip(tr("Let one process handle one message (only while paused)"));
    toDecision = make(QStringLiteral("toDecision"), tr("On to the next &decision"),
                      QStringLiteral("to-decision"), {Qt::Key_F11});
    toDecision->setStatusTip(tr("Go on until a supervisor decides about a child, then pause"));
    toCrash = make(QStringLiteral("toCrash"), tr("On to the next &crash"),
                   QStringLiteral("to-crash"), {Qt::Key_F12});
    toCrash->setStatusTip(tr("Go on until a process crashes, then pause"));
    for (QAction *milestone : {toDecision, toCrash}) {
        milestone->setCheckable(true);
        milestone->setIconVisibleInMenu(false); // its place is that of the check mark
    }
    faster = make(QStringLiteral("faster"), tr("&Faster"), {}, {tr("Ctrl+Shift+Right")});
    slower = make(QStringLiteral("slower"), tr("S&lower"), {}, {tr("Ctrl+Shift+Left")});
    normalSpeed = make(QStringLiteral("normalSpeed"), tr("&Normal speed"), {},
                       {tr("Ctrl+Shift+Down")});
}

void Acts::connectActs()
{
    connect(startChild, &QAction::triggered, this, &Acts::askAndStartChild);
    const auto edit = [this](QAction *action, void (TreeEdits::*act)(NodeId)) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_session)
                (m_edits->*act)(m_session->selected());
        });
    };
    edit(terminateChild, &TreeEdits::terminateChild);
    edit(restartChild, &TreeEdits::restartChild);
    edit(deleteChild, &TreeEdits::deleteChild);
    connect(m_edits, &TreeEdits::answered, this, &Acts::hearAnswer);
    connect(m_edits, &TreeEdits::startRefused, this,
            [this](NodeId supervisor, const Term &spec) { m_refused.emplace(supervisor, spec); });
    for (QAction *fault : faults())
        connect(fault, &QAction::triggered, this, [this, fault] {
            trigger(fault, {m_session ? m_session->selected() : NodeId::None});
        });
    connect(send, &QAction::triggered, this, &Acts::askAndSend);

    connect(pause, &QAction::toggled, this, [this](bool paused) {
        m_awaited.reset();
        if (m_session)
            m_session->source().setPaused(paused);
        updateTime();
    });
    connect(step, &QAction::triggered, this, [this] { m_session->source().step(); });
    connect(toDecision, &QAction::triggered, this, [this] { resumeUntil(Milestone::Decision); });
    connect(toCrash, &QAction::triggered, this, [this] { resumeUntil(Milestone::Crash); });
    m_goal.setInterval(std::chrono::milliseconds(50));
    connect(&m_goal, &QTimer::timeout, this, [this] {
        if (!m_session || m_session->source().isPaused()) {
            m_goal.stop();
            updateTime();
        }
    });
    // Six keystrokes from the slowest to normal.
    const double factor = std::pow(10, 1.0 / 6);
    connect(faster, &QAction::triggered, this, [this, factor] { setSpeed(m_speed * factor); });
    connect(slower, &QAction::triggered, this, [this, factor] { setSpeed(m_speed / factor); });
    connect(normalSpeed, &QAction::triggered, this, [this] { setSpeed(1); });
}

void Acts::resumeUntil(Milestone milestone)
{
    if (m_awaited == milestone) {
        m_awaited.reset();
        m_session->source().setPaused(false);
    } else {
        m_awaited = milestone;
        m_session->source().resumeUntil(milestone);
        m_goal.start();
    }
    updateTime();
}

void Acts::setSpeed(double speed)
{
    const double hundredths = std::round(std::log10(std::clamp(speed, slowest, fastest)) * 100);
    const double rounded = std::pow(10, hundredths / 100);
    if (rounded == m_speed)
        return;
    m_speed = rounded;
    if (m_session && m_session->source().canControlTime())
        m_session->source().setSpeed(m_speed);
    Q_EMIT speedChanged(m_speed);
}

void Acts::addToMenu(QMenu *menu) const
{
    menu->addActions({crash, stop});
    menu->addActions(exits());
    menu->addActions({hang, slowReplies, ignoreShutdown, slowStart, failStarts});
    menu->addActions({flood, breakLinks, send});
    menu->addSeparator();
    menu->addAction(askFirst);
    menu->addSeparator();
    menu->addActions({startChild, terminateChild, restartChild, deleteChild});
    menu->addSeparator();
    menu->addActions({undo, redo});
}

QList<QAction *> Acts::exits() const
{
    return {exitNormal, exitShutdown, exitKill, exitWith};
}

void Acts::update()
{
    for (const Ruled &ruled : m_ruled) {
        const ActRule rule = m_session
                                 ? ruleFor(ruled.act, m_session->tree(), m_session->selected())
                                 : ActRule{.isPossible = false,
                                           .sentence = tr("Open a tree first")};
        ruled.action->setEnabled(rule.isPossible);
        ruled.action->setStatusTip(rule.sentence);
        ruled.action->setWhatsThis(rule.sentence);
        const Node *node = selectedNode();
        if (const std::optional<Fault> lasting = lastingFault(ruled.action))
            ruled.action->setChecked(node && node->faults.has(*lasting));
    }
}

void Acts::updateTime()
{
    const bool hasTime = m_session && m_session->source().canControlTime();
    const bool isPaused = hasTime && m_session->source().isPaused();
    for (QAction *action : {pause, toDecision, toCrash, faster, slower, normalSpeed})
        action->setEnabled(hasTime);
    {
        const QSignalBlocker blocker(pause); // it only shows what is
        pause->setChecked(isPaused);
    }
    pause->setText(isPaused ? tr("&Resume") : tr("&Pause"));
    pause->setToolTip(isPaused ? tr("Resume (Space)") : tr("Pause (Space)"));
    pause->setData(isPaused ? QStringLiteral("resume") : QStringLiteral("pause"));
    pause->setIcon(themedIcon(pause->data().toString()));
    step->setEnabled(isPaused);
    if (isPaused)
        m_awaited.reset();
    toDecision->setChecked(m_awaited == Milestone::Decision);
    toCrash->setChecked(m_awaited == Milestone::Crash);
}

const Node *Acts::selectedNode() const
{
    return m_session ? m_session->tree().find(m_session->selected()) : nullptr;
}

QList<QAction *> Acts::faults() const
{
    return QList<QAction *>{crash, stop} + exits()
           + QList<QAction *>{hang,       slowReplies, ignoreShutdown, slowStart,
                              failStarts, flood,       breakLinks};
}

std::optional<Fault> Acts::lastingFault(const QAction *fault) const
{
    if (fault == slowReplies)
        return Fault::SlowReplies;
    if (fault == ignoreShutdown)
        return Fault::IgnoreShutdown;
    if (fault == slowStart)
        return Fault::SlowStart;
    return std::nullopt;
}

std::optional<PossibleFault> Acts::possibleFault(const QAction *fault) const
{
    using Kind = PossibleFault::Kind;
    if (fault == crash)
        return PossibleFault{.kind = Kind::Raise};
    if (fault == stop)
        return PossibleFault{.kind = Kind::Stop};
    if (fault == hang)
        return PossibleFault{.kind = Kind::Hang};
    if (fault == exitNormal)
        return PossibleFault{.kind = Kind::ExitSignal, .reason = atoms::normal};
    if (fault == exitShutdown)
        return PossibleFault{.kind = Kind::ExitSignal, .reason = atoms::shutdown};
    if (fault == exitKill)
        return PossibleFault{.kind = Kind::ExitSignal, .reason = atoms::kill};
    if (fault == exitWith) // any reason that is none of the above
        return PossibleFault{.kind = Kind::ExitSignal, .reason = Atom("boom")};
    if (fault == terminateChild)
        return PossibleFault{.kind = Kind::Terminate};
    return std::nullopt;
}

void Acts::setFaultFilter(std::function<bool(QAction *, const std::vector<NodeId> &)> filter)
{
    m_filter = std::move(filter);
}

void Acts::trigger(QAction *fault, const std::vector<NodeId> &nodes)
{
    if (!m_filter || !m_filter(fault, nodes))
        inflict(fault, nodes);
    update(); // what is checked is what is, not what was clicked
}

bool Acts::inflict(QAction *fault, const std::vector<NodeId> &nodes)
{
    // The processes may be replaced while a dialog is open: the fault is for those that were chosen.
    std::vector<std::pair<NodeId, Pid>> targets;
    for (const NodeId id : nodes) {
        const Node *node = m_session ? m_session->tree().find(id) : nullptr;
        if (node && isAlive(*node))
            targets.emplace_back(id, node->pid);
    }
    if (targets.empty())
        return false;
    const QString who = targets.size() == 1 ? m_session->labelOf(targets.front().second)
                                            : tr("%1 processes").arg(targets.size());
    const std::optional<Term> asked = ask(fault, who);
    if (!asked)
        return false;
    for (const auto &[id, pid] : targets) {
        const Node *node = m_session ? m_session->tree().find(id) : nullptr;
        if (node && node->pid == pid)
            inflictOn(fault, *node, *asked);
    }
    return true;
}

void Acts::inflictOn(QAction *fault, const Node &node, const Term &asked)
{
    constexpr int floodMessages = 1'000;
    TreeSource &source = m_session->source();
    if (fault == crash && !node.isSupervisor())
        source.inject(node.pid, Fault::Raise);
    else if (fault == stop)
        source.inject(node.pid, Fault::Stop);
    else if (fault == hang && !node.isSupervisor())
        source.inject(node.pid, Fault::Hang);
    else if (fault == exitNormal)
        source.exit(node.pid, atoms::normal);
    else if (fault == exitShutdown)
        source.exit(node.pid, atoms::shutdown);
    else if (fault == exitKill)
        source.exit(node.pid, atoms::kill);
    else if (fault == exitWith)
        source.exit(node.pid, asked);
    else if (const std::optional<Fault> lasting = lastingFault(fault);
             lasting && (*lasting == Fault::SlowStart || !node.isSupervisor()))
        source.inject(node.pid, *lasting);
    else if (fault == failStarts)
        source.failStarts(node.pid, int(asked.toInteger()));
    else if (fault == flood)
        source.flood(node.pid, Atom("flood"), floodMessages);
    else if (fault == breakLinks)
        for (const Pid other : linksBeyondSupervision(m_session->tree(), node))
            source.breakLink(node.pid, other);
}

std::optional<Term> Acts::ask(const QAction *fault, const QString &who)
{
    if (fault == exitWith)
        return askReason(who);
    if (fault == failStarts)
        return askNumberOfStarts(who);
    return Term();
}

std::optional<Term> Acts::askNumberOfStarts(const QString &who)
{
    QInputDialog dialog(m_window);
    dialog.setObjectName(QStringLiteral("failStartsDialog"));
    dialog.setWindowTitle(faultTitle(FaultKind::FailStarts));
    dialog.setLabelText(tr("So many of the next starts of %1 will fail (0: none):").arg(who));
    dialog.setInputMode(QInputDialog::IntInput);
    dialog.setIntRange(0, mostFailingStarts);
    dialog.setIntValue(failingStarts);
    dialog.setOkButtonText(tr("Fail"));
    dialog.setCancelButtonText(tr("Cancel"));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Term(std::int64_t(dialog.intValue()));
}

std::optional<Term> Acts::askReason(const QString &who)
{
    TermDialog dialog({.title = tr("Exit with a reason"),
                       .prompt = tr("Exit signal to %1, with this term as the reason:").arg(who),
                       .button = tr("Exit"),
                       .history = QStringLiteral("exitReasons"),
                       .examples = {QStringLiteral(":boom"), QStringLiteral("{:shutdown, :done}"),
                                    QStringLiteral("{:badmatch, 42}")}},
                      m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.term();
}

void Acts::askAndSend()
{
    const Node *node = selectedNode();
    if (!node)
        return;
    const Pid pid = node->pid;
    TermDialog dialog(
        {.title = tr("Send a message"),
         .prompt = tr("Message to %1:").arg(node->label()),
         .button = tr("Send"),
         .history = QStringLiteral("messages"),
         .examples = {QStringLiteral("{:raise, \"boom\"}"), QStringLiteral("{:shutdown}"),
                      QStringLiteral("{:store, :answer, 42}")}},
        m_window);
    if (dialog.exec() == QDialog::Accepted && m_session)
        m_session->source().send(pid, dialog.term());
}

void Acts::askAndStartChild()
{
    const Node *supervisor = m_session
                                 ? startingSupervisor(m_session->tree(), m_session->selected())
                                 : nullptr;
    if (!supervisor)
        return;
    const NodeId id = supervisor->id;
    StartChildDialog dialog(*supervisor, m_session->source().modules(), m_window);
    dialog.setObstacles(StartObstacles(m_session->tree(), *supervisor));
    if (m_refused && m_refused->first == id)
        dialog.propose(std::exchange(m_refused, std::nullopt)->second);
    if (dialog.exec() == QDialog::Accepted && m_session)
        m_edits->startChild(id, dialog.spec());
}

void Acts::hearAnswer(const Term &answer)
{
    if (isRefusal(answer))
        Q_EMIT refused(refusalSentence(answer), answer.toString());
    else
        Q_EMIT accepted();
}

} // namespace espalier
