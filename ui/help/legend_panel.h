// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/legend_entries.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace espalier {

/// Every mark of the canvas, painted as there, with what it means. Opening a row (a click, Enter, Space) asks for the
/// page that says more.
class LegendPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LegendPanel(QWidget *parent = nullptr);

Q_SIGNALS:
    void topicRequested(const QString &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const LegendEntry &entry);
    void open(const QListWidgetItem *item);

    const std::vector<LegendEntry> m_entries;
    QListWidget *m_list;
};

} // namespace espalier
