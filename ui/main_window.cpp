// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/acts/acts.h"
#include "ui/acts/tree_edits.h"
#include "ui/appearance.h"
#include "ui/build/build_acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/commands/command_palette.h"
#include "ui/console/console_panel.h"
#include "ui/explain/why_panel.h"
#include "ui/faults/fault_palette.h"
#include "ui/file_acts.h"
#include "ui/help/whats_this.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/log/event_log_panel.h"
#include "ui/log/event_sentence.h"
#include "ui/log/verdict_sentence.h"
#include "ui/message_bar.h"
#include "ui/notice_bar.h"
#include "ui/outline/outline_panel.h"
#include "ui/predict/forecast.h"
#include "ui/presenter.h"
#include "ui/search/filter_strip.h"
#include "ui/search/search_bar.h"
#include "ui/search/tree_filter.h"
#include "ui/settings.h"
#include "ui/status_line.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

namespace espalier {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView stateKey("window/state");
constexpr QLatin1StringView speedKey("window/speed");
/// Raise it when docks or toolbars change: a saved state of another version is ignored.
constexpr int stateVersion = 3;

} // namespace

MainWindow::MainWindow(TreeLibrary &library, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_settings(new Settings(this))
    , m_appearance(new Appearance(this))
    , m_acts(new Acts(this))
    , m_build(new BuildActs(m_acts->edits(), this))
    , m_whatsThis(new WhatsThis(this))
    , m_files(new FileActs(library, *m_acts->edits().stack(), this))
    , m_messages(new MessageBar(this))
    , m_status(new StatusLine(m_messages))
    , m_commands(new CommandPalette(this))
    , m_presenter(new Presenter(*m_settings, *m_acts, this))
    , m_filter(new TreeFilter(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    showTitle({});
    setDockNestingEnabled(true);
    setStatusBar(m_messages);
    makeCentre();
    makeDocks();
    makeToolBar();
    makeMenus();
    connectActs();
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
    connect(m_session.get(), &TreeSession::refreshed, this,
            [this](const TreeChanges &, const std::vector<Event> &events) {
                tellWhatIsGone(events);
                tellTheEnd();
            });
    m_path = path;
    m_title = title;
    m_files->setTree(title, path);
    showTitle(title);
}

/// With a star as long as there are changes that are in no file.
void MainWindow::showTitle(const QString &title)
{
    setWindowTitle(title.isEmpty() ? tr("Espalier[*]") : tr("%1[*] — Espalier").arg(title));
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
    if (!m_files->mayLetGo())
        return event->ignore();
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
    m_filterStrip = new FilterStrip(centre);
    layout->addWidget(m_filterStrip);
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
    m_presenter->watchKeys(m_canvas);
    m_canvas->setFocus();
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
                const QString own = source->title();
                const QString title = path == m_path  ? QString(m_title)
                                      : own.isEmpty() ? QFileInfo(path).completeBaseName()
                                                      : own;
                setSource(std::move(source), title, QString(path));
            });
    connect(m_files, &FileActs::saved, this, [this](const QString &path) {
        // A tree that has no name of its own is called by its file.
        if (m_title.isEmpty() || m_title == QFileInfo(m_path).completeBaseName())
            showTitle(QFileInfo(path).completeBaseName());
    });
    connect(m_acts->edits().stack(), &QUndoStack::cleanChanged, this,
            [this](bool isClean) { setWindowModified(!isClean); });
    connect(m_presenter, &Presenter::told, this,
            [this](const QString &sentence) { m_messages->tell(sentence, 8s); });
    connect(m_acts, &Acts::told, this,
            [this](const QString &sentence) { m_messages->tell(sentence, 8s); });
    connect(m_appearance, &Appearance::changed, m_notice, &NoticeBar::updateColors);
    const auto setMotion = [this] { m_canvas->setAnimated(m_settings->animates(m_canvas)); };
    connect(m_settings, &Settings::reducedMotionChanged, this, setMotion);
    connect(m_settings, &Settings::textScaleChanged, this, [this] {
        updateIconSize();
        fitDocks();
    });
    const auto setText = [this] { m_canvas->setTextScale(m_settings->textScale() / 100.0); };
    connect(m_settings, &Settings::textScaleChanged, this, setText);
    setText();
    setMotion();
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

void MainWindow::tellWhatIsGone(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        const QString sentence = goneSentence(event, *m_session);
        if (!sentence.isEmpty())
            m_notice->tell(sentence);
    }
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
            : tr("The tree has ended: %1 %2. Nobody supervises it.")
                  .arg(root.label(), exitWords(root.lives.back().reason));
    if (m_files->startAgain->isEnabled())
        m_notice->tellAndOffer(sentence, m_files->startAgain);
    else
        m_notice->tell(sentence);
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
    tell(m_console);
    m_filter->setSession(session);
    m_search->setSession(session); // last: it tells the others what it finds
}

void MainWindow::readSettings()
{
    const QSettings settings;
    m_acts->setSpeed(settings.value(speedKey, 1.0).toDouble());
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(1280, 800);
    if (!restoreState(settings.value(stateKey).toByteArray(), stateVersion))
        fitDocks();
}

void MainWindow::writeSettings() const
{
    QSettings settings;
    settings.setValue(speedKey, m_acts->speed());
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState(stateVersion));
}

} // namespace espalier
