// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"

#include <QObject>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace espalier {

class TreeSession;

/// Those and their supervisors up to the roots.
[[nodiscard]] NodeSet withSupervisors(const TreeState &tree, const NodeSet &nodes);

/// What of a tree is left in sight while all is hidden that a search did not find: the matches, the selected node, and their
/// supervisors. Follows the search and the selection, and has nothing to do with single events.
class TreeFilter : public QObject
{
    Q_OBJECT

public:
    /// Shortcuts work in `window`.
    explicit TreeFilter(QWidget *window);

    /// `session` may be null; it must outlive the filter or be taken away.
    void setSession(TreeSession *session);
    /// What a search found; nullopt: nothing is sought, so nothing is hidden.
    void setFound(const std::optional<NodeSet> &found);

    [[nodiscard]] const std::optional<NodeSet> &found() const { return m_found; }
    /// Nullopt: nothing is hidden.
    [[nodiscard]] const std::optional<NodeSet> &shown() const { return m_shown; }
    /// How many nodes are hidden.
    [[nodiscard]] std::size_t hidden() const;

    QAction *hideOthers = nullptr; ///< checked: what does not match is hidden, not dimmed
    QMenu *ready = nullptr; ///< filters for the most usual questions

Q_SIGNALS:
    /// One of the ready ones was chosen: a text to search for.
    void textChosen(const QString &text);
    /// Other nodes are shown.
    void changed();
    /// The same are, but more or fewer are hidden.
    void hiddenChanged();

private:
    void makeReady();
    void addReady(const QString &title, const QString &text);
    void follow(const TreeChanges &changes);
    void update();

    TreeSession *m_session = nullptr;
    std::optional<NodeSet> m_found;
    std::optional<NodeSet> m_shown;
};

} // namespace espalier
