// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace espalier {

/// One sentence across the top of the tree that stays until it is closed, answered or overtaken. Hidden at first.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `detail` is shown as it is, e.g. the term that was answered.
    void tell(const QString &sentence, const QString &detail = {});
    /// With a button for what to do about it. `offer` must outlive the bar.
    void tellAndOffer(const QString &sentence, QAction *offer);
    [[nodiscard]] QString text() const;
    /// Takes its colours from the application's palette.
    void updateColors();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void appear(const QString &text);

    QLabel *m_text;
    QToolButton *m_offer;
    QToolButton *m_close;
};

} // namespace espalier
