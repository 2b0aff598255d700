// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStyle>
#include <QTimer>

#include <functional>

class QAbstractSpinBox;
class QAction;
class QComboBox;
class QDialog;
class QDockWidget;
class QLineEdit;
class QMenu;
class QMenuBar;
class QToolButton;
class QWidget;

/// Clicks as a hand does them: through the window, where the thing is painted. Each tells whether that was possible: what is
/// hidden, switched off or covered by something else cannot be clicked.
namespace espalier::mouse {

bool click(QWidget *widget, Qt::MouseButton button = Qt::LeftButton);
bool click(QWidget *widget, QPoint place, Qt::MouseButton button = Qt::LeftButton);
bool doubleClick(QWidget *widget, QPoint place);
/// Presses at one place and lets go at another, with a move between.
bool drag(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});

/// Takes something up at one place and lets it fall at another; tells whether that was possible.
bool dragAndDrop(QWidget *from, QPoint begin, QWidget *to, QPoint end,
                 Qt::KeyboardModifiers modifiers = {});

/// An entry of a menu that is open; `menu` may lie below it.
bool clickEntry(QMenu *menu, const QAction *entry);
/// Opens the menu, and what lies between, from the bar on.
bool openMenu(QMenuBar *bar, QMenu *menu);
using EntryOf = std::function<const QAction *(const QMenu &)>;
/// The entry of the menu that `open` brings up; it may last as long as the menu does.
bool clickEntry(const std::function<void()> &open, const EntryOf &entry);
/// The same by the arrow beside the button.
bool clickEntry(QToolButton *button, const EntryOf &entry);
/// Opens the list, and clicks the row.
bool choose(QComboBox *box, int row);
bool clickArrow(QAbstractSpinBox *box, QStyle::SubControl arrow);
/// The button that empties a field.
bool clickClear(QLineEdit *field);
/// The tab by which a dock comes to the front.
bool clickTab(QDockWidget *dock);

/// While it lives, does something in each modal dialog that appears, and closes what is left open.
class InDialogs
{
public:
    explicit InDialogs(std::function<void(QDialog &)> act);

private:
    QTimer m_timer;
};

/// The button by which a dialog is accepted.
bool accept(QDialog &dialog);
/// The button that says so.
bool clickButton(QDialog &dialog, const QString &text);

} // namespace espalier::mouse
