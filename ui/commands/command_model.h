// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <functional>
#include <vector>

namespace espalier {

/// One row of the palette: an action of a menu, or something else that can be done.
struct Command
{
    QString text = {};
    /// Where it is, e.g. the menus that lead to it.
    QString path = {};
    /// Null for what is no action; then `act` is what it does.
    QPointer<QAction> action = {};
    std::function<void()> act = {};
    /// By what it is remembered; empty if it is not.
    QString key = {};

    [[nodiscard]] bool isAvailable() const { return action ? action->isEnabled() : bool(act); }
    [[nodiscard]] bool isChecked() const { return action && action->isChecked(); }
    /// What it does or, if it is not available, why not.
    [[nodiscard]] QString tip() const { return action ? action->statusTip() : QString(); }
    [[nodiscard]] QString shortcut() const;
};

/// Every action in the menus of `window`'s menu bar, each once, in their order. Menus that are filled when they open are
/// filled.
[[nodiscard]] std::vector<Command> commandsOf(QWidget &window);

/// The commands that match what was typed, the best first.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, ShortcutRole, AvailableRole, CheckedRole, TipRole };
    static constexpr int remembered = 10;
    static constexpr int mostExtra = 20;
    /// More commands for what was typed, the best first, at most `limit`.
    using Extra = std::function<std::vector<Command>(const QString &typed, int limit)>;

    using QAbstractListModel::QAbstractListModel;

    /// Shows all of them, what was used last first.
    void setCommands(std::vector<Command> commands);
    /// Asked as soon as something is typed.
    void setExtra(Extra extra) { m_extra = std::move(extra); }
    void filter(const QString &typed);

    [[nodiscard]] const Command &command(int row) const;
    /// Puts it first among those used, in the settings.
    static void remember(const Command &command);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow();
    void tellChange();
    [[nodiscard]] std::vector<Command> matching(const QString &typed) const;

    /// In the order of menus, but those used lately first.
    std::vector<Command> m_all;
    std::vector<Command> m_rows;
    Extra m_extra;
};

} // namespace espalier
