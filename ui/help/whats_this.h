// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace espalier {

/// What each part of the window is for: a few words where one asks for them (Shift+F1), with a link to the page of help.
class WhatsThis : public QObject
{
    Q_OBJECT

public:
    explicit WhatsThis(QObject *parent);

    /// The next click asks.
    [[nodiscard]] QAction *action() const { return m_action; }
    /// `part` and all in it that has no words of its own.
    void explain(QWidget *part, const QString &words, const QString &topic);

Q_SIGNALS:
    void topicRequested(const QString &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *m_action;
};

} // namespace espalier
