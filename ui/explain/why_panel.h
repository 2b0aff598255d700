// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QModelIndex>
#include <QTimer>
#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QListView;

namespace espalier {

class TreeSession;
class WhyModel;

/// Why an event happened, back to the first failure, and all that it led to. Shows the event that it was asked for;
/// else, while a node is selected, how that node's last process ended; and when the node itself is gone, how that came.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget *parent = nullptr);

    /// `session` may be null; it must outlive the panel or be taken away.
    void setSession(TreeSession *session);
    /// Until another node is selected. 0: follows the selection again.
    void explain(Sequence event);

    /// The event on show; 0 if there is none.
    [[nodiscard]] Sequence explainedEvent() const { return m_shown; }
    [[nodiscard]] WhyModel *model() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A step was chosen; its node is selected already.
    void eventActivated(espalier::Sequence event);
    /// Somebody wants to read this page of the help.
    void topicRequested(const QString &topic);
    /// The places of the explanation on show; both empty when there is none, it cannot be seen, or one of the places has
    /// ended anew since.
    void highlightChanged(const std::vector<espalier::NodeId> &causes,
                          const std::vector<espalier::NodeId> &consequences);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeList();
    void hearSelection(NodeId node);
    [[nodiscard]] Sequence lastEndOf(NodeId place) const;
    [[nodiscard]] Sequence endOf(Pid pid) const;
    void refresh();
    void showEventOf(Sequence event);
    void showHint();
    void highlight(std::vector<NodeId> causes, std::vector<NodeId> consequences);
    void highlightSteps();
    void activate(const QModelIndex &index);
    void learnMore(const QModelIndex &index);
    /// The row whose "Learn more" is there.
    [[nodiscard]] QModelIndex linkAt(const QPoint &position) const;

    TreeSession *m_session = nullptr;
    WhyModel *m_model;
    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    QListView *m_list = nullptr;
    QAction *m_learnMore = nullptr;
    QTimer m_updating;
    Sequence m_asked = 0;
    Sequence m_shown = 0;
    NodeId m_selected = NodeId::None;
    Pid m_selectedPid = {};
    bool m_isSelecting = false;
    std::vector<NodeId> m_causes;
    std::vector<NodeId> m_consequences;
};

} // namespace espalier
