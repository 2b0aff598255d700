// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/file_acts.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/outline/outline_panel.h"
#include "ui/predict/forecast.h"
#include "ui/search/filter_strip.h"
#include "ui/search/search_bar.h"
#include "ui/search/tree_filter.h"
#include "ui/settings.h"
#include "ui/time_controls.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace espalier {

namespace {

QToolButton *addMenuButton(QToolBar *bar, QAction *action, const QList<QAction *> &more)
{
    auto *button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::NoFocus);
    auto *menu = new QMenu(button);
    menu->addActions(more);
    button->setMenu(menu);
    bar->addWidget(button);
    return button;
}

} // namespace

void MainWindow::makeToolBar()
{
    auto *bar = addToolBar(tr("Toolbar"));
    m_toolBar = bar;
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->layout()->setSpacing(3);

    auto *open = new QToolButton(bar);
    open->setDefaultAction(m_files->openFile);
    open->setPopupMode(QToolButton::MenuButtonPopup);
    open->setMenu(m_files->examples);
    open->setFocusPolicy(Qt::NoFocus);
    open->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addWidget(open);
    bar->addAction(m_files->exportFile);
    bar->addSeparator();
    bar->addActions({m_acts->pause, m_acts->step, m_acts->toDecision, m_acts->toCrash});
    bar->addWidget(new TimeControls(*m_acts, bar));
    bar->addSeparator();
    QToolButton *crash = addMenuButton(bar, m_acts->crash,
                                       QList<QAction *>{m_acts->stop} + m_acts->exits()
                                           + QList<QAction *>{m_acts->hang});
    m_crash = crash;
    m_forecast->watch(crash);
    m_forecast->watch(crash->menu());
    bar->addActions({m_acts->send, m_acts->startChild, m_acts->terminateChild});
    bar->addSeparator();
    const TreeCanvas::Actions &view = m_canvas->actions();
    view.zoomIn->setIcon(themedIcon(QStringLiteral("zoom-in")));
    view.zoomOut->setIcon(themedIcon(QStringLiteral("zoom-out")));
    view.fit->setIcon(themedIcon(QStringLiteral("fit")));
    bar->addActions({view.zoomOut, view.zoomIn, view.fit});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    makeSearch(bar);
    for (QAction *iconOnly : {m_files->exportFile, m_acts->pause, m_acts->step, m_acts->toDecision,
                              m_acts->toCrash, m_acts->send, view.zoomOut, view.zoomIn, view.fit})
    {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(iconOnly)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

/// A search dims what it does not find; the funnel beside it hides that.
void MainWindow::makeSearch(QToolBar *bar)
{
    m_search = new SearchBar(this);
    bar->addWidget(m_search);
    auto *funnel = new QToolButton(bar);
    funnel->setObjectName(QStringLiteral("funnel"));
    funnel->setDefaultAction(m_filter->hideOthers);
    funnel->setPopupMode(QToolButton::MenuButtonPopup);
    funnel->setMenu(m_filter->ready);
    funnel->setFocusPolicy(Qt::NoFocus);
    funnel->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addWidget(funnel);
    connect(m_search, &SearchBar::foundChanged, m_filter, &TreeFilter::setFound);
    connect(m_search, &SearchBar::foundChanged, this, &MainWindow::lightFound);
    connect(m_filter, &TreeFilter::changed, this, &MainWindow::applyFilter);
    connect(m_filter, &TreeFilter::hiddenChanged, this,
            [this] { m_filterStrip->tell(m_filter->hidden(), m_search->text()); });
    connect(m_filter, &TreeFilter::textChosen, m_search, &SearchBar::setText);
    connect(m_filter->hideOthers, &QAction::triggered, this, [this](bool hides) {
        if (hides && m_search->text().isEmpty())
            m_search->find->trigger();
    });
    connect(m_filterStrip, &FilterStrip::showAllRequested, this, [this] {
        m_filter->hideOthers->setChecked(false);
        m_search->setText({});
    });
}

/// Where all else is hidden, what was found need not stand out.
void MainWindow::lightFound()
{
    m_canvas->setFound(m_filter->shown() ? std::optional<NodeSet>() : m_filter->found());
}

void MainWindow::applyFilter()
{
    const bool hides = m_filter->shown().has_value();
    lightFound();
    m_canvas->setShown(m_filter->shown());
    if (m_outline)
        m_outline->setShown(m_filter->shown());
    m_filterStrip->setVisible(hides);
    if (!hides)
        return;
    m_filterStrip->tell(m_filter->hidden(), m_search->text());
    if (m_session && m_session->selected() != NodeId::None)
        m_canvas->showNode(m_session->selected());
}

// Icons keep in step with the texts beside them.
void MainWindow::updateIconSize()
{
    constexpr int ordinary = 20;
    const int size = ordinary * m_settings->textScale() / 100;
    m_toolBar->setIconSize({size, size});
    m_search->fitWidth();
    m_fullToolBarWidth = 0;
    fitToolBar();
}

// Words give way before the search is pushed out of the bar.
void MainWindow::fitToolBar()
{
    const auto setStyle = [this](Qt::ToolButtonStyle style) {
        for (QAction *action : {m_acts->startChild, m_acts->terminateChild}) {
            auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action));
            if (button && button->toolButtonStyle() != style)
                button->setToolButtonStyle(style);
        }
        if (m_crash->toolButtonStyle() != style)
            m_crash->setToolButtonStyle(style);
    };
    if (m_fullToolBarWidth == 0) {
        setStyle(Qt::ToolButtonTextBesideIcon);
        m_fullToolBarWidth = m_toolBar->sizeHint().width() - m_search->sizeHint().width()
                             + m_search->leastWidth();
    }
    setStyle(m_fullToolBarWidth > width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace espalier
