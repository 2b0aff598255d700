// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/console/console_panel.h"
#include "ui/explain/why_panel.h"
#include "ui/faults/fault_palette.h"
#include "ui/help/legend_panel.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/lazy_dock.h"
#include "ui/log/event_log_panel.h"
#include "ui/main_window.h"
#include "ui/outline/outline_panel.h"
#include "ui/predict/forecast.h"
#include "ui/search/search_bar.h"
#include "ui/search/tree_filter.h"
#include "ui/settings.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_library.h"
#include "ui/tree_session.h"

#include <QAction>

#include <algorithm>

namespace espalier {

void MainWindow::makeDocks()
{
    const auto place = [this](auto *&member, auto *made) {
        member = made;
        member->setSession(m_session.get());
        return made;
    };
    auto *outline = new LazyDock(
        QStringLiteral("outlineDock"), tr("Outline"), {280, 400},
        [this, place](QWidget *dock) {
            auto *panel = place(m_outline, new OutlinePanel(dock));
            connect(panel, &OutlinePanel::contextMenuRequested, this, &MainWindow::showProcessMenu);
            panel->setShown(m_filter->shown());
            return panel;
        },
        this);
    auto *inspector = new LazyDock(
        QStringLiteral("inspectorDock"), tr("Inspector"), {340, 480},
        [this, place](QWidget *dock) { return place(m_inspector, new InspectorPanel(dock)); },
        this);
    connect(m_canvas, &TreeCanvas::nodeActivated, inspector, &LazyDock::bringToFront);
    auto *timeline = new LazyDock(
        QStringLiteral("timelineDock"), tr("Restarts"), {420, 220},
        [this, place](QWidget *dock) {
            auto *panel = place(m_timeline, new RestartTimeline(dock));
            connect(panel, &RestartTimeline::eventChosen, this, [this](Sequence event) {
                if (m_why)
                    m_why->explain(event);
            });
            return panel;
        },
        this);
    auto *log = new LazyDock(
        QStringLiteral("logDock"), tr("Event log"), {860, 220},
        [this, place](QWidget *dock) {
            auto *panel = place(m_log, new EventLogPanel(dock));
            connect(panel, &EventLogPanel::eventChosen, this, [this](Sequence event) {
                if (m_why)
                    m_why->explain(event);
            });
            connect(panel, &EventLogPanel::eventActivated, this, &MainWindow::showWhy);
            return panel;
        },
        this);
    auto *faults = new LazyDock(
        QStringLiteral("faultsDock"), tr("Faults"), {230, 400},
        [this, place](QWidget *dock) {
            auto *palette = place(m_faults, new FaultPalette(*m_acts, dock));
            connect(
                palette, &FaultPalette::faultHovered, m_forecast,
                [this, palette](const QAction *fault) { m_forecast->showFault(fault, palette); });
            connect(m_search, &SearchBar::foundChanged, palette, &FaultPalette::setFound);
            palette->setFound(m_search->found());
            return palette;
        },
        this);
    auto *chaos = new LazyDock(
        QStringLiteral("chaosDock"), tr("Chaos"), {300, 480},
        [this, place](QWidget *dock) {
            auto *panel = place(m_chaos, new ChaosPanel(dock));
            const auto take = [panel](const std::optional<NodeSet> &found) {
                panel->setFoundNodes(found ? found->toVector() : std::vector<NodeId>());
            };
            connect(m_search, &SearchBar::foundChanged, panel, take);
            take(m_search->found());
            return panel;
        },
        this);
    m_whyDock = new LazyDock(
        QStringLiteral("whyDock"), tr("Why?"), {340, 480},
        [this, place](QWidget *dock) {
            auto *panel = place(m_why, new WhyPanel(dock));
            connect(panel, &WhyPanel::topicRequested, this, &MainWindow::showHelp);
            connect(panel, &WhyPanel::highlightChanged, m_canvas, &TreeCanvas::setExplained);
            return panel;
        },
        this);
    auto *legend = new LazyDock(
        QStringLiteral("legendDock"), tr("Legend"), {340, 480},
        [this](QWidget *dock) {
            auto *panel = new LegendPanel(dock);
            connect(panel, &LegendPanel::topicRequested, this, &MainWindow::showHelp);
            return panel;
        },
        this);
    m_consoleDock = new LazyDock(
        QStringLiteral("consoleDock"), tr("Console"), {860, 220},
        [this, place](QWidget *dock) {
            const auto open = [this](TreeSource &source) { return m_library.openConsole(source); };
            return place(m_console, new ConsolePanel(open, dock));
        },
        this);
    m_consoleDock->toggleViewAction()->setShortcut(tr("Ctrl+`"));
    connect(m_consoleDock->toggleViewAction(), &QAction::triggered, this, [this](bool isShown) {
        if (isShown)
            showConsole();
    });
    m_docks = {outline, inspector, m_whyDock, timeline, log, faults, chaos, legend, m_consoleDock};
    addDockWidget(Qt::LeftDockWidgetArea, outline);
    addDockWidget(Qt::RightDockWidgetArea, inspector);
    addDockWidget(Qt::BottomDockWidgetArea, timeline);
    splitDockWidget(timeline, log, Qt::Horizontal);
    addDockWidget(Qt::LeftDockWidgetArea, faults);
    tabifyDockWidget(outline, faults);
    addDockWidget(Qt::RightDockWidgetArea, chaos);
    tabifyDockWidget(inspector, m_whyDock);
    tabifyDockWidget(inspector, chaos);
    addDockWidget(Qt::LeftDockWidgetArea, legend);
    tabifyDockWidget(outline, legend);
    addDockWidget(Qt::BottomDockWidgetArea, m_consoleDock);
    tabifyDockWidget(log, m_consoleDock);
    for (LazyDock *dock : m_docks)
        connect(dock->toggleViewAction(), &QAction::triggered, this, &MainWindow::fitDocks,
                Qt::QueuedConnection);
    for (LazyDock *extra : {outline, faults, chaos, legend, m_consoleDock})
        extra->hide();
    inspector->raise();
    resizeDocks({timeline, log}, {420, 860}, Qt::Horizontal);
}

/// Larger texts need larger docks, up to a part of the window. One that somebody has made larger stays so.
void MainWindow::fitDocks()
{
    const auto fit = [this](Qt::DockWidgetArea area, int ordinary, Qt::Orientation orientation,
                            int most) {
        const auto length = [orientation](QSize size) {
            return orientation == Qt::Horizontal ? size.width() : size.height();
        };
        const int wanted = std::clamp(ordinary * m_settings->textScale() / 100, ordinary,
                                      std::max(ordinary, most));
        for (LazyDock *dock : m_docks) {
            const bool isLaid = dockWidgetArea(dock) == area && !dock->isFloating()
                                && !dock->isHidden();
            if (isLaid && (!isVisible() || length(dock->size()) < wanted))
                resizeDocks({dock}, {wanted}, orientation);
        }
    };
    fit(Qt::LeftDockWidgetArea, 280, Qt::Horizontal, width() / 4);
    fit(Qt::RightDockWidgetArea, 340, Qt::Horizontal, width() / 3);
    fit(Qt::BottomDockWidgetArea, 230, Qt::Vertical, height() / 3);
}

} // namespace espalier
