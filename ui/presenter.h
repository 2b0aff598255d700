// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace espalier {

class Acts;
class PassingNotice;
class Settings;
class TreeSession;

/// For who shows the tree to a class: large type and little around the tree, and keys that set up a situation worth
/// talking about, at the selected supervisor or that of the selected process.
class Presenter : public QObject
{
    Q_OBJECT

public:
    /// Works on `window`, which owns it. The others must outlive it.
    Presenter(Settings &settings, Acts &acts, QMainWindow *window);

    /// In `canvas` Escape ends the mode before it selects nothing. Elsewhere whoever has the keys may take it first.
    void watchKeys(QWidget *canvas);
    /// `session` may be null; it must outlive this or be taken away.
    void setSession(TreeSession *session);

    QAction *present = nullptr; ///< checked while presenting
    QAction *spendBudget = nullptr; ///< the supervisor has no restart left
    QAction *failNext = nullptr; ///< time stands still, and a worker will crash with the next steps
    QAction *stickShutdown = nullptr; ///< the supervisor waits for a worker that does not end
    [[nodiscard]] QList<QAction *> situations() const;

Q_SIGNALS:
    /// What was set up, or why it was not.
    void told(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QString &keys);
    void setPresenting(bool presenting);
    [[nodiscard]] const Node *supervisor() const;
    /// Why there is none.
    [[nodiscard]] QString noSupervisor() const;
    /// A worker of it that runs; null and told if there is none.
    [[nodiscard]] const Node *worker();
    void spendOne();
    void failSoon();
    void stick();

    Settings &m_settings;
    Acts &m_acts;
    QMainWindow *m_window;
    PassingNotice *m_notice;
    TreeSession *m_session = nullptr;
    QByteArray m_stateBefore;
    bool m_wasMaximized = false;
    /// The supervisor whose budget is being spent, and the worker that ends for it.
    NodeId m_spending = NodeId::None;
    NodeId m_victim = NodeId::None;
};

} // namespace espalier
