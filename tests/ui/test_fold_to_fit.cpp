// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/layout/fold_to_fit.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QTest>

using namespace espalier;

/// Trees that are too wide to be read fold themselves.
class TestFoldToFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTreeThatIsNarrowEnoughStaysOpen() { QVERIFY(folded(4, 4).isEmpty()); }

    void whatIsTooWideIsFoldedAboveItsLevel()
    {
        QCOMPARE(folded(4, 5),
                 (QStringLiteral("part_0 part_1 part_2 part_3").split(QLatin1Char(' '))));
    }

    void theSecondLevelIsAlwaysShown()
    {
        const QStringList parts = folded(20, 1);
        QCOMPARE(parts.size(), 20); // all folded, none hidden
        QVERIFY(!parts.contains(QStringLiteral("top")));
    }

    void whoeverUnfoldsHasTheLastWord()
    {
        auto source = grown(4, 5);
        ScriptedSource &script = *source;
        TreeSession session(std::move(source));
        session.refreshNow();
        TreeCanvas canvas(&session);
        canvas.setAnimated(false);
        canvas.resize(900, 600);
        canvas.show();
        const NodeId part = session.tree().node(session.tree().roots().front()).children.front();
        (void)canvas.zoom(); // laid out
        QVERIFY(canvas.isFolded(part));
        canvas.setFolded(part, false);
        script.addSupervisor(Atom("one_more"));
        session.refreshNow();
        (void)canvas.zoom();
        QVERIFY(!canvas.isFolded(part));
        canvas.unfoldAll();
        QVERIFY(!canvas.actions().unfoldAll->isEnabled());
    }

private:
    static std::unique_ptr<ScriptedSource> grown(int parts, int each)
    {
        auto source = std::make_unique<ScriptedSource>();
        const Pid top = source->addSupervisor(Atom("top"));
        for (int part = 0; part < parts; ++part) {
            const QByteArray name = "part_" + QByteArray::number(part);
            const Pid pid = source->addSupervisor(Atom(name.toStdString()), top);
            for (int inner = 0; inner < each; ++inner)
                source->addSupervisor(Atom("inner"), pid);
        }
        return source;
    }
    /// Their labels, sorted, where sixteen may stand side by side.
    static QStringList folded(int parts, int each)
    {
        const auto source = grown(parts, each);
        TreeState tree;
        for (const Event &event : source->takeEvents())
            tree.apply(event);
        QStringList labels;
        for (const NodeId node : foldsToFit(tree, 16))
            labels.append(tree.node(node).label());
        labels.sort();
        return labels;
    }
};

QTEST_MAIN(TestFoldToFit)
#include "test_fold_to_fit.moc"
