// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;
class QToolButton;

namespace espalier {

class EventLogModel;
class TreeSession;

/// The event log with its filter. Follows the newest event unless it was scrolled up; a click selects the node.
class EventLogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventLogPanel(QWidget *parent = nullptr);

    /// `session` may be null; it must outlive the panel or be taken away.
    void setSession(TreeSession *session);

    [[nodiscard]] EventLogModel *model() const { return m_model; }

Q_SIGNALS:
    /// A row was clicked; its node is selected already.
    void eventChosen(espalier::Sequence event);
    /// Its cause is asked for: by a double click or Enter.
    void eventActivated(espalier::Sequence event);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFilterRow();
    void makeTable();
    void fitColumns();
    void fitRows();
    void setFollowing(bool following);
    void follow();
    void selectNodeOf(const QModelIndex &index);
    void showHint();

    TreeSession *m_session = nullptr;
    EventLogModel *m_model = nullptr;
    QComboBox *m_weight = nullptr;
    QLineEdit *m_text = nullptr;
    QTimer *m_typing = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    QToolButton *m_newest = nullptr;
    bool m_isFollowing = true;
};

} // namespace espalier
