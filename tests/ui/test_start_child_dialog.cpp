// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/term/parse.h"
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/dialogs/term_dialog.h"
#include "ui/tree_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace espalier;

class TestStartChildDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_static = m_source->addSupervisor(Atom("top"));
        m_dynamic = m_source->addDynamicSupervisor(Atom("sessions"));
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
    }

    void proposesASpecThatCanBeStarted()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        QVERIFY(button(dialog)->isEnabled());
        QCOMPARE(dialog.spec(), *parseTerm(u"%{id: :counter_1, start: {Counter, :start_link, [0]}, "
                                           u"restart: :permanent, shutdown: 5000, type: :worker}"));
    }

    void everyFieldIsInTheSpec()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "id", QStringLiteral("{:mail, 1}"));
        type(dialog, "arguments", QStringLiteral("[max: 3]"));
        type(dialog, "modules", QStringLiteral(":dynamic"));
        dialog.findChild<QComboBox *>(QStringLiteral("restart"))->setCurrentIndex(1);
        dialog.findChild<QComboBox *>(QStringLiteral("shutdown"))->setCurrentIndex(2);
        dialog.findChild<QComboBox *>(QStringLiteral("type"))->setCurrentIndex(1);
        QVERIFY(button(dialog)->isEnabled());
        QCOMPARE(dialog.spec(),
                 *parseTerm(u"%{id: {:mail, 1}, start: {Counter, :start_link, [[max: 3]]}, "
                            u"restart: :transient, shutdown: :brutal_kill, type: :supervisor, "
                            u"modules: :dynamic}"));
    }

    void explainsWhatTheParserSays()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "id", QStringLiteral("{:mail"));
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).startsWith(QStringLiteral("id: ")));
    }

    void explainsWhatTheSupervisorWouldSay()
    {
        StartChildDialog dialog(node(m_static), m_source->modules());
        type(dialog, "modules", QStringLiteral("5"));
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).contains(QStringLiteral("{:error, {:invalid_modules, 5}}")));
        QVERIFY(verdict(dialog).contains(QStringLiteral("modules must be")));
        type(dialog, "modules", QString());
        dialog.findChild<QCheckBox *>(QStringLiteral("significant"))->setChecked(true);
        QVERIFY(!button(dialog)->isEnabled());
        QVERIFY(verdict(dialog).contains(QStringLiteral("auto_shutdown")));
    }

    // S-084: zero is a patience for a static supervisor only.
    void aDynamicSupervisorWantsPatience()
    {
        StartChildDialog accepts(node(m_static), m_source->modules());
        accepts.findChild<QSpinBox *>(QStringLiteral("patience"))->setValue(0);
        QVERIFY(button(accepts)->isEnabled());
        StartChildDialog refuses(node(m_dynamic), m_source->modules());
        refuses.findChild<QSpinBox *>(QStringLiteral("patience"))->setValue(0);
        QVERIFY(!button(refuses)->isEnabled());
        QVERIFY(verdict(refuses).contains(QStringLiteral("{:error, {:invalid_shutdown, 0}}")));
    }

    void aTermIsCheckedAndRemembered()
    {
        const TermDialog::Question question{.title = QStringLiteral("t"),
                                            .prompt = QStringLiteral("p"),
                                            .button = QStringLiteral("Send"),
                                            .history = QStringLiteral("test")};
        TermDialog first(question);
        first.show();
        auto *text = first.findChild<QComboBox *>(QStringLiteral("term"));
        QVERIFY(!button(first)->isEnabled());
        text->setEditText(QStringLiteral("{:store, "));
        QVERIFY(!button(first)->isEnabled());
        QVERIFY(!verdict(first).isEmpty());
        text->setEditText(QStringLiteral("{:store, :a, 1}"));
        QVERIFY(button(first)->isEnabled());
        QTest::keyClick(text->lineEdit(), Qt::Key_Return);
        QCOMPARE(first.result(), int(QDialog::Accepted));
        QCOMPARE(first.term().toString(), QStringLiteral("{:store, :a, 1}"));

        TermDialog second(question);
        QCOMPARE(second.findChild<QComboBox *>(QStringLiteral("term"))->currentText(),
                 QStringLiteral("{:store, :a, 1}"));
    }

private:
    [[nodiscard]] const Node &node(Pid pid) const
    {
        return m_session->tree().node(m_session->tree().nodeOf(pid));
    }
    static QPushButton *button(const QDialog &dialog)
    {
        for (auto *candidate : dialog.findChildren<QPushButton *>()) {
            if (candidate->isDefault())
                return candidate;
        }
        return nullptr;
    }
    static QString verdict(const QDialog &dialog)
    {
        return dialog.findChild<QLabel *>(QStringLiteral("verdict"))->text();
    }
    static void type(const QDialog &dialog, const char *field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    ScriptedSource *m_source = nullptr;
    Pid m_static;
    Pid m_dynamic;
    std::unique_ptr<TreeSession> m_session;
};

QTEST_MAIN(TestStartChildDialog)
#include "test_start_child_dialog.moc"
