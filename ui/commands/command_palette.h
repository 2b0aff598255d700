// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/command_model.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace espalier {

/// Finds and does whatever the menus of a window offer, and more, by typing some of its name. The keys are those of a
/// list; what was done last is offered first.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// Something to do that is in no menu, e.g. going to a process.
    struct Entry
    {
        QString text = {};
        /// Shown beside the text, paler.
        QString detail = {};
        std::function<void()> act = {};
    };
    /// The best entries for what was typed (never empty), at most `limit`. Called at each key: be quick.
    using Nodes = std::function<std::vector<Entry>(const QString &typed, int limit)>;

    explicit CommandPalette(QWidget *parent);

    /// Opens over `window`, with what its menus hold now.
    void offer(QWidget *window);
    void setNodes(Nodes nodes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void goTo(int row);
    /// Closes first: what is done may open a window of its own. What is not available is not done.
    void run(const QModelIndex &index);
    void placeOver(const QWidget &window);
    [[nodiscard]] bool takeKey(QKeyEvent &event);

    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_nothing;
    CommandModel *m_model;
};

} // namespace espalier
