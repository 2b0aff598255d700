// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/term/parse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/acts/tree_edits.h"
#include "ui/build/build_acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

using namespace espalier;

/// Building the tree through the window, as a user does it.
class TestBuildActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void aChangeAsksBeforeItStartsTheChildAnew()
    {
        m_fixture->clickNode(m_fixture->cache);
        changeArguments(QStringLiteral(":seven"), QStringLiteral("Start anew"));
        QTRY_COMPARE(stack().count(), 1);
        QCOMPARE(stack().undoText(), QStringLiteral("change of :cache"));
        const QStringList asked = lastRequests(3);
        QCOMPARE(asked[0], QStringLiteral("terminate_child #PID<0.1.0> :cache"));
        QCOMPARE(asked[1], QStringLiteral("delete_child #PID<0.1.0> :cache"));
        QVERIFY2(asked[2].startsWith(QLatin1StringView("start_child #PID<0.1.0>"))
                     && asked[2].contains(QLatin1StringView("start_link, [:seven]")),
                 qPrintable(asked[2]));
        m_fixture->refresh();
        const TreeSession &session = *canvas().session();
        QVERIFY(session.selected() != NodeId::None); // the new one
        QCOMPARE(session.tree().node(session.selected()).label(), QStringLiteral("cache"));
        QVERIFY(session.tree().node(session.selected()).pid != m_fixture->cache);
    }

    void whoeverDoesNotWantTheNewStartKeepsTheChild()
    {
        m_fixture->clickNode(m_fixture->cache);
        const QStringList before = m_fixture->source->requests();
        changeArguments(QStringLiteral(":seven"), QStringLiteral("Cancel"));
        QCOMPARE(m_fixture->source->requests(), before);
        QCOMPARE(stack().count(), 0);
    }

    void theDialogShowsWhatTheChildIs()
    {
        m_fixture->clickNode(m_fixture->job);
        QString id;
        QString restart;
        QTimer::singleShot(0, this, [&] {
            const auto *dialog = modal<StartChildDialog>();
            id = dialog->findChild<QLineEdit *>(QStringLiteral("id"))->text();
            restart = dialog->findChild<QComboBox *>(QStringLiteral("restart"))->currentText();
            QApplication::activeModalWidget()->close();
        });
        action("changeChild")->trigger();
        QCOMPARE(id, QStringLiteral(":job"));
        QCOMPARE(restart, QStringLiteral(":temporary"));
    }

    void whatASupervisorRefusedIsProposedAgain()
    {
        m_fixture->clickNode(m_fixture->sessions);
        const auto startWith = [this](const QString &typed, int result) {
            QString proposed;
            QTimer::singleShot(0, this, [&] {
                auto *dialog = modal<StartChildDialog>();
                auto *arguments = dialog->findChild<QLineEdit *>(QStringLiteral("arguments"));
                proposed = arguments->text();
                arguments->setText(typed);
                dialog->done(result);
            });
            action("startChild")->trigger();
            return proposed;
        };
        const QSignalSpy refused(&m_fixture->window->acts(), &Acts::refused);
        m_fixture->source->answerNext(*parseTerm(u"{:error, :boom}"));
        const QString usual = startWith(QStringLiteral(":typed"), QDialog::Accepted);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(startWith(usual, QDialog::Rejected), QStringLiteral(":typed"));
        QCOMPARE(startWith(usual, QDialog::Rejected), usual); // once
    }

    void aChildThatIsDraggedMoves()
    {
        QVERIFY(dropOn(m_fixture->cache, m_fixture->sessions));
        QTRY_COMPARE(stack().count(), 1);
        const QStringList asked = lastRequests(3);
        QCOMPARE(asked[0], QStringLiteral("terminate_child #PID<0.1.0> :cache"));
        QVERIFY(asked[2].startsWith(
            QStringLiteral("start_child %1").arg(m_fixture->sessions.toString())));
    }

    void whatCannotMoveThereIsNotDropped()
    {
        QVERIFY(!dropOn(m_fixture->cache, m_fixture->top)); // it is there already
        QVERIFY(!dropOn(m_fixture->cache, m_fixture->job)); // no supervisor
        QVERIFY(!dropOn(m_fixture->top, m_fixture->sessions)); // below itself
        QCOMPARE(stack().count(), 0);
    }

    void theMoveCanBeChosenFromAList()
    {
        m_fixture->clickNode(m_fixture->cache);
        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = modal<QInputDialog>();
            offered = dialog->comboBoxItems();
            dialog->accept();
        });
        action("moveChild")->trigger();
        QCOMPARE(offered.size(), 1);
        QVERIFY(offered[0].startsWith(QLatin1StringView("sessions")));
        QTRY_COMPARE(stack().count(), 1);
    }

    void noTwoActionsOfTheWindowShareAShortcut()
    {
        QHash<QKeySequence, QString> owners;
        for (const QAction *action : m_fixture->window->findChildren<QAction *>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key),
                         qPrintable(QStringLiteral("%1: %2 and %3")
                                        .arg(key.toString(), owners.value(key), action->text())));
                owners.insert(key, action->text());
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void onlyWhatASupervisorStartedCanBeChangedOrMoved()
    {
        m_fixture->clickNode(m_fixture->top);
        QVERIFY(!action("changeChild")->isEnabled());
        QVERIFY(!action("moveChild")->isEnabled());
        QVERIFY(!action("changeChild")->statusTip().isEmpty());
        m_fixture->clickNode(m_fixture->sessions);
        QVERIFY(action("changeChild")->isEnabled());
    }

    void whatIsStartedByFunctionsOfAProgramStaysAsItIs()
    {
        const Pid own = m_fixture->source->addChild(
            m_fixture->top, {.id = Atom("own"), .module = Atom("Elixir.Own")});
        m_fixture->refresh();
        m_fixture->select(own);
        QVERIFY(!action("changeChild")->isEnabled());
        QVERIFY(!dropOn(own, m_fixture->sessions));
    }

private:
    template<typename Dialog>
    [[nodiscard]] static Dialog *modal()
    {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("another dialog is open");
        return dialog;
    }
    /// Through the dialog, and the question after it.
    void changeArguments(const QString &arguments, const QString &answer)
    {
        QTimer::singleShot(0, this, [&] {
            auto *dialog = modal<StartChildDialog>();
            dialog->findChild<QLineEdit *>(QStringLiteral("arguments"))->setText(arguments);
            QTimer::singleShot(0, this, [&] {
                for (QAbstractButton *button : modal<QMessageBox>()->buttons()) {
                    if (button->text().remove(QLatin1Char('&')) == answer)
                        QTest::mouseClick(button, Qt::LeftButton);
                }
            });
            dialog->accept();
        });
        action("changeChild")->trigger();
    }
    bool dropOn(Pid dragged, Pid target)
    {
        QMimeData mime;
        mime.setData(QStringLiteral("application/x-espalier-node-%1")
                         .arg(QCoreApplication::applicationPid()),
                     QByteArray::number(qulonglong(dragged.number)));
        QWidget *viewport = canvas().viewport();
        const QPointF place = canvas().nodeRect(m_fixture->node(target).id).center();
        QDragEnterEvent enter(place.toPoint(), Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(place.toPoint(), Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &move);
        if (!move.isAccepted())
            return false;
        QDropEvent drop(place, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &drop);
        return true;
    }
    [[nodiscard]] TreeCanvas &canvas() const
    {
        return *m_fixture->window->findChild<TreeCanvas *>();
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_fixture->window->findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] QUndoStack &stack() const { return *m_fixture->window->acts().edits().stack(); }
    [[nodiscard]] QStringList lastRequests(qsizetype count) const
    {
        const QStringList all = m_fixture->source->requests();
        return all.mid(all.size() - count);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestBuildActs)
#include "test_build_acts.moc"
