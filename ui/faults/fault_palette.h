// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QToolButton;

namespace espalier {

class Acts;
class TreeSession;

/// Every fault as a button: a click does it to the selected process, to all below it or to all that were found; a drag
/// carries it onto a node of the canvas; hovering tells what it would do.
class FaultPalette : public QWidget
{
    Q_OBJECT

public:
    /// `acts` must outlive the palette.
    explicit FaultPalette(Acts &acts, QWidget *parent = nullptr);

    /// `session` may be null; it must outlive the palette or be taken away.
    void setSession(TreeSession *session);
    /// What the search has found; nullopt: nothing is searched.
    void setFound(const std::optional<NodeSet> &found);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The pointer rests on a fault; null: on none.
    void faultHovered(QAction *fault);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Scope : std::uint8_t { Selected, Below, Found };
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QToolButton *makeButton(QAction *fault);
    void use(QAction *fault);
    [[nodiscard]] std::vector<NodeId> targets() const;
    void update();
    void startDrag(const QToolButton &button);

    Acts &m_acts;
    TreeSession *m_session = nullptr;
    std::optional<NodeSet> m_found;
    QComboBox *m_scope;
    QList<QToolButton *> m_buttons;
    QPoint m_pressed;
};

} // namespace espalier
