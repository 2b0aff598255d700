// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/console_channel.h"

#include <QPlainTextEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace espalier {

class ConsoleHighlighter;

/// Where lines for a console are typed: coloured, with a history that lasts and with completion. Enter hands over what is
/// there, Shift and Enter begin another line.
class ConsoleInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int inputsKept = 500;

    explicit ConsoleInput(QWidget *parent = nullptr);

    /// Null for none; must be taken away before it goes.
    void setChannel(const ConsoleChannel *channel);
    /// At the cursor, with a space before it where it would stick to a word.
    void insertText(const QString &text);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void entered(const QString &text);
    void givenUp();
    void interrupted();
    void clearAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void handOver();
    void goBack(int steps);
    void remember(const QString &text);
    void complete();
    void offerAgain();
    void take(const ConsoleOffer &offer);
    [[nodiscard]] bool isPopupShown() const;
    [[nodiscard]] bool handlePlainKey(QKeyEvent *event);
    [[nodiscard]] bool handleControlKey(QKeyEvent *event);

    const ConsoleChannel *m_channel = nullptr;
    ConsoleHighlighter *m_highlighter;
    QCompleter *m_completer;
    QStringListModel *m_shown;
    ConsoleOffers m_offers;
    QStringList m_history; ///< oldest first
    qsizetype m_place = 0; ///< in the history; its size: what is being typed
    QString m_typed; ///< while the history is looked at
};

} // namespace espalier
