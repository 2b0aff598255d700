// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_model.h"

#include "ui/commands/command_match.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>

#include <algorithm>

namespace espalier {

namespace {

constexpr QLatin1StringView settingsKey("commands/recent");

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('&') && ++at == text.size())
            break;
        plain += text[at];
    }
    return plain;
}

class Collecting
{
public:
    void take(const QList<QAction *> &actions, const QString &path)
    {
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            const QString text = withoutMnemonic(action->text());
            if (QMenu *menu = action->menu())
                open(*menu, path.isEmpty() ? text : QStringLiteral("%1 › %2").arg(path, text));
            else
                add(*action, text, path);
        }
    }
    [[nodiscard]] std::vector<Command> commands() { return std::move(m_commands); }

private:
    void open(QMenu &menu, const QString &path)
    {
        Q_EMIT menu.aboutToShow();
        take(menu.actions(), path);
        Q_EMIT menu.aboutToHide();
    }
    void add(QAction &action, const QString &text, const QString &path)
    {
        if (text.isEmpty() || m_seen.contains(&action))
            return;
        m_seen.insert(&action);
        const QString name = action.objectName();
        m_commands.push_back(
            {.text = text,
             .path = path,
             .action = &action,
             .key = name.isEmpty() ? QStringLiteral("%1 › %2").arg(path, text) : name});
    }

    std::vector<Command> m_commands;
    QSet<const QAction *> m_seen;
};

} // namespace

QString Command::shortcut() const
{
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

std::vector<Command> commandsOf(QWidget &window)
{
    Collecting collecting;
    const auto *owner = qobject_cast<QMainWindow *>(&window);
    // Asking a main window for its menu bar would make one.
    const auto *bar = owner ? qobject_cast<QMenuBar *>(owner->menuWidget())
                            : window.findChild<QMenuBar *>();
    if (bar)
        collecting.take(bar->actions(), {});
    return collecting.commands();
}

void CommandModel::setCommands(std::vector<Command> commands)
{
    for (const Command &command : m_all) {
        if (command.action)
            disconnect(command.action, nullptr, this, nullptr);
    }
    m_all = std::move(commands);
    const QStringList recent = QSettings().value(settingsKey).toStringList();
    const auto age = [&recent](const Command &command) {
        const qsizetype place = command.key.isEmpty() ? -1 : recent.indexOf(command.key);
        return place < 0 ? recent.size() : place;
    };
    std::ranges::stable_sort(m_all, {}, age);
    follow();
    filter({});
}

/// What a tree does meanwhile may make an act possible or not.
void CommandModel::follow()
{
    for (const Command &command : m_all) {
        if (command.action)
            connect(command.action, &QAction::changed, this, &CommandModel::tellChange);
    }
}

void CommandModel::tellChange()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void CommandModel::filter(const QString &typed)
{
    beginResetModel();
    m_rows = matching(typed.simplified());
    endResetModel();
}

std::vector<Command> CommandModel::matching(const QString &typed) const
{
    if (typed.isEmpty())
        return m_all;
    struct Found
    {
        CommandMatch match = {};
        const Command *command = nullptr;
    };
    const std::vector<Command> extra = m_extra ? m_extra(typed, mostExtra) : std::vector<Command>();
    std::vector<Found> found;
    for (const Command &command : m_all) {
        if (const auto match = matchCommand(typed, command.text, command.path))
            found.push_back({*match, &command});
    }
    // Whoever gave them knows why they match.
    for (const Command &command : extra)
        found.push_back({matchCommand(typed, command.text, command.path)
                             .value_or(CommandMatch{CommandMatch::Kind::Part}),
                         &command});
    std::ranges::stable_sort(found, {}, &Found::match);
    std::vector<Command> rows;
    for (const Found &one : found)
        rows.push_back(*one.command);
    return rows;
}

const Command &CommandModel::command(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
}

void CommandModel::remember(const Command &command)
{
    if (command.key.isEmpty())
        return;
    QSettings settings;
    QStringList recent = settings.value(settingsKey).toStringList();
    recent.removeAll(command.key);
    recent.prepend(command.key);
    settings.setValue(settingsKey, QStringList(recent.mid(0, remembered)));
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = this->command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::DecorationRole:
        return command.action ? command.action->icon() : QIcon();
    case PathRole:
        return command.path;
    case ShortcutRole:
        return command.shortcut();
    case AvailableRole:
        return command.isAvailable();
    case CheckedRole:
        return command.isChecked();
    case TipRole:
    case Qt::ToolTipRole:
        return command.tip();
    case Qt::AccessibleTextRole:
        return command.isAvailable() ? command.text : tr("%1, not available").arg(command.text);
    case Qt::AccessibleDescriptionRole:
        return QStringList({command.path, command.shortcut(), command.tip()})
            .join(QStringLiteral("; "));
    default:
        return {};
    }
}

} // namespace espalier
