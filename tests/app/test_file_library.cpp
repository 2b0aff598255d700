// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_library.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/tree_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier;

/// Trees that are written, and read again.
class TestFileLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void aTreeThatIsSavedCanBeOpenedAgain()
    {
        const auto session = opened(FileLibrary::firstExample);
        const auto written = save(*session);
        QVERIFY(written && written->objection.isEmpty());
        const auto again = m_library.open(path(), {});
        QVERIFY(again);
        QCOMPARE((*again)->title(), session->source().title());
        QCOMPARE((*again)->about(), session->source().about());
    }

    void whatOnlyAProgramCanStartIsSaid()
    {
        const auto session = opened(QStringLiteral(":/examples/store_supervised.exs"));
        const auto written = save(*session);
        QVERIFY(written && !written->objection.isEmpty());
        const auto again = m_library.open(path(), {});
        QVERIFY(!again);
        QVERIFY2(again.error().contains(written->objection.section(QLatin1Char(':'), 1)),
                 qPrintable(written->objection + again.error()));
    }

    void whatCannotBeWrittenLeavesTheOldFile()
    {
        const auto session = opened(FileLibrary::firstExample);
        QVERIFY(save(*session));
        const QString gone = m_folder.filePath(QStringLiteral("gone/tree.json"));
        const auto written = m_library.exportJson(session->tree(), session->source(), gone, {});
        QVERIFY(!written);
        QVERIFY(written.error().contains(gone));
        const auto stop = [](int) { return false; };
        QVERIFY(!m_library.exportJson(session->tree(), session->source(), path(), stop));
        QVERIFY(m_library.open(path(), {}));
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("tree.json")); }
    /// Once it has a supervisor with a child.
    [[nodiscard]] std::unique_ptr<TreeSession> opened(const QString &path)
    {
        auto source = m_library.open(path, {});
        if (!source)
            qFatal("%s", qPrintable(source.error()));
        auto session = std::make_unique<TreeSession>(std::move(*source));
        if (!QTest::qWaitFor([&session] { return session->tree().counts().processes > 2; }))
            qFatal("The tree does not start");
        return session;
    }
    [[nodiscard]] tl::expected<TreeLibrary::Written, QString> save(TreeSession &session)
    {
        return m_library.exportJson(session.tree(), session.source(), path(), {});
    }

    QTemporaryDir m_folder;
    FileLibrary m_library;
};

QTEST_MAIN(TestFileLibrary)
#include "test_file_library.moc"
