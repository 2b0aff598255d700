// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/term/parse.h"
#include "ui/log/event_sentence.h"

#include <QTest>

using namespace espalier;

/// Exit reasons in plain words.
class TestExitWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areForReaders_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *reason, const char *words) {
            QTest::newRow(reason) << QString::fromLatin1(reason) << QString::fromLatin1(words);
        };
        row(":normal", "ended normally");
        row(":shutdown", "was shut down");
        row("{:shutdown, :done}", "was shut down: :done");
        row(":killed", "was killed");
        row(":boom", "crashed: :boom");
        row("{%RuntimeError{message: \"no\"}, []}", "crashed: RuntimeError, no");
        row("{%KeyError{key: :b, term: %{a: 1}, message: nil}, []}",
            "crashed: KeyError, key :b not found");
        row("{:shutdown, {:failed_to_start_child, Boom, {%RuntimeError{message: \"no\"}, []}}}",
            "ended, since Boom did not start: RuntimeError, no");
        row("{:shutdown, {:failed_to_start_child, :sub, {:shutdown, {:failed_to_start_child, :a, "
            ":taken}}}}",
            "ended, since :a did not start: :taken");
    }
    void areForReaders()
    {
        QFETCH(const QString, reason);
        QFETCH(const QString, words);
        const auto term = parseTerm(reason);
        QVERIFY(term.has_value());
        QCOMPARE(exitWords(*term), words);
    }
};

QTEST_GUILESS_MAIN(TestExitWords)
#include "test_exit_words.moc"
