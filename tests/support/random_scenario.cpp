// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_scenario.h"

#include <random>

namespace espalier {

namespace {

class RandomScenario
{
public:
    explicit RandomScenario(std::uint64_t seed)
        : m_random(seed)
    {}

    [[nodiscard]] QStringList make()
    {
        makeSupervisor({}, 0);
        if (isLikely(60))
            makeDynamicSupervisor({});
        for (int number = 0; number < 2; ++number)
            m_templates.append(makeWorker({}));
        for (const QString &root : m_roots)
            say(QStringLiteral("start ") + root);
        startChildren();
        const int acts = 3 + below(7);
        for (int act = 0; act < acts; ++act)
            doSomething();
        say(QStringLiteral("inbox root"));
        return m_lines;
    }

private:
    struct Child
    {
        QString label = {};
        QString supervisor = {};
    };

    // Not the distributions of the library: they differ from one implementation to the next.
    int below(int limit) { return int(m_random() % std::uint64_t(limit)); }
    bool isLikely(int percent) { return below(100) < percent; }
    template<typename T>
    const T &oneOf(const QList<T> &list)
    {
        return list[below(int(list.size()))];
    }
    QString word(const char *words) { return oneOf(QString::fromLatin1(words).split(u' ')); }
    QString newLabel(const char *prefix)
    {
        return QLatin1String(prefix) + QString::number(++m_labels);
    }
    void say(const QString &line) { m_lines.append(line); }

    // --- the tree ---

    void makeSupervisor(const QString &parent, int depth)
    {
        const QString label = newLabel("S");
        QStringList words{QStringLiteral("sup"), label,
                          QStringLiteral("strategy=")
                              + word("one_for_one one_for_all rest_for_one"),
                          QStringLiteral("max_restarts=") + word("0 1 1 2 2 3 3 3 5 10")};
        m_shutsDownItself = isLikely(8);
        const bool shutsDownItself = m_shutsDownItself;
        if (shutsDownItself)
            words += QStringLiteral("auto_shutdown=") + word("any_significant all_significant");
        addPlace(parent, words);
        if (!parent.isEmpty() && isLikely(15))
            words += QStringLiteral("shutdown=") + word("infinity 400");
        say(words.join(u' '));
        m_supervisors.append(label);
        if (parent.isEmpty())
            m_roots.append(label);
        const int children = 1 + below(4);
        for (int child = 0; child < children; ++child) {
            const int kind = below(100);
            if (depth < 3 && kind < 28) {
                makeSupervisor(label, depth + 1);
                m_shutsDownItself = shutsDownItself;
            } else if (depth < 3 && kind < 36) {
                makeDynamicSupervisor(label);
            } else {
                m_children.append({makeWorker(label), label});
            }
        }
    }

    void makeDynamicSupervisor(const QString &parent)
    {
        const QString label = newLabel("D");
        QStringList words{QStringLiteral("dyn"), label,
                          QStringLiteral("max_restarts=") + word("0 1 2 3 5")};
        if (isLikely(15))
            words += QStringLiteral("max_children=") + word("1 2 3");
        if (isLikely(15))
            words += QStringLiteral("extra=:x");
        addPlace(parent, words);
        say(words.join(u' '));
        m_dynamic.append(label);
        if (parent.isEmpty())
            m_roots.append(label);
    }

    void addPlace(const QString &parent, QStringList &words)
    {
        if (parent.isEmpty())
            return;
        words += QStringLiteral("in=") + parent;
        const QString restart = word("permanent transient temporary");
        if (isLikely(60))
            words += QStringLiteral("restart=") + restart;
        if (m_shutsDownItself && words.last() != QStringLiteral("restart=permanent")
            && words.last().startsWith(u"restart") && isLikely(50))
            words += QStringLiteral("significant=true");
    }

    QString makeWorker(const QString &parent)
    {
        const QString label = newLabel("w");
        QStringList words{QStringLiteral("worker"), label};
        addPlace(parent, words);
        if (parent.isEmpty() && isLikely(60))
            words += QStringLiteral("restart=") + word("permanent transient temporary");
        if (isLikely(40))
            words += QStringLiteral("trap");
        // What a clean-up takes is far from what it is given.
        if (isLikely(45))
            words += QStringLiteral("shutdown=") + word("brutal_kill 60 400 infinity");
        if (isLikely(30))
            words += QStringLiteral("term=")
                     + word("delay:10 delay:10 delay:150 delay:150 delay:900 :other {:shutdown,2}");
        if (isLikely(30))
            words += QStringLiteral("init=") + plan();
        say(words.join(u' '));
        return label;
    }

    QString plan()
    {
        QStringList steps;
        if (isLikely(85))
            steps += QStringLiteral("ok");
        const int failures = 1 + below(3);
        for (int failure = 0; failure < failures; ++failure)
            steps += word(
                "ok ok3 err(:no) err(:no) ignore ign stop(:why) stop(:shutdown) crash raise "
                "exit(:x) throw(:t) ret(:odd) slow(20)");
        steps += QStringLiteral("ok");
        return steps.join(u',');
    }

    // --- what happens ---

    void startChildren()
    {
        for (const QString &supervisor : std::as_const(m_dynamic)) {
            const int children = below(4);
            for (int child = 0; child < children; ++child)
                startChild(supervisor);
        }
    }

    void startChild(const QString &supervisor)
    {
        const QString label = newLabel("x");
        say(QStringLiteral("start_child %1 %2 as %3").arg(supervisor, oneOf(m_templates), label));
        m_children.append({label, supervisor});
    }

    QString reason() { return word(":boom :boom :normal :shutdown {:shutdown,1} {:bad,[1]}"); }

    QString harm(const QString &label)
    {
        switch (below(8)) {
        case 0:
            return QStringLiteral("raise ") + label;
        case 1:
            return QStringLiteral("kill ") + label;
        case 2:
            return QStringLiteral("exit root %1 %2").arg(label, reason());
        default:
            return QStringLiteral("crash %1 %2").arg(label, reason());
        }
    }

    void doSomething()
    {
        if (m_children.isEmpty())
            return;
        const Child child = oneOf(m_children);
        const int what = below(100);
        if (what < 34)
            say(harm(child.label));
        else if (what < 44)
            harmSeveral(child.supervisor);
        else if (what < 52)
            race(child);
        else if (what < 60)
            ask(child);
        else if (what < 66)
            say(QStringLiteral("which_children ") + child.supervisor);
        else if (what < 70)
            say(QStringLiteral("count_children ") + child.supervisor);
        else if (what < 76)
            harmSupervisor();
        else if (what < 82)
            linkAndCrash(child.label);
        else if (what < 88)
            startChild(m_dynamic.isEmpty() || isLikely(30) ? oneOf(m_supervisors)
                                                           : oneOf(m_dynamic));
        else if (what < 92)
            say(QStringLiteral("stop %1 %2").arg(child.label, word(":normal :shutdown :boom")));
        else
            say(QStringLiteral("wait ") + word("20 100 200"));
    }

    /// Before the supervisor looks.
    void harmSeveral(const QString &supervisor)
    {
        say(QStringLiteral("hold ") + supervisor);
        const int count = 2 + below(3);
        for (int time = 0; time < count; ++time) {
            const Child &child = oneOf(m_children);
            if (child.supervisor == supervisor)
                say(harm(child.label));
        }
        say(QStringLiteral("release ") + supervisor);
    }

    void race(const Child &child)
    {
        say(QStringLiteral("hold ") + child.supervisor);
        const bool isAskedFirst = isLikely(50);
        if (!isAskedFirst)
            say(harm(child.label));
        const int number = ++m_background;
        say(QStringLiteral("bg %1 %2 %3 %4")
                .arg(QString::number(number),
                     m_dynamic.contains(child.supervisor)
                         ? QStringLiteral("terminate_child")
                         : word("terminate_child terminate_child restart_child delete_child"),
                     child.supervisor, child.label));
        if (isAskedFirst)
            say(harm(child.label));
        say(QStringLiteral("release ") + child.supervisor);
        say(QStringLiteral("await %1").arg(number));
    }

    void ask(const Child &child)
    {
        say(QStringLiteral("terminate_child %1 %2").arg(child.supervisor, child.label));
        if (m_dynamic.contains(child.supervisor))
            return;
        if (isLikely(60))
            say(QStringLiteral("restart_child %1 %2").arg(child.supervisor, child.label));
        else if (isLikely(60))
            say(QStringLiteral("delete_child %1 %2").arg(child.supervisor, child.label));
    }

    void harmSupervisor()
    {
        const QString &supervisor = isLikely(20) && !m_dynamic.isEmpty() ? oneOf(m_dynamic)
                                                                         : oneOf(m_supervisors);
        switch (below(4)) {
        case 0:
            return say(
                QStringLiteral("stop %1 %2").arg(supervisor, word(":normal :shutdown :boom")));
        case 1:
            return say(QStringLiteral("exit root %1 %2").arg(supervisor, word(":shutdown :boom")));
        default:
            return say(QStringLiteral("kill ") + supervisor);
        }
    }

    void linkAndCrash(const QString &label)
    {
        const QString process = newLabel("p");
        say(QStringLiteral("proc %1%2")
                .arg(process, isLikely(30) ? QStringLiteral(" trap") : QString()));
        say(QStringLiteral("link %1 %2").arg(process, label));
        if (isLikely(50))
            say(QStringLiteral("crash %1 %2").arg(process, reason()));
        else
            say(harm(label));
    }

    std::mt19937_64 m_random;
    QStringList m_lines;
    QStringList m_roots;
    QStringList m_supervisors;
    QStringList m_dynamic;
    QStringList m_templates;
    QList<Child> m_children;
    bool m_shutsDownItself = false;
    int m_labels = 0;
    int m_background = 0;
};

} // namespace

QStringList randomScenario(std::uint64_t seed)
{
    return RandomScenario(seed).make();
}

} // namespace espalier
