// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/acts.h"
#include "ui/appearance.h"
#include "ui/build/build_acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/commands/command_palette.h"
#include "ui/console/console_input.h"
#include "ui/console/console_panel.h"
#include "ui/dialogs/first_steps.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/explain/why_panel.h"
#include "ui/file_acts.h"
#include "ui/help/help_window.h"
#include "ui/help/whats_this.h"
#include "ui/lazy_dock.h"
#include "ui/main_window.h"
#include "ui/predict/forecast.h"
#include "ui/presenter.h"
#include "ui/search/search_bar.h"
#include "ui/search/tree_filter.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QLocale>
#include <QMenuBar>

namespace espalier {

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("fileMenu"));
    file->addAction(m_files->openFile);
    file->addMenu(m_files->recent);
    file->addMenu(m_files->examples);
    file->addAction(m_files->startAgain);
    file->addSeparator();
    file->addActions({m_files->saveFile, m_files->exportFile});
    file->addSeparator();
    QAction *settings = file->addAction(tr("&Settings…"), this,
                                        [this] { showSettings(*m_settings, m_appearance, this); });
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence::Preferences);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    QMenu *process = menuBar()->addMenu(tr("&Process"));
    process->setObjectName(QStringLiteral("processMenu"));
    m_acts->addToMenu(process);
    addBuildActs(process);
    m_forecast->watch(process);

    QMenu *time = menuBar()->addMenu(tr("&Time"));
    time->setObjectName(QStringLiteral("timeMenu"));
    time->addActions({m_acts->pause, m_acts->step, m_acts->toDecision, m_acts->toCrash});
    time->addSeparator();
    time->addActions({m_acts->faster, m_acts->slower, m_acts->normalSpeed});

    makeViewMenu();
    makeTeachMenu();
    makeHelpMenu();
}

void MainWindow::addBuildActs(QMenu *menu) const
{
    QAction *before = m_acts->undo;
    menu->insertActions(before, {m_build->change, m_build->move});
    menu->insertMenu(before, m_build->addTemplate);
    menu->insertSeparator(before);
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    const TreeCanvas::Actions &canvas = m_canvas->actions();
    view->addActions({canvas.zoomIn, canvas.zoomOut, canvas.fit, canvas.actualSize});
    view->addSeparator();
    view->addActions({m_search->find, m_search->next, m_search->previous});
    view->addMenu(m_filter->ready);
    view->addSeparator();
    QAction *why = view->addAction(tr("&Why did this happen?"), this, [this] { showWhy(0); });
    why->setObjectName(QStringLiteral("why"));
    why->setShortcut(Qt::Key_W);
    view->addActions({canvas.links, canvas.monitors, canvas.messages});
    view->addSeparator();
    view->addActions(
        {canvas.showSelected, canvas.focusSelected, canvas.foldSelected, canvas.unfoldAll});
    view->addSeparator();
    for (const LazyDock *dock : std::as_const(m_docks))
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    m_appearance->addToMenu(view->addMenu(tr("&Theme")));
}

void MainWindow::makeTeachMenu()
{
    QMenu *teach = menuBar()->addMenu(tr("T&each"));
    teach->setObjectName(QStringLiteral("teachMenu"));
    teach->addAction(m_presenter->present);
    teach->addSection(tr("Set up a situation"));
    teach->addActions(m_presenter->situations());
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("helpMenu"));
    QAction *pages = help->addAction(tr("&Help"), this,
                                     [this] { showHelp(QStringLiteral("index")); });
    pages->setObjectName(QStringLiteral("help"));
    pages->setShortcut(QKeySequence::HelpContents);
    help->addAction(m_whatsThis->action());
    QAction *firstSteps = help->addAction(tr("What to &try first"), this,
                                          [this] { showFirstSteps(this); });
    firstSteps->setObjectName(QStringLiteral("firstSteps"));
    QAction *commands = help->addAction(tr("Find a &command…"), this,
                                        [this] { m_commands->offer(this); });
    commands->setObjectName(QStringLiteral("findCommand"));
    commands->setShortcut(tr("Ctrl+K"));
    help->addAction(tr("&About Espalier"), this, [this] { showAbout(this); });
    offerNodes();
    explainParts();
}

void MainWindow::explainParts()
{
    connect(m_whatsThis, &WhatsThis::topicRequested, this, &MainWindow::showHelp);
    m_whatsThis->explain(m_canvas,
                         tr("The tree as it is now. Boxes are places: a process that is restarted "
                            "takes the place of the one before it. Click one to select it."),
                         QStringLiteral("first-steps"));
    m_whatsThis->explain(
        m_search,
        tr("What you type is sought in names, ids, pids, modules, kinds and states; "
           "what matches is lit. The funnel beside it hides all the rest."),
        QStringLiteral("search"));
    const std::pair<QString, QString> docks[] = {
        {tr("The tree as a list that can be folded."), QStringLiteral("supervisor")},
        {tr("All that is known of the selected process: what it is, what it does, and how its "
            "earlier lives ended."),
         QStringLiteral("lives")},
        {tr("The rule and the numbers behind an event, what led to it and what followed."),
         QStringLiteral("why")},
        {tr("Each crash, restart and give-up at its time, a lane for each supervisor."),
         QStringLiteral("restart-intensity")},
        {tr("What happened, the newest last. A double click asks why."), QStringLiteral("why")},
        {tr("All that can be done to a process to see how its tree takes it. Click, or drag onto "
            "a box."),
         QStringLiteral("faults")},
        {tr("A storm of faults, the same one for the same seed."), QStringLiteral("chaos")},
        {tr("What shapes, colours and marks mean."), QStringLiteral("legend")},
        {tr("A shell in the tree: type Elixir, see what it does. A click on a pid selects its "
            "process."),
         QStringLiteral("console")}};
    for (qsizetype dock = 0; dock < m_docks.size(); ++dock)
        m_whatsThis->explain(m_docks[dock], docks[dock].first, docks[dock].second);
}

/// The command palette also goes to processes.
void MainWindow::offerNodes()
{
    m_commands->setNodes([this](const QString &typed, int limit) {
        constexpr std::size_t mostLookedAt = 20'000; // at each key
        std::vector<CommandPalette::Entry> entries;
        const SearchQuery query(typed);
        const std::size_t most = m_session ? m_session->tree().capacity() : 0;
        for (std::size_t number = 0; number < std::min(most, mostLookedAt); ++number) {
            const auto id = static_cast<NodeId>(number);
            const Node *node = m_session->tree().isShown(id) ? m_session->tree().find(id) : nullptr;
            if (!node || !query.matches(*node))
                continue;
            entries.push_back(
                {tr("Go to %1").arg(node->label()), node->pid.toString(), [this, id = node->id] {
                     if (m_session)
                         m_session->select(id);
                 }});
            if (int(entries.size()) == limit)
                break;
        }
        return entries;
    });
}

void MainWindow::showHelp(const QString &topic)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setLanguage(QLocale().name().left(2));
    }
    m_help->showTopic(topic);
}

/// 0: how the selected process came to its last end.
void MainWindow::showWhy(Sequence event)
{
    m_whyDock->bringToFront();
    m_why->explain(event);
}

void MainWindow::showConsole()
{
    m_consoleDock->bringToFront();
    m_console->input().setFocus();
}

void MainWindow::showProcessMenu(NodeId node, QPoint position)
{
    if (m_session && node != NodeId::None)
        m_session->select(node);
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("contextMenu"));
    if (node != NodeId::None) {
        m_acts->addToMenu(&menu);
        addBuildActs(&menu);
        QAction *insert = menu.addAction(tr("Insert pid into the console"), this, [this, node] {
            const Pid pid = m_session->tree().node(node).pid;
            showConsole();
            m_console->insertPid(pid);
        });
        insert->setObjectName(QStringLiteral("insertPid"));
    }
    m_forecast->watch(&menu);
    const TreeCanvas::Actions &view = m_canvas->actions();
    if (node != NodeId::None)
        menu.addSeparator();
    menu.addActions({view.foldSelected, view.unfoldAll, view.fit});
    menu.exec(position);
}

} // namespace espalier
