// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/action_promises.h"

#include "tests/support/ui/mouse.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/file_acts.h"
#include "ui/help/help_window.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QStatusBar>
#include <QTest>
#include <QWhatsThis>

namespace espalier {

namespace {

void typeTerm(QDialog &dialog, const char *term)
{
    auto *field = dialog.findChild<QLineEdit *>();
    field->selectAll();
    QTest::keyClicks(field, QLatin1StringView(term));
    QVERIFY(mouse::accept(dialog));
}

} // namespace

ActionPromises::ActionPromises(const std::unique_ptr<WindowFixture> &fixture)
    : m_fixture(fixture)
{
    promiseFaults();
    promiseChildren();
    promiseTime();
    promiseFiles();
    promiseSights();
    promiseSearches();
    promiseDocks();
    promiseTeaching();
    promiseHelp();
}

QString ActionPromises::keyOf(const QAction &action)
{
    if (qobject_cast<QDockWidget *>(action.parent()))
        return action.parent()->objectName();
    return action.objectName().isEmpty() ? action.text().remove(QLatin1Char('&'))
                                         : action.objectName();
}

const ActionPromises::Promise *ActionPromises::find(const QString &key) const
{
    const auto found = m_promises.find(key);
    return found == m_promises.end() ? nullptr : &found->second;
}

bool ActionPromises::isInSight(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

void ActionPromises::promiseFaults()
{
    const auto onCache = [this] { m_fixture->clickNode(m_fixture->cache); };
    promise("crash", onCache, asks("raise #PID<0.2.0>"));
    promise("stop", onCache, asks("stop #PID<0.2.0>"));
    promise("exitNormal", onCache, asks("exit #PID<0.2.0> :normal"));
    promise("exitShutdown", onCache, asks("exit #PID<0.2.0> :shutdown"));
    promise("exitKill", onCache, asks("exit #PID<0.2.0> :kill"));
    promise("exitWith", onCache, asks("exit #PID<0.2.0> {:gone, 1}"),
            [](QDialog &dialog) { typeTerm(dialog, "{:gone, 1}"); });
    promise("hang", onCache, asks("hang #PID<0.2.0>"));
    promise("slowReplies", onCache, asks(":slow_replies #PID<0.2.0>"));
    promise("ignoreShutdown", onCache, asks(":ignore_shutdown #PID<0.2.0>"));
    promise("slowStart", onCache, asks(":slow_start #PID<0.2.0>"));
    promise("failStarts", onCache, asks("fail 3 starts of #PID<0.2.0>"),
            [](QDialog &dialog) { QVERIFY(mouse::accept(dialog)); });
    promise("flood", onCache, asks("flood #PID<0.2.0> :flood 1000"));
    promise(
        "breakLinks",
        [this, onCache] {
            m_fixture->source->link(m_fixture->cache, m_fixture->job);
            m_fixture->refresh();
            onCache();
        },
        asks("break link #PID<0.2.0> #PID<0.3.0>"));
    promise("send", onCache, asks("send #PID<0.2.0> {:store, 7}"),
            [](QDialog &dialog) { typeTerm(dialog, "{:store, 7}"); });
    promise("askFirst", {}, [this] { return child<QWidget>("forecast")->isVisible(); });
}

void ActionPromises::promiseChildren()
{
    const auto onCache = [this] { m_fixture->clickNode(m_fixture->cache); };
    const auto onTerminated = [this, onCache] {
        onCache();
        (void)m_fixture->source->terminateChild(m_fixture->top, Atom("cache"));
        m_fixture->refresh();
    };
    const auto accepts = [](QDialog &dialog) { QVERIFY(mouse::accept(dialog)); };
    promise(
        "startChild", [this] { m_fixture->clickNode(m_fixture->sessions); },
        asks("start_child #PID<0.4.0> %{id: :counter_1"), accepts);
    promise("terminateChild", onCache, asks("terminate_child #PID<0.1.0> :cache"));
    promise("restartChild", onTerminated, asks("restart_child #PID<0.1.0> :cache"));
    promise("deleteChild", onTerminated, asks("delete_child #PID<0.1.0> :cache"));
    promise("changeChild", onCache, asks("delete_child #PID<0.1.0> :cache"), [](QDialog &dialog) {
        if (qobject_cast<QMessageBox *>(&dialog))
            QVERIFY(mouse::clickButton(dialog, QStringLiteral("Start anew")));
        else
            QVERIFY(mouse::accept(dialog));
    });
    promise("moveChild", onCache, asks("start_child #PID<0.4.0> %{id: :cache"), accepts);
    const auto onEdited = [this, onCache] {
        onCache();
        m_fixture->window->acts().terminateChild->trigger();
        m_fixture->refresh();
        QTRY_VERIFY(m_fixture->window->acts().undo->isEnabled());
    };
    promise("undo", onEdited, asks("restart_child #PID<0.1.0> :cache"));
    promise(
        "redo",
        [this, onEdited] {
            onEdited();
            m_fixture->window->acts().undo->trigger();
            QTRY_VERIFY(m_fixture->window->acts().redo->isEnabled());
            m_fixture->refresh();
        },
        [this] {
            return m_fixture->source->requests().filter(QStringLiteral("terminate_")).size() == 2;
        });
}

void ActionPromises::promiseTime()
{
    promise("pause", {}, [this] { return m_fixture->source->isPaused(); });
    promise(
        "step", [this] { m_fixture->window->acts().pause->setChecked(true); }, asks("step"));
    promise("toDecision", {}, asks("resume until decision"));
    promise("toCrash", {}, asks("resume until crash"));
    promise("faster", {}, [this] { return m_fixture->source->speed() > 1; });
    promise("slower", {}, [this] { return m_fixture->source->speed() < 1; });
    promise(
        "normalSpeed", [this] { m_fixture->window->acts().setSpeed(3); },
        [this] { return m_fixture->source->speed() == 1; });
}

void ActionPromises::promiseFiles()
{
    const auto pathIn = [this](QDialog &dialog, const char *name, const char *button) {
        dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))
            ->setText(m_folder.filePath(QLatin1StringView(name)));
        QVERIFY(mouse::clickButton(dialog, QLatin1StringView(button)));
    };
    promise(
        "open",
        [this] {
            QFile file(m_folder.filePath(QStringLiteral("mine.json")));
            QVERIFY(file.open(QIODevice::WriteOnly));
        },
        [this] { return m_fixture->library.opened.value(0).endsWith(u"mine.json"); },
        [pathIn](QDialog &dialog) { pathIn(dialog, "mine.json", "Open"); });
    promise(
        "export", [this] { QFile::remove(m_folder.filePath(QStringLiteral("out.svg"))); },
        [this] { return QFile(m_folder.filePath(QStringLiteral("out.svg"))).size() > 0; },
        [pathIn](QDialog &dialog) { pathIn(dialog, "out.svg", "Save"); });
    promise(
        "save", [this] { QFile::remove(m_folder.filePath(QStringLiteral("kept.json"))); },
        [this] { return QFile::exists(m_folder.filePath(QStringLiteral("kept.json"))); },
        [pathIn](QDialog &dialog) { pathIn(dialog, "kept.json", "Save"); });
    const auto opens = [this](qsizetype times) {
        return [this, times] { return m_fixture->library.opened.count(u"quiz.json") == times; };
    };
    promise("Quiz", {}, opens(1));
    promise(
        "startAgain",
        [this] { m_fixture->window->findChild<FileActs *>()->open(QStringLiteral("quiz.json")); },
        opens(2));
    promiseForGood("settings", {}, seesDialog("settings"));
    promiseForGood("Quit", {}, [this] { return !m_fixture->window->isVisible(); });
}

void ActionPromises::promiseSights()
{
    const auto rememberZoom = [this] { m_zoom = canvas().zoom(); };
    promise("Zoom in", rememberZoom, [this] { return canvas().zoom() > m_zoom; });
    promise("Zoom out", rememberZoom, [this] { return canvas().zoom() < m_zoom; });
    const auto goAway = [this] {
        m_fixture->clickNode(m_fixture->cache);
        canvas().setZoom(3);
        canvas().horizontalScrollBar()->setValue(canvas().horizontalScrollBar()->maximum());
        canvas().verticalScrollBar()->setValue(canvas().verticalScrollBar()->maximum());
    };
    const auto sees = [this](Pid pid) {
        return QRectF(canvas().viewport()->rect()).contains(rectOf(pid));
    };
    promise("Fit", goAway, [this, sees] {
        return sees(m_fixture->cache) && sees(m_fixture->top) && sees(m_fixture->sessions);
    });
    promise("Actual size", goAway, [this] { return canvas().zoom() == 1; });
    promise("Show selected", goAway, [this, sees] { return sees(m_fixture->cache); });
    promise(
        "Focus on the selected", [this] { m_fixture->clickNode(m_fixture->sessions); },
        [this] {
            const QPointF off = rectOf(m_fixture->sessions).center()
                                - QRectF(canvas().viewport()->rect()).center();
            return off.manhattanLength() < 4;
        });
    promise(
        "Fold", [this] { m_fixture->clickNode(m_fixture->top); },
        [this] { return canvas().isFolded(idOf(m_fixture->top)); });
    promise(
        "Unfold all", [this] { canvas().setFolded(idOf(m_fixture->top), true); },
        [this] { return !canvas().isFolded(idOf(m_fixture->top)); });
    promise("Show links", {}, [this] { return !canvas().actions().links->isChecked(); });
    promise("Show monitors", {}, [this] { return !canvas().actions().monitors->isChecked(); });
    promise("Show messages", {}, [this] {
        m_fixture->source->sendMessage(m_fixture->cache, m_fixture->job, Atom("hello"));
        m_fixture->refresh();
        return std::holds_alternative<happened::MessageSent>(
            m_fixture->window->session()->events().back().data);
    });
    const auto hasGround = [](const Theme &theme) {
        return QApplication::palette().color(QPalette::Window) == theme.window;
    };
    promiseForGood("themeDark", {}, [hasGround] { return hasGround(Theme::dark()); });
    for (const char *other : {"themeLight", "themeSystem"})
        promise(
            other,
            [this] {
                m_fixture->window->findChild<QAction *>(QStringLiteral("themeDark"))->trigger();
            },
            [hasGround] { return hasGround(Theme::light()); });
}

void ActionPromises::promiseSearches()
{
    promise("Find processes", {},
            [this] { return m_fixture->window->focusWidget() == child<QLineEdit>("searchText"); });
    const auto typed = [this] {
        QTest::keyClicks(child<QLineEdit>("searchText"), QStringLiteral("kind:worker"));
        QTRY_VERIFY(canvas().marks().found);
    };
    const auto goesTo = [this](Pid WindowFixture::*pid) {
        return [this, pid] {
            return m_fixture->window->session()->selected() == idOf((*m_fixture).*pid);
        };
    };
    promise("Find next", typed, goesTo(&WindowFixture::cache));
    promise("Find previous", typed, goesTo(&WindowFixture::job));
    const auto hides = [this](const QString &text) {
        return [this, text] {
            return child<QWidget>("filterStrip")->isVisible()
                   && child<QLineEdit>("searchText")->text() == text;
        };
    };
    promise("hideOthers", typed, hides(QStringLiteral("kind:worker")));
    for (const char *state : {"down", "restarting", "crashed", "hanging", "faulty"})
        promise(QByteArray("showOnly_") + state, {},
                hides(QStringLiteral("state:") + QLatin1StringView(state)));
    for (const char *kind : {"supervisor", "worker"})
        promise(QByteArray("showOnly_") + kind, {},
                hides(QStringLiteral("kind:") + QLatin1StringView(kind)));
}

void ActionPromises::promiseDocks()
{
    for (const char *name : {"outlineDock", "inspectorDock", "whyDock", "timelineDock", "logDock",
                             "faultsDock", "chaosDock", "legendDock", "consoleDock"})
        promise(
            name, [this, name] { child<QDockWidget>(name)->hide(); },
            [this, name] { return isInSight(child<QDockWidget>(name)); });
    promiseForGood(
        "insertPid", [this] { child<QDockWidget>("consoleDock")->hide(); },
        [this] { return isInSight(child<QDockWidget>("consoleDock")); });
    promiseForGood(
        "why",
        [this] {
            m_fixture->source->end(m_fixture->cache, Atom("boom"));
            m_fixture->refresh();
            m_fixture->clickNode(*m_fixture->source->child(m_fixture->top, Atom("cache")));
        },
        [this] {
            const auto *headline = child<QLabel>("whyHeadline");
            return headline && isInSight(headline)
                   && headline->text().contains(u"cache crashed: :boom");
        });
}

void ActionPromises::promiseTeaching()
{
    const auto onTop = [this] { m_fixture->clickNode(m_fixture->top); };
    promiseForGood("present", {}, [this] { return m_fixture->window->isFullScreen(); });
    promise("spendBudget", onTop, asks("exit #PID<0.2.0> :kill"));
    promise("failNext", onTop, [this] {
        return m_fixture->source->isPaused()
               && m_fixture->source->requests().contains(u"raise #PID<0.2.0>");
    });
    promise("stickShutdown", onTop, [this] { // nobody is stubborn here
        return m_fixture->window->statusBar()->currentMessage().contains(u"stubborn");
    });
}

void ActionPromises::promiseHelp()
{
    promiseForGood("help", {}, [this] {
        const auto *help = m_fixture->window->findChild<HelpWindow *>();
        return help && help->isVisible();
    });
    promise("whatsThis", {}, [] { return QWhatsThis::inWhatsThisMode(); });
    promiseForGood("firstSteps", {}, seesDialog("firstSteps"));
    promiseForGood("findCommand", {},
                   [this] { return child<QWidget>("commandPalette")->isVisible(); });
    promiseForGood(
        "About Espalier", [this] { m_isTold = false; }, [this] { return m_isTold; },
        [this](QDialog &dialog) {
            m_isTold = dialog.windowTitle() == u"About Espalier"
                       && mouse::clickButton(dialog, QStringLiteral("OK"));
        });
}

void ActionPromises::promise(const QByteArray &key, std::function<void()> before,
                             std::function<bool()> isKept, std::function<void(QDialog &)> inDialog)
{
    m_promises[QString::fromLatin1(key)] = {
        .before = std::move(before), .isKept = std::move(isKept), .inDialog = std::move(inDialog)};
}

void ActionPromises::promiseForGood(const QByteArray &key, std::function<void()> before,
                                    std::function<bool()> isKept,
                                    std::function<void(QDialog &)> inDialog)
{
    promise(key, std::move(before), std::move(isKept), std::move(inDialog));
    m_promises[QString::fromLatin1(key)].isLasting = true;
}

std::function<bool()> ActionPromises::asks(const char *request) const
{
    return [this, request] {
        const QStringList requests = m_fixture->source->requests();
        return std::ranges::any_of(requests, [request](const QString &one) {
            return one.startsWith(QLatin1StringView(request));
        });
    };
}

std::function<bool()> ActionPromises::seesDialog(const char *name) const
{
    return [this, name] {
        const auto *dialog = child<QDialog>(name);
        return dialog && dialog->isVisible();
    };
}

QRectF ActionPromises::rectOf(Pid pid) const
{
    return canvas().nodeRect(idOf(pid));
}

} // namespace espalier
