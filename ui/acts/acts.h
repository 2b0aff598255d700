// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"
#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"
#include "ui/acts/act_rules.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace espalier {

class TreeEdits;
class TreeSession;

/// The one set of QActions that do something to the tree: toolbar, menus, context menu and shortcuts share them.
/// Each is enabled when it makes sense for the selection and tells in its status tip what it does or why it cannot.
class Acts : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`.
    explicit Acts(QWidget *window);

    /// `session` may be null; it must outlive this or be taken away.
    void setSession(TreeSession *session);

    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *startChild = nullptr;
    QAction *terminateChild = nullptr;
    QAction *restartChild = nullptr;
    QAction *deleteChild = nullptr;
    QAction *crash = nullptr;
    QAction *stop = nullptr; ///< of itself, with `:normal`
    QAction *hang = nullptr;
    // Faults that stay on a process, or on its starts; all but the last are checked while they do.
    QAction *slowReplies = nullptr;
    QAction *ignoreShutdown = nullptr;
    QAction *slowStart = nullptr;
    QAction *failStarts = nullptr;
    QAction *send = nullptr;
    QAction *exitNormal = nullptr;
    QAction *exitShutdown = nullptr;
    QAction *exitKill = nullptr;
    QAction *exitWith = nullptr;
    QAction *flood = nullptr;
    QAction *breakLinks = nullptr;
    QAction *askFirst = nullptr; ///< checked: a fault is foretold by the user before it is done
    QAction *pause = nullptr; ///< checked while paused
    QAction *step = nullptr;
    // Checked as long as time goes on to that.
    QAction *toDecision = nullptr; ///< on to a supervisor's next decision
    QAction *toCrash = nullptr; ///< on to the next crash
    QAction *faster = nullptr;
    QAction *slower = nullptr;
    QAction *normalSpeed = nullptr;

    static constexpr double slowest = 0.1;
    static constexpr double fastest = 10;

    /// What can be taken back. Owned by this.
    [[nodiscard]] TreeEdits &edits() const { return *m_edits; }

    /// Rounds to what the slider can show; also remembered for the next tree.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }

    /// What can be done to a process, in the order of menus.
    void addToMenu(QMenu *menu) const;
    /// The four ways to exit a process.
    [[nodiscard]] QList<QAction *> exits() const;
    /// All that breaks something, in the order of the palette.
    [[nodiscard]] QList<QAction *> faults() const;
    /// What the fault would do, for a prediction; nullopt for one that ends nothing or asks for a term first.
    [[nodiscard]] std::optional<PossibleFault> possibleFault(const QAction *fault) const;
    /// Does it to each of these that has a process. Asks once for what it needs to know.
    /// False if nothing was done.
    bool inflict(QAction *fault, const std::vector<NodeId> &nodes);
    /// The same, but whoever filters faults may have it instead.
    void trigger(QAction *fault, const std::vector<NodeId> &nodes);
    /// While set, a triggered fault is handed to it; it answers whether it has taken it.
    void setFaultFilter(
        std::function<bool(QAction *fault, const std::vector<NodeId> &nodes)> filter);

Q_SIGNALS:
    /// An act was not done: a plain sentence, and the term that was answered.
    void refused(const QString &sentence, const QString &term);
    /// An act was done.
    void accepted();
    void speedChanged(double speed);
    /// Something to say in the status bar.
    void told(const QString &sentence);

private:
    struct Ruled
    {
        QAction *action = nullptr;
        ProcessAct act = ProcessAct::StartChild;
    };

    QAction *make(const QString &name, const QString &text, const QString &icon,
                  const QList<QKeySequence> &keys);
    void makeProcessActs();
    void makeSupervisorActs();
    void makeTimeActs();
    void connectActs();
    void update();
    void updateTime();
    /// Again: time just goes on.
    void resumeUntil(Milestone milestone);
    [[nodiscard]] const Node *selectedNode() const;
    /// The fault that the action puts on a process to stay; nullopt for any other.
    [[nodiscard]] std::optional<Fault> lastingFault(const QAction *fault) const;
    /// `asked`: what `ask` was told.
    void inflictOn(QAction *fault, const Node &node, const Term &asked);
    /// What the fault needs to know; nullopt: its user has thought better of it.
    [[nodiscard]] std::optional<Term> ask(const QAction *fault, const QString &who);
    [[nodiscard]] std::optional<Term> askReason(const QString &who);
    [[nodiscard]] std::optional<Term> askNumberOfStarts(const QString &who);
    void askAndSend();
    void askAndStartChild();
    void hearAnswer(const Term &answer);

    QWidget *m_window;
    TreeEdits *m_edits;
    TreeSession *m_session = nullptr;
    std::vector<Ruled> m_ruled;
    std::function<bool(QAction *, const std::vector<NodeId> &)> m_filter;
    /// The last spec that a supervisor did not start: what was typed is not lost.
    std::optional<std::pair<NodeId, Term>> m_refused;
    double m_speed = 1;
    /// Where time will stop.
    std::optional<Milestone> m_awaited;
    /// Looks whether time has stopped where it should.
    QTimer m_goal;
};

} // namespace espalier
