// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"
#include "ui/search/search_query.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;

namespace espalier {

class TreeSession;

/// Search in the tree, as you type. What matches follows the tree while it changes.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    /// `session` may be null; it must outlive the bar or be taken away.
    void setSession(TreeSession *session);

    /// Nullopt: nothing is sought.
    [[nodiscard]] const std::optional<NodeSet> &found() const { return m_found; }

    [[nodiscard]] QString text() const;
    /// Searches for it at once, as if it had been typed; an empty one gives the search up.
    void setText(const QString &text);

    /// Not all of the tree was looked at yet.
    [[nodiscard]] bool isLooking() const { return m_looking.isActive(); }

    QAction *find = nullptr; ///< puts the cursor here
    QAction *next = nullptr; ///< selects the next match in the order of the tree
    QAction *previous = nullptr;
    [[nodiscard]] QSize sizeHint() const override;
    /// As wide as the words in it, if the toolbar has room.
    void fitWidth();
    /// Of the field and a count beside it.
    [[nodiscard]] int leastWidth() const;

Q_SIGNALS:
    void foundChanged(const std::optional<espalier::NodeSet> &found);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void lookOn();
    void follow(const TreeChanges &changes);
    void tellLater();
    void forgetWhatIsOver();
    void walk(int step);
    [[nodiscard]] std::vector<NodeId> inTreeOrder() const;
    void told();
    /// How many match; and which of them is selected.
    void showCount();

    TreeSession *m_session = nullptr;
    SearchQuery m_query;
    std::optional<NodeSet> m_found;
    QLineEdit *m_text;
    QLabel *m_count;
    QTimer m_typing;
    /// Goes on with the search; runs until the whole tree was looked at.
    QTimer m_looking;
    std::size_t m_lookedAt = 0;
    /// A walk that was asked for meanwhile; 0: none.
    int m_stepAfterwards = 0;
    /// In a storm the matches change with each frame: they are told now and then.
    QTimer m_telling;
    /// Runs while time alone makes that something does not match any more.
    QTimer m_aging;
    QAction *m_icon;
};

} // namespace espalier
