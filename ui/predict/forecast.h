// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/predict/guess.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace espalier {

class Acts;
class PredictionCard;
struct CardSurroundings;
class TreeCanvas;
class TreeSession;

/// Foretells what a fault would do, on the canvas and in words, while the pointer is on it; or asks the user first, then does it
/// and grades the guess. The bar that asks is this widget, on show as long as asking is switched on; the rest lies over the
/// canvas.
class Forecast : public QFrame
{
    Q_OBJECT

public:
    Forecast(Acts &acts, TreeCanvas &canvas, QWidget *parent = nullptr);

    /// `session` may be null; it must outlive this or be taken away.
    void setSession(TreeSession *session);

    /// Foretells for the selected node what is hovered in the menu, until it closes.
    void watch(QMenu *menu);
    /// The same for the fault of a tool button, while the pointer is on it.
    void watch(QToolButton *button);
    /// The fault that the pointer is on, and the widget that offers it; null: none.
    void showFault(const QAction *fault, const QWidget *offering = nullptr);

    [[nodiscard]] bool isAsking() const { return m_asked != nullptr; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeBar();
    /// The question; else that there will be one; else no bar.
    void showBar();
    void foretell(const QAction *fault, NodeId node);
    [[nodiscard]] CardSurroundings surroundings() const;
    void clear();
    void hearFrame(const TreeChanges &changes, const std::vector<Event> &events);

    [[nodiscard]] bool ask(QAction *fault, const std::vector<NodeId> &nodes);
    /// Those of the chosen that still have the process that they were chosen for.
    [[nodiscard]] std::vector<NodeId> targets() const;
    /// Until when the fault is foretold to go on.
    [[nodiscard]] Time endOf(const QAction *fault, const std::vector<NodeId> &nodes) const;
    void mark(NodeId node);
    void run();
    void cancel();
    void letTimeGoOn();
    void tellGrade();

    Acts &m_acts;
    TreeCanvas &m_canvas;
    PredictionCard *m_card;
    TreeSession *m_session = nullptr;

    // What is foretold
    const QAction *m_fault = nullptr;
    NodeId m_node = NodeId::None;
    QPointer<const QWidget> m_offering;
    QElapsedTimer m_sinceForetold;

    // What the user is asked
    QLabel *m_question = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
    QAction *m_asked = nullptr;
    std::vector<std::pair<NodeId, Pid>> m_askedFor;
    QHash<NodeId, ForetoldNode> m_guessed;
    Fates m_guess;
    Places m_places;
    /// While the user marks, the tree stays as it is; false if time was held before.
    bool m_holdsTime = false;
    bool m_isRunning = false;
    /// Over when nothing has happened for a while, and not before.
    QTimer m_settling;
    Time m_end{0};
    /// A grade is on show for a while.
    QTimer m_hiding;
};

} // namespace espalier
