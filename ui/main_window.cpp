// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/acts/acts.h"
#include "ui/appearance.h"
#include "ui/build/build_acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/commands/command_palette.h"
#include "ui/dialogs/first_steps.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/explain/why_panel.h"
#include "ui/faults/fault_palette.h"
#include "ui/file_acts.h"
#include "ui/help/help_window.h"
#include "ui/help/legend_panel.h"
#include "ui/help/whats_this.h"
#include "ui/icons.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/lazy_dock.h"
#include "ui/log/event_log_panel.h"
#include "ui/message_bar.h"
#include "ui/notice_bar.h"
#include "ui/outline/outline_panel.h"
#include "ui/predict/forecast.h"
#include "ui/presenter.h"
#include "ui/search/search_bar.h"
#include "ui/settings.h"
#include "ui/status_line.h"
#include "ui/time_controls.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace espalier {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView stateKey("window/state");
constexpr QLatin1StringView speedKey("window/speed");
/// Raise it when docks or toolbars change: a saved state of another version is ignored.
constexpr int stateVersion = 2;

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

MainWindow::MainWindow(TreeLibrary &library, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(new Settings(this))
    , m_appearance(new Appearance(this))
    , m_acts(new Acts(this))
    , m_build(new BuildActs(m_acts->edits(), this))
    , m_whatsThis(new WhatsThis(this))
    , m_files(new FileActs(library, this))
    , m_messages(new MessageBar(this))
    , m_status(new StatusLine(m_messages))
    , m_commands(new CommandPalette(this))
    , m_presenter(new Presenter(*m_settings, *m_acts, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Espalier"));
    setDockNestingEnabled(true);
    setStatusBar(m_messages);
    makeCentre();
    makeDocks();
    makeToolBar();
    makeMenus();
    connectActs();
    updateIcons();
    updateIconSize();
    readSettings();
}

MainWindow::~MainWindow()
{
    tellViews(nullptr);
}

void MainWindow::setSource(std::unique_ptr<TreeSource> source, const QString &title,
                           const QString &path)
{
    auto session = std::make_unique<TreeSession>(std::move(source));
    session->refreshNow();
    tellViews(session.get());
    // Ends the tree that was on show.
    m_session = std::move(session);
    m_notice->hide();
    m_isEndTold = false;
    connect(&m_session->source(), &TreeSource::failed, m_notice, [this](const QString &sentence) {
        m_notice->tell(sentence);
        m_isEndTold = true;
    });
    connect(m_session.get(), &TreeSession::refreshed, this, &MainWindow::tellTheEnd);
    m_path = path;
    m_title = title;
    m_files->setPath(path);
    setWindowTitle(title.isEmpty() ? tr("Espalier") : tr("%1 — Espalier").arg(title));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &MainWindow::updateIconSize);
    if (event->type() != QEvent::StatusTip)
        return QMainWindow::event(event);
    m_messages->showTip(static_cast<QStatusTipEvent *>(event)->tip());
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_presenter->present->setChecked(false); // what is remembered is the window of before
    writeSettings();
    // Gone from the screen first: a tree in a storm may need a moment to end.
    hide();
    tellViews(nullptr);
    m_session.reset();
    event->accept();
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice = new NoticeBar(centre);
    m_canvas = new TreeCanvas(centre);
    m_forecast = new Forecast(*m_acts, *m_canvas, centre);
    layout->addWidget(m_notice);
    layout->addWidget(m_forecast);
    layout->addWidget(m_canvas, 1);
    setCentralWidget(centre);
    connect(m_canvas, &TreeCanvas::contextMenuRequested, this, &MainWindow::showProcessMenu);
    connect(m_canvas, &TreeCanvas::faultDropped, this, [this](NodeId node, const QString &fault) {
        m_session->select(node);
        for (QAction *action : m_acts->faults()) {
            if (action->objectName() == fault)
                action->trigger();
        }
    });
    connect(m_canvas, &TreeCanvas::nodeDropped, m_build, &BuildActs::moveChild);
    m_canvas->setDropRule([this](NodeId dragged, NodeId target) {
        return m_build->objectionTo(dragged, target).isEmpty();
    });
    m_canvas->setFocus();
}

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
            return panel;
        },
        this);
    auto *inspector = new LazyDock(
        QStringLiteral("inspectorDock"), tr("Inspector"), {340, 480},
        [this, place](QWidget *dock) { return place(m_inspector, new InspectorPanel(dock)); },
        this);
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
            connect(palette, &FaultPalette::faultHovered, m_forecast, &Forecast::showFault);
            connect(m_search, &SearchBar::foundChanged, palette, &FaultPalette::setFound);
            palette->setFound(m_search->found());
            return palette;
        },
        this);
    auto *chaos = new LazyDock(
        QStringLiteral("chaosDock"), tr("Chaos"), {300, 480},
        [this, place](QWidget *dock) {
            auto *panel = place(m_chaos, new ChaosPanel(dock));
            const auto take = [panel](const std::optional<QSet<NodeId>> &found) {
                const QSet<NodeId> nodes = found.value_or(QSet<NodeId>());
                std::vector<NodeId> ordered(nodes.begin(), nodes.end());
                std::ranges::sort(ordered);
                panel->setFoundNodes(ordered);
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
    m_docks = {outline, inspector, m_whyDock, timeline, log, faults, chaos, legend};
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
    for (LazyDock *extra : {outline, faults, chaos, legend})
        extra->hide();
    inspector->raise();
    resizeDocks({inspector}, {340}, Qt::Horizontal);
    resizeDocks({timeline, log}, {420, 860}, Qt::Horizontal);
    resizeDocks({timeline, log}, {230, 230}, Qt::Vertical);
}

void MainWindow::makeToolBar()
{
    m_search = new SearchBar(this);
    connect(m_search, &SearchBar::foundChanged, m_canvas, &TreeCanvas::setFound);
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
                                       m_acts->exits() + QList<QAction *>{m_acts->hang});
    m_forecast->watch(crash);
    m_forecast->watch(crash->menu());
    bar->addActions({m_acts->send, m_acts->startChild, m_acts->terminateChild});
    bar->addSeparator();
    const TreeCanvas::Actions &view = m_canvas->actions();
    bar->addActions({view.zoomOut, view.zoomIn, view.fit});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_search);
    for (QAction *iconOnly : {m_files->exportFile, m_acts->pause, m_acts->step, m_acts->toDecision,
                              m_acts->toCrash, m_acts->send, view.zoomOut, view.zoomIn, view.fit})
    {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(iconOnly)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("fileMenu"));
    file->addAction(m_files->openFile);
    file->addMenu(m_files->examples);
    file->addAction(m_files->startAgain);
    file->addSeparator();
    file->addAction(m_files->exportFile);
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
           "what matches is lit."),
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
        {tr("What shapes, colours and marks mean."), QStringLiteral("legend")}};
    for (qsizetype dock = 0; dock < m_docks.size(); ++dock)
        m_whatsThis->explain(m_docks[dock], docks[dock].first, docks[dock].second);
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
    m_whyDock->show();
    m_whyDock->raise();
    m_whyDock->makeContent();
    m_why->explain(event);
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
            const Node *node = m_session->tree().find(static_cast<NodeId>(number));
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

void MainWindow::connectActs()
{
    connect(m_acts, &Acts::refused, m_notice, &NoticeBar::tell);
    connect(m_acts, &Acts::accepted, m_notice, &QWidget::hide);
    connect(m_files, &FileActs::failed, m_notice,
            [this](const QString &sentence) { m_notice->tell(sentence); });
    connect(m_files, &FileActs::told, this, [this](const QString &sentence) {
        m_notice->hide(); // what failed before has succeeded
        m_messages->tell(sentence, 10s);
    });
    connect(m_files, &FileActs::opened, this,
            [this](std::unique_ptr<TreeSource> &source, const QString &path) {
                const bool isSame = path == m_path;
                setSource(std::move(source),
                          isSame ? QString(m_title) : QFileInfo(path).completeBaseName(),
                          QString(path));
            });
    connect(m_presenter, &Presenter::told, this,
            [this](const QString &sentence) { m_messages->tell(sentence, 8s); });
    connect(m_acts, &Acts::told, this,
            [this](const QString &sentence) { m_messages->tell(sentence, 8s); });
    connect(m_appearance, &Appearance::changed, this, &MainWindow::updateIcons);
    const auto setMotion = [this] { m_canvas->setAnimated(m_settings->animates(m_canvas)); };
    connect(m_settings, &Settings::reducedMotionChanged, this, setMotion);
    connect(m_settings, &Settings::textScaleChanged, this, &MainWindow::updateIconSize);
    setMotion();
}

void MainWindow::updateIcons()
{
    m_acts->updateIcons();
    m_files->updateIcons();
    m_search->updateIcons();
    m_notice->updateColors();
    const TreeCanvas::Actions &view = m_canvas->actions();
    view.zoomIn->setIcon(themedIcon(QStringLiteral("zoom-in")));
    view.zoomOut->setIcon(themedIcon(QStringLiteral("zoom-out")));
    view.fit->setIcon(themedIcon(QStringLiteral("fit")));
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
    };
    if (m_fullToolBarWidth == 0) {
        setStyle(Qt::ToolButtonTextBesideIcon);
        m_fullToolBarWidth = m_toolBar->sizeHint().width() - m_search->sizeHint().width()
                             + m_search->leastWidth();
    }
    setStyle(m_fullToolBarWidth > width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QTimer::singleShot(0, this, &MainWindow::updateIconSize); // only then all fonts are known
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToolBar();
}

void MainWindow::tellTheEnd()
{
    const TreeState &tree = m_session->tree();
    const auto isDead = [&tree](NodeId root) { return tree.node(root).state == NodeState::Dead; };
    const bool hasEnded = !tree.roots().empty() && std::ranges::all_of(tree.roots(), isDead);
    if (!hasEnded || m_isEndTold)
        return;
    m_isEndTold = true;
    const Node &root = tree.node(tree.roots().front());
    const QString sentence =
        tree.roots().size() > 1
            ? tr("The tree has ended: nothing is left that could start anything again.")
        : root.supervisor && root.supervisor->gaveUp
            ? tr("The tree has ended: %1 gave up, and nobody supervises %1.").arg(root.label())
            : tr("The tree has ended: %1 is gone, and nobody supervises it.").arg(root.label());
    if (m_files->startAgain->isEnabled())
        m_notice->tellAndOffer(sentence, m_files->startAgain);
    else
        m_notice->tell(sentence);
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
    }
    m_forecast->watch(&menu);
    const TreeCanvas::Actions &view = m_canvas->actions();
    if (node != NodeId::None)
        menu.addSeparator();
    menu.addActions({view.foldSelected, view.unfoldAll, view.fit});
    menu.exec(position);
}

void MainWindow::tellViews(TreeSession *session)
{
    m_canvas->setSession(session);
    m_acts->setSession(session);
    m_build->setSession(session);
    m_files->setSession(session);
    m_status->setSession(session);
    m_forecast->setSession(session);
    m_presenter->setSession(session);
    const auto tell = [session](auto *view) {
        if (view)
            view->setSession(session);
    };
    tell(m_inspector);
    tell(m_timeline);
    tell(m_log);
    tell(m_outline);
    tell(m_faults);
    tell(m_chaos);
    tell(m_why);
    m_search->setSession(session); // last: it tells the others what it finds
}

void MainWindow::readSettings()
{
    const QSettings settings;
    m_acts->setSpeed(settings.value(speedKey, 1.0).toDouble());
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(1280, 800);
    restoreState(settings.value(stateKey).toByteArray(), stateVersion);
}

void MainWindow::writeSettings() const
{
    QSettings settings;
    settings.setValue(speedKey, m_acts->speed());
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState(stateVersion));
}

} // namespace espalier
