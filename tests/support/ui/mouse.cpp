// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/mouse.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDrag>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>
#include <QStyleOptionToolButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QWindow>

namespace espalier::mouse {

namespace {

/// Where it is in its window; nothing if no click there would reach it.
std::optional<QPoint> reachable(const QWidget *widget, QPoint place)
{
    if (!widget || !widget->isVisible() || !widget->isEnabled()
        || !widget->visibleRegion().contains(place))
        return std::nullopt;
    const QWidget *window = widget->window();
    const QPoint inWindow = widget->mapTo(window, place);
    const QWidget *hit = window->childAt(inWindow);
    const bool isReached = hit == widget || (!hit && window == widget)
                           || (hit && widget->isAncestorOf(hit));
    return isReached ? std::optional(inWindow) : std::nullopt;
}

/// Fields and buttons give the rectangles of their parts to styles only.
template<typename Option, typename Widget>
QPoint middleOf(const Widget *widget, QStyle::ComplexControl control, QStyle::SubControl part)
{
    Option option;
    option.initFrom(widget);
    option.subControls = QStyle::SC_All;
    if constexpr (std::is_same_v<Option, QStyleOptionToolButton>)
        option.features = QStyleOptionToolButton::MenuButtonPopup;
    if constexpr (std::is_same_v<Option, QStyleOptionSpinBox>)
        option.buttonSymbols = widget->buttonSymbols();
    return widget->style()->subControlRect(control, &option, part, widget).center();
}

/// The offscreen platform takes up no drag: it is over as soon as it begins. What was to be dragged is kept here.
class DragWatch : public QObject
{
public:
    DragWatch() { qApp->installEventFilter(this); }

    QMimeData dragged;
    Qt::DropActions actions = Qt::IgnoreAction;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *drag = event->type() == QEvent::DeferredDelete ? qobject_cast<QDrag *>(watched)
                                                                   : nullptr;
        if (drag) {
            for (const QString &format : drag->mimeData()->formats())
                dragged.setData(format, drag->mimeData()->data(format));
            actions = drag->supportedActions();
        }
        return false;
    }
};

} // namespace

bool click(QWidget *widget, Qt::MouseButton button)
{
    return widget && click(widget, widget->rect().center(), button);
}

bool click(QWidget *widget, QPoint place, Qt::MouseButton button)
{
    const auto inWindow = reachable(widget, place);
    if (inWindow)
        QTest::mouseClick(widget->window()->windowHandle(), button, {}, *inWindow);
    return inWindow.has_value();
}

bool doubleClick(QWidget *widget, QPoint place)
{
    const auto inWindow = reachable(widget, place);
    if (inWindow)
        QTest::mouseDClick(widget->window()->windowHandle(), Qt::LeftButton, {}, *inWindow);
    return inWindow.has_value();
}

bool drag(QWidget *widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    const auto begin = reachable(widget, from);
    if (!begin)
        return false;
    QWindow *window = widget->window()->windowHandle();
    const QPoint end = *begin + to - from;
    QTest::mousePress(window, Qt::LeftButton, modifiers, *begin);
    for (const QPoint place : {(*begin + end) / 2, end})
        QTest::mouseEvent(QTest::MouseMove, window, Qt::NoButton, modifiers, place);
    QTest::mouseRelease(window, Qt::LeftButton, modifiers, end);
    return true;
}

bool dragAndDrop(QWidget *from, QPoint begin, QWidget *to, QPoint end,
                 Qt::KeyboardModifiers modifiers)
{
    const auto place = reachable(from, begin);
    if (!place || !reachable(to, end))
        return false;
    DragWatch watch;
    QWindow *window = from->window()->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, modifiers, *place);
    QTest::mouseEvent(QTest::MouseMove, window, Qt::NoButton, modifiers, *place + QPoint(30, 30));
    QTest::mouseRelease(window, Qt::LeftButton, modifiers, *place + QPoint(30, 30));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QDragEnterEvent enter(end, watch.actions, &watch.dragged, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(to, &enter);
    QDragMoveEvent move(end, watch.actions, &watch.dragged, Qt::LeftButton, modifiers);
    if (enter.isAccepted())
        QCoreApplication::sendEvent(to, &move);
    if (!enter.isAccepted() || !move.isAccepted())
        return false;
    QDropEvent drop(end, watch.actions, &watch.dragged, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(to, &drop);
    return true;
}

bool clickEntry(QMenu *menu, const QAction *entry)
{
    if (!menu->isVisible() || !entry->isEnabled() || !menu->actions().contains(entry))
        return false;
    return click(menu, menu->actionGeometry(const_cast<QAction *>(entry)).center());
}

bool openMenu(QMenuBar *bar, QMenu *menu)
{
    if (bar->actions().contains(menu->menuAction())) {
        if (!click(bar, bar->actionGeometry(menu->menuAction()).center()))
            return false;
    } else {
        for (QAction *top : bar->actions()) {
            QMenu *above = top->menu();
            if (above->actions().contains(menu->menuAction())
                && (!openMenu(bar, above) || !clickEntry(above, menu->menuAction())))
                return false;
        }
    }
    return QTest::qWaitFor([menu] { return menu->isVisible(); });
}

bool clickEntry(const std::function<void()> &open, const EntryOf &entry)
{
    bool isClicked = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu || !menu->isVisible())
            return;
        watch.stop();
        // A hand has let go of what opened the menu by now.
        for (const Qt::MouseButton button : {Qt::LeftButton, Qt::RightButton}) {
            if (QGuiApplication::mouseButtons().testFlag(button))
                QTest::mouseRelease(menu->windowHandle(), button, {}, QPoint(-9, -9));
        }
        const QAction *wanted = entry(*menu);
        isClicked = wanted && clickEntry(menu, wanted);
        if (!isClicked)
            menu->close();
    });
    watch.start(1);
    open();
    return QTest::qWaitFor([&watch] { return !watch.isActive(); }) && isClicked;
}

bool clickEntry(QToolButton *button, const EntryOf &entry)
{
    const QPoint arrow = middleOf<QStyleOptionToolButton>(button, QStyle::CC_ToolButton,
                                                          QStyle::SC_ToolButtonMenu);
    return clickEntry([&] { (void)click(button, arrow); }, entry);
}

bool choose(QComboBox *box, int row)
{
    const QPoint arrow = middleOf<QStyleOptionComboBox>(box, QStyle::CC_ComboBox,
                                                        QStyle::SC_ComboBoxArrow);
    if (!click(box, arrow))
        return false;
    QAbstractItemView *list = box->view();
    if (!QTest::qWaitFor([list] { return list->isVisible(); }))
        return false;
    const QModelIndex index = box->model()->index(row, box->modelColumn());
    list->scrollTo(index);
    return click(list->viewport(), list->visualRect(index).center());
}

bool clickArrow(QAbstractSpinBox *box, QStyle::SubControl arrow)
{
    return click(box, middleOf<QStyleOptionSpinBox>(box, QStyle::CC_SpinBox, arrow));
}

bool clickClear(QLineEdit *field)
{
    const auto *clear = field->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"));
    for (QToolButton *button : field->findChildren<QToolButton *>()) {
        if (clear && button->defaultAction() == clear)
            return click(button);
    }
    return false;
}

bool clickTab(QDockWidget *dock)
{
    for (QTabBar *bar : dock->window()->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->isVisible() && bar->tabText(tab) == dock->windowTitle())
                return click(bar, bar->tabRect(tab).center());
        }
    }
    return false;
}

InDialogs::InDialogs(std::function<void(QDialog &)> act)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                     [act = std::move(act), seen = QPointer<QDialog>()]() mutable {
                         auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
                         if (!dialog || !dialog->isVisible() || dialog == seen)
                             return;
                         seen = dialog;
                         act(*dialog);
                         // A button that is pressed without a mouse takes a moment.
                         if (!QTest::qWaitFor([&seen] { return !seen || !seen->isVisible(); }, 500))
                             seen->reject();
                     });
    m_timer.start(5);
}

bool accept(QDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return click(button);
    }
    return false;
}

bool clickButton(QDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return click(button);
    }
    return false;
}

} // namespace espalier::mouse
