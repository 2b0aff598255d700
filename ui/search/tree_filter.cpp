// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/tree_filter.h"

#include "ui/icons.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace espalier {

NodeSet withSupervisors(const TreeState &tree, const NodeSet &nodes)
{
    NodeSet all = nodes;
    nodes.forEach([&](NodeId id) {
        const Node *node = tree.find(id);
        while (node && node->parent != NodeId::None && all.insert(node->parent))
            node = tree.find(node->parent);
    });
    return all;
}

TreeFilter::TreeFilter(QWidget *window)
    : QObject(window)
    , hideOthers(new QAction(tr("&Hide what does not match"), this))
    , ready(new QMenu(tr("Sho&w only"), window))
{
    hideOthers->setObjectName(QStringLiteral("hideOthers"));
    hideOthers->setCheckable(true);
    hideOthers->setShortcut(tr("Ctrl+Shift+F"));
    hideOthers->setToolTip(tr("Hide what does not match (%1)")
                               .arg(hideOthers->shortcut().toString(QKeySequence::NativeText)));
    hideOthers->setStatusTip(
        tr("Only what the search finds stays in sight, with the supervisors above it"));
    window->addAction(hideOthers);
    connect(hideOthers, &QAction::toggled, this, &TreeFilter::update);
    makeReady();
    hideOthers->setIcon(themedIcon(QStringLiteral("filter")));
}

void TreeFilter::makeReady()
{
    ready->setObjectName(QStringLiteral("readyFilters"));
    ready->addAction(hideOthers);
    ready->addSeparator();
    addReady(tr("&Down"), QStringLiteral("state:down"));
    addReady(tr("&Restarting"), QStringLiteral("state:restarting"));
    addReady(tr("&Crashed lately"), QStringLiteral("state:crashed"));
    addReady(tr("&Hanging"), QStringLiteral("state:hanging"));
    addReady(tr("With a &fault put on it"), QStringLiteral("state:faulty"));
    ready->addSeparator();
    addReady(tr("&Supervisors"), QStringLiteral("kind:supervisor"));
    addReady(tr("&Workers"), QStringLiteral("kind:worker"));
}

void TreeFilter::addReady(const QString &title, const QString &text)
{
    QAction *action = ready->addAction(title);
    action->setObjectName(QStringLiteral("showOnly_") + text.section(QLatin1Char(':'), 1));
    connect(action, &QAction::triggered, this, [this, text] {
        hideOthers->setChecked(true);
        Q_EMIT textChosen(text);
    });
}

void TreeFilter::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_found.reset();
    if (session) {
        // What somebody goes to, from the log or by a link, comes into sight.
        connect(session, &TreeSession::selectionChanged, this, [this](NodeId node) {
            if (m_shown && node != NodeId::None && !m_shown->contains(node))
                update();
        });
        connect(session, &TreeSession::refreshed, this, &TreeFilter::follow);
    }
    update();
}

// The number of a removed node may be another's before the search tells of it.
void TreeFilter::follow(const TreeChanges &changes)
{
    for (const NodeId removed : changes.removed) {
        if (m_found)
            m_found->remove(removed);
        if (m_shown)
            m_shown->remove(removed);
    }
    if (m_shown && changes.structureChanged())
        Q_EMIT hiddenChanged();
}

void TreeFilter::setFound(const std::optional<NodeSet> &found)
{
    m_found = found;
    update();
}

std::size_t TreeFilter::hidden() const
{
    if (!m_session || !m_shown)
        return 0;
    const std::size_t all = m_session->tree().shownSize();
    return all - std::min(all, m_shown->size());
}

void TreeFilter::update()
{
    const bool wasHiding = m_shown.has_value();
    if (!m_session || !m_found || !hideOthers->isChecked()) {
        m_shown.reset();
        if (wasHiding)
            Q_EMIT changed();
        return;
    }
    NodeSet left = *m_found;
    if (m_session->selected() != NodeId::None)
        left.insert(m_session->selected());
    NodeSet all = withSupervisors(m_session->tree(), left);
    if (m_shown && *m_shown == all)
        return;
    m_shown = std::move(all);
    Q_EMIT changed();
}

} // namespace espalier
