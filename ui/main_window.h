// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"

#include <QMainWindow>

#include <memory>

class QToolBar;
class QToolButton;

namespace espalier {

class Acts;
class BuildActs;
class Appearance;
class ChaosPanel;
class CommandPalette;
class ConsolePanel;
class EventLogPanel;
class FaultPalette;
class FileActs;
class HelpWindow;
class FilterStrip;
class Forecast;
class InspectorPanel;
class LazyDock;
class MessageBar;
class NoticeBar;
class OutlinePanel;
class Presenter;
class RestartTimeline;
class SearchBar;
class Settings;
class StatusLine;
class TreeCanvas;
class TreeFilter;
class TreeLibrary;
class TreeSession;
class WhatsThis;
class WhyPanel;

/// The window: canvas, inspector, timeline and log on one session, one set of acts. Wiring only.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `library` must outlive the window.
    explicit MainWindow(TreeLibrary &library, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows another tree; ends the one before. `title` is what the window is called by, e.g. a file's name; `path` is
    /// what the library opened it from, empty if it did not.
    void setSource(std::unique_ptr<TreeSource> source, const QString &title,
                   const QString &path = {});

    /// Null before the first source, and after the window was closed.
    [[nodiscard]] TreeSession *session() const { return m_session.get(); }
    [[nodiscard]] TreeCanvas &canvas() const { return *m_canvas; }
    [[nodiscard]] Acts &acts() const { return *m_acts; }

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeToolBar();
    void makeSearch(QToolBar *bar);
    void lightFound();
    void applyFilter();
    void makeMenus();
    void addBuildActs(QMenu *menu) const;
    void makeViewMenu();
    void makeTeachMenu();
    void makeHelpMenu();
    void explainParts();
    void offerNodes();
    void showHelp(const QString &topic);
    void showWhy(Sequence event);
    void showConsole();
    void connectActs();
    void updateIconSize();
    void fitDocks();
    void fitToolBar();
    void tellWhatIsGone(const std::vector<Event> &events);
    void tellTheEnd();
    void showTitle(const QString &title);
    void showProcessMenu(NodeId node, QPoint position);
    void tellViews(TreeSession *session);
    void readSettings();
    void writeSettings() const;

    TreeLibrary &m_library;
    std::unique_ptr<TreeSession> m_session;
    Settings *m_settings;
    Appearance *m_appearance;
    Acts *m_acts;
    BuildActs *m_build;
    WhatsThis *m_whatsThis;
    FileActs *m_files;
    MessageBar *m_messages;
    StatusLine *m_status;
    TreeCanvas *m_canvas = nullptr;
    CommandPalette *m_commands;
    Presenter *m_presenter;
    NoticeBar *m_notice = nullptr;
    Forecast *m_forecast = nullptr;
    SearchBar *m_search = nullptr;
    TreeFilter *m_filter;
    FilterStrip *m_filterStrip = nullptr;
    // Null until their docks are first shown.
    InspectorPanel *m_inspector = nullptr;
    RestartTimeline *m_timeline = nullptr;
    EventLogPanel *m_log = nullptr;
    OutlinePanel *m_outline = nullptr;
    FaultPalette *m_faults = nullptr;
    ChaosPanel *m_chaos = nullptr;
    WhyPanel *m_why = nullptr;
    ConsolePanel *m_console = nullptr;
    HelpWindow *m_help = nullptr; ///< null until it is first shown
    LazyDock *m_whyDock = nullptr;
    LazyDock *m_consoleDock = nullptr;
    QList<LazyDock *> m_docks;
    QToolBar *m_toolBar = nullptr;
    QToolButton *m_crash = nullptr; ///< of the toolbar
    int m_fullToolBarWidth = 0; ///< with a word beside each of its icons that has one
    QString m_path; ///< of the tree on show
    QString m_title;
    bool m_isEndTold = false; ///< that of the tree on show
};

} // namespace espalier
