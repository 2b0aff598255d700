// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/term/parse.h"
#include "engine/trees/live_child_spec.h"
#include "engine/trees/worker_kinds.h"
#include "ui/acts/act_rules.h"
#include "ui/acts/tree_edits.h"
#include "ui/build/templates.h"
#include "ui/tree_session.h"

#include <QSignalSpy>
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
        m_edits->setSession(nullptr);
        m_session.reset(); // answers are on their way until it is gone
        m_edits.reset();
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
        m_answers.clear();
        stack().undo(); // back, and terminated as it was
        QTRY_COMPARE(m_answers.size(), 2);
        QTRY_COMPARE(children(QStringLiteral("static")), 1);
        QTRY_COMPARE(living(QStringLiteral("static")), 0);
    }

    void flagsOfARunningSupervisorChangeByANewStart()
    {
        addPool();
        const NodeId pool = childCalled(QStringLiteral(":pool"));
        const Term spec = liveChildSpec(m_session->tree(), m_session->tree().node(pool));
        const auto changed = parseTerm(
            QStringLiteral("[[%{id: :w, start: {Counter, :start_link, [1]}}], "
                           "[strategy: :one_for_all, max_restarts: 7, max_seconds: 9]]"));
        QVERIFY(changed);
        const Term start = Term::tuple({atoms::Supervisor, atoms::start_link, *changed});
        m_edits->replaceChild(pool, spec.with(atoms::start, start));
        QTRY_COMPARE(stack().count(), 2);
        QCOMPARE(stack().undoText(), QStringLiteral("change of :pool"));
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("one_for_all 7 in 9, 1 children"));
        stack().undo();
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("rest_for_one 3 in 5, 2 children"));
        stack().redo();
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("one_for_all 7 in 9, 1 children"));
    }

    void aChangeThatIsRefusedLeavesTheChildAsItWas()
    {
        addPool();
        const NodeId pool = childCalled(QStringLiteral(":pool"));
        const Term spec = liveChildSpec(m_session->tree(), m_session->tree().node(pool));
        const auto wrong = parseTerm(QStringLiteral("[[], [strategy: :none]]"));
        QVERIFY(wrong);
        m_answers.clear();
        m_edits->replaceChild(
            pool,
            spec.with(atoms::start, Term::tuple({atoms::Supervisor, atoms::start_link, *wrong})));
        QTRY_COMPARE(m_answers.size(), 4); // ended, deleted, refused, started again
        QVERIFY2(m_answers.filter(QStringLiteral("invalid_strategy")).size() == 1,
                 qPrintable(m_answers.join(QLatin1Char('\n'))));
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("rest_for_one 3 in 5, 2 children"));
        QCOMPARE(stack().count(), 1);
    }

    void aChildMovesToAnotherSupervisorAndBack()
    {
        start(QStringLiteral("static"));
        m_edits->moveChild(child(QStringLiteral("static")), idOf("dynamic"));
        QTRY_COMPARE(living(QStringLiteral("dynamic")), 1);
        QCOMPARE(children(QStringLiteral("static")), 0);
        QTRY_COMPARE(stack().count(), 2);
        stack().undo();
        QTRY_COMPARE(living(QStringLiteral("static")), 1);
        QTRY_COMPARE(children(QStringLiteral("dynamic")), 0);
        stack().redo();
        QTRY_COMPARE(living(QStringLiteral("dynamic")), 1);
        stack().undo();
        QTRY_COMPARE(living(QStringLiteral("static")), 1);
        stack().undo();
        QTRY_COMPARE(children(QStringLiteral("static")), 0);
    }

    void aChildThatComesBackElsewhereIsSaidTo()
    {
        const QString end = QStringLiteral(
            "%1. It is the last child of static now: a supervisor starts what is new after all "
            "others");
        QSignalSpy undone(m_edits.get(), &TreeEdits::undone);
        start(QStringLiteral("static"));
        m_edits->moveChild(child(QStringLiteral("static")), idOf("dynamic"));
        QTRY_COMPARE(stack().count(), 2);
        stack().undo(); // it was alone, and is
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(undone.last().first().toString(), QStringLiteral("move of :one"));
        m_edits->startChild(idOf("static"), spec("permanent").with(atoms::id, Term(Atom("two"))));
        QTRY_COMPARE(living(QStringLiteral("static")), 2);
        QTRY_COMPARE(stack().count(), 2); // what could be done again is forgotten
        m_edits->moveChild(child(QStringLiteral("static")), idOf("dynamic"));
        QTRY_COMPARE(stack().count(), 3);
        stack().undo();
        QTRY_COMPARE(undone.size(), 2);
        QCOMPARE(undone.last().first().toString(), end.arg(QStringLiteral("move of :one")));
        // Now it is the last one: a deletion that is undone leaves it there.
        const NodeId one = m_session->tree().node(idOf("static")).children.back();
        m_edits->terminateChild(one);
        QTRY_COMPARE(stack().count(), 3);
        QTRY_VERIFY(!isAlive(m_session->tree().node(one)));
        m_edits->deleteChild(one);
        QTRY_COMPARE(stack().count(), 4);
        stack().undo();
        QTRY_COMPARE(undone.size(), 3);
        QCOMPARE(undone.last().first().toString(), QStringLiteral("deletion of :one"));
    }

    void quickUndosWaitForEachOther()
    {
        start(QStringLiteral("static"));
        m_edits->moveChild(child(QStringLiteral("static")), idOf("dynamic"));
        QTRY_COMPARE(stack().count(), 2);
        stack().undo();
        stack().undo(); // about what the first one starts
        QTRY_COMPARE(children(QStringLiteral("dynamic")), 0);
        QTRY_COMPARE(children(QStringLiteral("static")), 0);
        QCOMPARE(stack().count(), 2);
        stack().redo();
        stack().redo();
        QTRY_COMPARE(living(QStringLiteral("dynamic")), 1);
        QTRY_COMPARE(children(QStringLiteral("static")), 0);
    }

    void whatComesBackIsWhatWasThere()
    {
        addPool();
        const NodeId pool = childCalled(QStringLiteral(":pool"));
        m_edits->startChild(pool, spec("permanent"));
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("rest_for_one 3 in 5, 3 children"));
        QTRY_COMPARE(stack().count(), 2);
        m_edits->moveChild(pool, idOf("dynamic"));
        QTRY_COMPARE(stack().count(), 3);
        stack().undo();
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("rest_for_one 3 in 5, 3 children"));
    }

    void everyTemplateStartsAndIsUndone()
    {
        const auto offered = templates(m_session->source().modules(), 1);
        QCOMPARE(offered.size(), std::size_t(4));
        for (const Template &one : offered) {
            for (const QString &supervisor : {QStringLiteral("static"), QStringLiteral("dynamic")})
            {
                m_edits->startChild(idOf(supervisor.toUtf8()), one.spec);
                QTRY_COMPARE(living(supervisor), 1);
                const Node &started = m_session->tree().node(child(supervisor));
                QVERIFY2(started.children.size() > 0, qPrintable(one.name));
                QTRY_COMPARE(stack().index(), 1);
                stack().undo();
                QTRY_COMPARE(children(supervisor), 0);
            }
        }
    }

    void whatCannotBeTakenBackLeavesTheStack()
    {
        start(QStringLiteral("static"));
        m_session->source().exit(m_session->tree().node(idOf("static")).pid, atoms::kill);
        QTRY_VERIFY(!isAlive(m_session->tree().node(idOf("static"))));
        stack().undo();
        QTRY_COMPARE(stack().count(), 0);
        QVERIFY(m_answers.last().contains(QLatin1StringView("noproc")));
    }

    void aStartWhoseChildHasGoneIsUndoneAllTheSame_data() { supervisors(); }
    void aStartWhoseChildHasGoneIsUndoneAllTheSame()
    {
        QFETCH(const QString, supervisor);
        start(supervisor);
        auto &source = dynamic_cast<LaboratorySource &>(m_session->source());
        const NodeId supervised = idOf(supervisor.toLatin1().constData());
        const Node &child = m_session->tree().node(
            m_session->tree().node(supervised).children.front());
        const Term name = childName(m_session->tree(), child);
        const Atom server(supervisor.toStdString());
        (void)source.system().callAndWait(server, Term::tuple({atoms::terminate_child, name}));
        if (supervisor == QLatin1StringView("static"))
            (void)source.system().callAndWait(server, Term::tuple({atoms::delete_child, name}));
        QTRY_COMPARE(children(supervisor), 0);
        m_answers.clear();
        const QSignalSpy undone(m_edits.get(), &TreeEdits::undone);
        stack().undo();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(m_answers, QStringList());
        stack().redo();
        QTRY_COMPARE(living(supervisor), 1);
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
    /// A supervisor of two under `static`.
    void addPool()
    {
        const auto pool = parseTerm(QStringLiteral(
            "%{id: :pool, type: :supervisor, start: {Supervisor, :start_link, "
            "[[%{id: :a, start: {Counter, :start_link, [0]}}, "
            "%{id: :b, start: {Counter, :start_link, [0]}}], [strategy: :rest_for_one]]}}"));
        QVERIFY(pool);
        m_edits->startChild(idOf("static"), *pool);
        QTRY_COMPARE(flagsOf(":pool"), QStringLiteral("rest_for_one 3 in 5, 2 children"));
        QTRY_COMPARE(stack().count(), 1);
    }
    /// The supervisor under `static` whose child id is this, and whether it runs.
    [[nodiscard]] NodeId childCalled(const QString &id) const
    {
        for (const NodeId child : m_session->tree().node(idOf("static")).children) {
            const Node *node = m_session->tree().find(child);
            if (node && isAlive(*node) && node->childId.toString() == id)
                return child;
        }
        return NodeId::None;
    }
    [[nodiscard]] QString flagsOf(const char *id) const
    {
        const Node *node = m_session->tree().find(childCalled(QLatin1StringView(id)));
        const auto *flags = node && node->supervisor
                                ? std::get_if<SupervisorFlags>(&node->supervisor->flags)
                                : nullptr;
        return flags ? QStringLiteral("%1 %2 in %3, %4 children")
                           .arg(Term(toAtom(flags->strategy)).toString().mid(1))
                           .arg(flags->maxRestarts)
                           .arg(flags->maxSeconds.count())
                           .arg(node->supervisor->active)
                     : QString();
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
