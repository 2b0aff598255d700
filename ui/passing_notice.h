// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace espalier {

/// A sentence over the lower part of a widget, gone after some seconds. Takes no clicks.
class PassingNotice : public QLabel
{
    Q_OBJECT

public:
    explicit PassingNotice(QWidget *over);

    void tell(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();

    QTimer m_end;
};

} // namespace espalier
