// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/term/parse.h"
#include "engine/trees/worker_kinds.h"
#include "ui/acts/tree_edits.h"
#include "ui/tree_session.h"

#include <QTest>
#include <QUndoStack>

using namespace espalier;

/// Edits on the real engine, done, undone and done again.
class TestTreeEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto source = std::make_unique<LaboratorySource>(std::make_unique<System>());
        System &system = source->system();
        addWorkerKinds(system.modules());
        QVERIFY(system
                    .startAndWait([] { return supervisor::make(SupervisorOptions{}); },
                                  {.name = Term(Atom("static"))})
                    .isOk());
        QVERIFY(system.startDynamicSupervisorAndWait({.name = Atom("dynamic")}));
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_edits = std::make_unique<TreeEdits>(nullptr);
        m_edits->setSession(m_session.get());
        m_answers.clear();
        connect(m_edits.get(), &TreeEdits::answered, this,
                [this](const Term &answer) { m_answers.append(answer.toString()); });
        QTRY_VERIFY(idOf("static") != NodeId::None && idOf("dynamic") != NodeId::None);
    }
    void cleanup()
    {
        m_edits.reset();
        m_session.reset();
    }

    void aStartIsUndone_data() { supervisors(); }
    void aStartIsUndone()
    {
        QFETCH(const QString, supervisor);
        start(supervisor);
        QCOMPARE(stack().undoText(), QStringLiteral("start of :one"));
        stack().undo();
        QTRY_COMPARE(children(supervisor), 0);
        stack().redo();
        QTRY_COMPARE(living(supervisor), 1);
        stack().undo();
        QTRY_COMPARE(children(supervisor), 0);
    }

    void aTerminationIsUndone_data() { supervisors(); }
    void aTerminationIsUndone()
    {
        QFETCH(const QString, supervisor);
        start(supervisor);
        m_edits->terminateChild(child(supervisor));
        QTRY_COMPARE(stack().count(), 2);
        QTRY_COMPARE(living(supervisor), 0);
        stack().undo();
        QTRY_COMPARE(living(supervisor), 1);
        stack().undo(); // the start; a dynamic supervisor knows the child by its new pid
        QTRY_COMPARE(children(supervisor), 0);
    }

    void aTerminatedTemporaryChildIsStartedAnew()
    {
        m_edits->startChild(idOf("static"), spec("temporary"));
        QTRY_COMPARE(living(QStringLiteral("static")), 1);
        m_edits->terminateChild(child(QStringLiteral("static")));
        QTRY_COMPARE(children(QStringLiteral("static")), 0);
        QTRY_COMPARE(stack().count(), 2);
        stack().undo();
        QTRY_COMPARE(living(QStringLiteral("static")), 1);
    }

    void aChildThatWasRestartedMeanwhileIsFound()
    {
        start(QStringLiteral("dynamic"));
        const NodeId place = child(QStringLiteral("dynamic"));
        const Pid old = m_session->tree().node(place).pid;
        m_session->source().exit(old, atoms::kill);
        QTRY_VERIFY(m_session->tree().node(place).pid != old);
        stack().undo();
        QTRY_COMPARE(children(QStringLiteral("dynamic")), 0);
    }

    void aDeletionIsUndone()
    {
        start(QStringLiteral("static"));
        m_edits->terminateChild(child(QStringLiteral("static")));
        QTRY_COMPARE(stack().count(), 2);
        QTRY_COMPARE(living(QStringLiteral("static")), 0);
        m_edits->deleteChild(child(QStringLiteral("static")));
        QTRY_COMPARE(children(QStringLiteral("static")), 0);
        QTRY_COMPARE(stack().count(), 3);
        stack().undo();
        QTRY_COMPARE(living(QStringLiteral("static")), 1);
    }

    void whatIsRefusedIsNotRemembered()
    {
        start(QStringLiteral("static"));
        m_edits->startChild(idOf("static"), spec("permanent")); // the id is taken
        QTRY_COMPARE(m_answers.size(), 2);
        QVERIFY(m_answers.last().startsWith(QStringLiteral("{:error, {:already_started")));
        QCOMPARE(stack().count(), 1);
    }

    void anotherTreeForgetsThem()
    {
        start(QStringLiteral("static"));
        m_edits->setSession(nullptr);
        QVERIFY(!stack().canUndo());
        m_edits->terminateChild(NodeId::None);
        QCOMPARE(stack().count(), 0);
    }

    void aSupervisorThatIsGoneIsTold()
    {
        start(QStringLiteral("dynamic"));
        m_session->source().exit(m_session->tree().node(idOf("dynamic")).pid, atoms::kill);
        QTRY_COMPARE(m_session->tree().node(idOf("dynamic")).state, NodeState::Dead);
        stack().undo();
        QTRY_COMPARE(m_answers.last(), QStringLiteral("{:exit, :noproc}"));
    }

private:
    static void supervisors()
    {
        QTest::addColumn<QString>("supervisor");
        QTest::newRow("static") << "static";
        QTest::newRow("dynamic") << "dynamic";
    }
    static Term spec(const char *restart)
    {
        return *parseTerm(QStringLiteral("%{id: :one, start: {Counter, :start_link, [0]}, "
                                         "restart: :%1}")
                              .arg(QLatin1StringView(restart)));
    }
    void start(const QString &supervisor)
    {
        m_edits->startChild(idOf(supervisor.toLatin1().constData()), spec("permanent"));
        QTRY_COMPARE(living(supervisor), 1);
        QTRY_COMPARE(stack().count(), 1);
    }
    [[nodiscard]] QUndoStack &stack() const { return *m_edits->stack(); }
    [[nodiscard]] NodeId idOf(const char *label) const
    {
        for (const NodeId root : m_session->tree().roots()) {
            if (m_session->tree().node(root).label() == QLatin1StringView(label))
                return root;
        }
        return NodeId::None;
    }
    [[nodiscard]] const SupervisorState &state(const QString &label) const
    {
        return *m_session->tree().node(idOf(label.toLatin1().constData())).supervisor;
    }
    [[nodiscard]] int children(const QString &label) const { return state(label).specs; }
    [[nodiscard]] int living(const QString &label) const
    {
        return state(label).specs > 0 ? state(label).active : 0;
    }
    [[nodiscard]] NodeId child(const QString &label) const
    {
        for (const NodeId id : m_session->tree().node(idOf(label.toLatin1().constData())).children)
        {
            if (id != NodeId::None)
                return id;
        }
        return NodeId::None;
    }

    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<TreeEdits> m_edits;
    QStringList m_answers;
};

QTEST_MAIN(TestTreeEdits)
#include "test_tree_edits.moc"
