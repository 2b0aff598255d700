// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace espalier {

/// A line over the tree while a filter hides something of it: how many, and a button that brings them back.
class FilterStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FilterStrip(QWidget *parent = nullptr);

    /// `sought` is what was searched for.
    void tell(std::size_t hidden, const QString &sought);

Q_SIGNALS:
    void showAllRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_showAll;
};

} // namespace espalier
