// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outline_model.h"

#include "ui/number_text.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QSet>

#include <algorithm>
#include <unordered_set>

namespace espalier {

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractItemModel(parent)
{}

void OutlineModel::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    beginResetModel();
    m_session = session;
    m_shown.reset();
    fill();
    if (session)
        connect(session, &TreeSession::refreshed, this, &OutlineModel::apply);
    endResetModel();
}

void OutlineModel::setShown(std::optional<NodeSet> shown)
{
    if (!shown && !m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    fill();
    endResetModel();
}

void OutlineModel::fill()
{
    m_entries.clear();
    m_roots.clear();
    if (!m_session)
        return;
    m_entries.resize(m_session->tree().capacity());
    m_roots = childrenInTree(NodeId::None);
    for (const NodeId root : m_roots)
        adopt(root, NodeId::None);
    number(NodeId::None, 0);
}

QModelIndex OutlineModel::indexOf(NodeId node) const
{
    const Entry *found = entry(node);
    return found ? createIndex(found->row, NameColumn, quintptr(node)) : QModelIndex();
}

NodeId OutlineModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<NodeId>(index.internalId()) : NodeId::None;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(rows(nodeAt(parent))[std::size_t(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    const Entry *found = entry(nodeAt(child));
    return found ? indexOf(found->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(rows(nodeAt(parent)).size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    const Node *node = m_session ? m_session->tree().find(nodeAt(index)) : nullptr;
    if (!node)
        return {};
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1 · %2 · %3 · %4")
            .arg(node->label(), node->pid.toString(), kindName(node->kind), stateName(node->state));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return node->label();
    case StateColumn:
        return stateName(node->state);
    case PidColumn:
        return node->pid.toString();
    case RestartsColumn:
        return node->restarts == 0 ? QString() : numberText(node->restarts);
    default:
        return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Process");
    case StateColumn:
        return tr("State");
    case PidColumn:
        return tr("Pid");
    case RestartsColumn:
        return tr("Restarts");
    default:
        return {};
    }
}

void OutlineModel::apply(const TreeChanges &changes)
{
    const TreeState &tree = m_session->tree();
    if (m_entries.size() < tree.capacity())
        m_entries.resize(tree.capacity());
    // Parents that were shown and lost rows first: a node that moved must be gone from its old place before it
    // appears in the new one.
    QSet<NodeId> losing;
    QSet<NodeId> gaining;
    for (const NodeId removed : changes.removed) {
        if (m_shown)
            m_shown->remove(removed);
        if (const Entry *lost = entry(removed))
            losing.insert(lost->parent);
    }
    for (const NodeId changed : changes.changed) {
        const Node *node = tree.find(changed);
        const Entry *shown = entry(changed);
        if (node && shown && node->parent != shown->parent) {
            losing.insert(shown->parent);
            gaining.insert(node->parent);
        }
    }
    for (const NodeId added : changes.added) {
        if (const Node *node = tree.find(added))
            gaining.insert(node->parent);
    }
    gaining.unite(QSet<NodeId>(changes.reordered.begin(), changes.reordered.end()));
    for (const NodeId parent : losing) {
        if (parent == NodeId::None || entry(parent))
            removeLost(parent, childrenInTree(parent));
    }
    for (const NodeId parent : gaining) {
        if (parent == NodeId::None || entry(parent))
            follow(parent);
    }
    tellChanged(changes.changed);
}

void OutlineModel::follow(NodeId parent)
{
    const std::vector<NodeId> wanted = childrenInTree(parent);
    removeLost(parent, wanted);
    insertNew(parent, wanted);
}

void OutlineModel::removeLost(NodeId parent, const std::vector<NodeId> &wanted)
{
    // A row stays if it comes in the same order in what is wanted.
    std::vector<bool> stays(rows(parent).size(), false);
    const std::unordered_set<std::uint32_t> known = [this, parent] {
        std::unordered_set<std::uint32_t> ids;
        for (const NodeId id : rows(parent))
            ids.insert(std::uint32_t(id));
        return ids;
    }();
    std::size_t row = 0;
    for (const NodeId id : wanted) {
        if (!known.contains(std::uint32_t(id)))
            continue;
        const auto place = std::find(rows(parent).begin() + std::ptrdiff_t(row), rows(parent).end(),
                                     id);
        if (place == rows(parent).end())
            continue;
        row = std::size_t(place - rows(parent).begin());
        stays[row++] = true;
    }
    for (std::size_t end = stays.size(); end > 0;) {
        if (stays[end - 1]) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !stays[first - 1])
            --first;
        beginRemoveRows(indexOf(parent), int(first), int(end) - 1);
        std::vector<NodeId> &children = rows(parent);
        const auto from = children.begin() + std::ptrdiff_t(first);
        const auto to = children.begin() + std::ptrdiff_t(end);
        std::for_each(from, to, [this](NodeId lost) { forget(lost); });
        children.erase(from, to);
        number(parent, first);
        endRemoveRows();
        end = first;
    }
}

void OutlineModel::insertNew(NodeId parent, const std::vector<NodeId> &wanted)
{
    for (std::size_t row = 0; row < wanted.size();) {
        const auto isThere = [this, parent, &wanted](std::size_t at) {
            const Entry *shown = entry(wanted[at]);
            return shown && shown->parent == parent;
        };
        if (isThere(row)) {
            ++row;
            continue;
        }
        std::size_t end = row + 1;
        while (end < wanted.size() && !isThere(end))
            ++end;
        beginInsertRows(indexOf(parent), int(row), int(end) - 1);
        for (std::size_t at = row; at < end; ++at)
            adopt(wanted[at], parent);
        std::vector<NodeId> &children = rows(parent);
        children.insert(children.begin() + std::ptrdiff_t(row),
                        wanted.begin() + std::ptrdiff_t(row), wanted.begin() + std::ptrdiff_t(end));
        number(parent, row);
        endInsertRows();
        row = end;
    }
}

void OutlineModel::forget(NodeId node)
{
    std::vector<NodeId> pending{node};
    while (!pending.empty()) {
        Entry &lost = m_entries[std::size_t(pending.back())];
        pending.pop_back();
        pending.insert(pending.end(), lost.children.begin(), lost.children.end());
        lost = {};
    }
}

void OutlineModel::adopt(NodeId node, NodeId parent)
{
    struct Step
    {
        NodeId node;
        NodeId parent;
    };
    std::vector<Step> pending{{node, parent}};
    while (!pending.empty()) {
        const Step step = pending.back();
        pending.pop_back();
        Entry &added = m_entries[std::size_t(step.node)];
        added.isShown = true;
        added.parent = step.parent;
        added.children = childrenInTree(step.node);
        number(step.node, 0);
        for (const NodeId child : added.children)
            pending.push_back({child, step.node});
    }
}

void OutlineModel::number(NodeId parent, std::size_t from)
{
    const std::vector<NodeId> &children = rows(parent);
    for (std::size_t row = from; row < children.size(); ++row)
        m_entries[std::size_t(children[row])].row = int(row);
}

void OutlineModel::tellChanged(const std::vector<NodeId> &changed)
{
    struct Range
    {
        int first;
        int last;
    };
    QHash<NodeId, Range> ranges;
    for (const NodeId id : changed) {
        const Entry *shown = entry(id);
        if (!shown)
            continue;
        const auto range = ranges.find(shown->parent);
        if (range == ranges.end())
            ranges.insert(shown->parent, {shown->row, shown->row});
        else
            *range = {std::min(range->first, shown->row), std::max(range->last, shown->row)};
    }
    for (auto range = ranges.cbegin(); range != ranges.cend(); ++range) {
        const QModelIndex parent = indexOf(range.key());
        Q_EMIT dataChanged(index(range->first, 0, parent),
                           index(range->last, ColumnCount - 1, parent));
    }
}

std::vector<NodeId> OutlineModel::childrenInTree(NodeId parent) const
{
    const TreeState &tree = m_session->tree();
    const Node *node = tree.find(parent);
    const std::span<const NodeId> all = node ? std::span<const NodeId>(node->children)
                                        : parent == NodeId::None ? tree.roots()
                                                                 : std::span<const NodeId>();
    std::vector<NodeId> children;
    std::ranges::copy_if(all, std::back_inserter(children), [this](NodeId child) {
        return child != NodeId::None && (!m_shown || m_shown->contains(child));
    });
    return children;
}

std::vector<NodeId> &OutlineModel::rows(NodeId parent)
{
    return parent == NodeId::None ? m_roots : m_entries[std::size_t(parent)].children;
}

const std::vector<NodeId> &OutlineModel::rows(NodeId parent) const
{
    return parent == NodeId::None ? m_roots : m_entries[std::size_t(parent)].children;
}

const OutlineModel::Entry *OutlineModel::entry(NodeId node) const
{
    const auto number = std::size_t(node);
    return node != NodeId::None && number < m_entries.size() && m_entries[number].isShown
               ? &m_entries[number]
               : nullptr;
}

} // namespace espalier
