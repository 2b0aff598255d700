// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lazy_dock.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QTimer>

#include <utility>

namespace espalier {

namespace {

class Placeholder : public QWidget
{
public:
    Placeholder(QSize sizeHint, QWidget *parent)
        : QWidget(parent)
        , m_sizeHint(sizeHint)
    {}
    [[nodiscard]] QSize sizeHint() const override { return m_sizeHint; }

private:
    const QSize m_sizeHint;
};

} // namespace

LazyDock::LazyDock(const QString &name, const QString &title, QSize sizeHint, Make make,
                   QWidget *parent)
    : QDockWidget(title, parent)
    , m_make(std::move(make))
{
    setObjectName(name);
    setWidget(new Placeholder(sizeHint, this));
    // One among tabs that is asked for comes to the front.
    connect(toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (shown)
            raise();
    });
    // Behind another tab a dock counts as shown: its content would go on working, and mark the tree, unseen.
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool isInFront) {
        m_isInFront = isInFront;
        if (!m_make)
            widget()->setVisible(isInFront);
    });
}

void LazyDock::bringToFront()
{
    show();
    raise();
    makeContent();
}

void LazyDock::makeContent()
{
    if (!m_make)
        return;
    const Make make = std::exchange(m_make, {});
    QWidget *placeholder = widget();
    QWidget *content = make(this);
    QSizePolicy policy = content->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    content->setSizePolicy(policy);
    setWidget(content);
    content->setVisible(m_isInFront);
    delete placeholder;
}

void LazyDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    // Qt measures the title only when the dock is resized.
    if (event->type() == QEvent::FontChange && layout())
        layout()->setGeometry(rect());
}

void LazyDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (m_make)
        QTimer::singleShot(0, this, &LazyDock::makeContent);
}

} // namespace espalier
