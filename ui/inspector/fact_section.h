// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/facts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace espalier {

/// Facts under a heading that folds them away. Only what changed is set anew: a text that somebody is selecting stays.
class FactSection : public QWidget
{
    Q_OBJECT

public:
    explicit FactSection(const QString &title, QWidget *parent = nullptr);

    /// An empty list hides the section.
    void setFacts(const QList<Fact> &facts);
    /// Labels above their texts instead of beside them.
    void setStacked(bool stacked);
    /// A widget below the facts.
    void addBelow(QWidget *widget);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        QLabel *text = nullptr;
    };
    void addRow();
    void colorLinks();
    void placeRows();
    void placeRow(int number);

    QToolButton *m_heading;
    QWidget *m_body;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    std::vector<Row> m_rows;
    bool m_isStacked = false;
};

} // namespace espalier
