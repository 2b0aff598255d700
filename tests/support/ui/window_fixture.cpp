// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"

#include "ui/canvas/tree_canvas.h"
#include "ui/theme/window_style.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

namespace espalier {

std::vector<TreeLibrary::Example> ScriptedLibrary::examples() const
{
    return {{QStringLiteral("Quiz"), QStringLiteral("Sessions under a dynamic supervisor."),
             QStringLiteral("quiz.json")}};
}

tl::expected<std::unique_ptr<TreeSource>, QString> ScriptedLibrary::open(const QString &path,
                                                                         const Progress &progress)
{
    opened.append(path);
    if (!progress(50) || path.contains(QLatin1String("broken")))
        return tl::unexpected(QStringLiteral("%1: expected a tree").arg(path));
    auto tree = std::make_unique<ScriptedSource>();
    tree->addSupervisor(Atom("opened"));
    return tree;
}

tl::expected<TreeLibrary::Written, QString> ScriptedLibrary::exportJson(const TreeState &tree,
                                                                        TreeSource &,
                                                                        const QString &path,
                                                                        const Progress &)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(file.errorString());
    file.write(QByteArray::number(qulonglong(tree.size())));
    return std::exchange(nextWritten, {});
}

WindowFixture::WindowFixture()
{
    window = std::make_unique<MainWindow>(library);
    renewTree();
    window->resize(1280, 800);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("The window does not appear");
}

void WindowFixture::renewTree()
{
    auto owned = std::make_unique<ScriptedSource>();
    source = owned.get();
    top = source->addSupervisor(Atom("top"));
    cache = source->addChild(top, {.id = Atom("cache"), .module = Atom("Elixir.Store")});
    job = source->addChild(
        top, {.id = Atom("job"), .restart = Restart::Temporary, .module = Atom("Elixir.Counter")});
    sessions = source->addDynamicSupervisor(Atom("sessions"), top);
    window->setSource(std::move(owned), QStringLiteral("test"));
}

const Node &WindowFixture::node(Pid pid) const
{
    return window->session()->tree().node(window->session()->nodeOf(pid));
}

void WindowFixture::select(Pid pid)
{
    window->session()->select(node(pid).id);
}

void WindowFixture::refresh()
{
    window->session()->refreshNow();
}

void WindowFixture::clickNode(Pid pid, Qt::MouseButton button)
{
    const QRectF rect = window->canvas().nodeRect(node(pid).id);
    QTest::mouseClick(window->canvas().viewport(), button, {}, rect.center().toPoint());
}

void failOnWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void useTestSettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("EspalierTests"));
    QCoreApplication::setApplicationName(
        QCoreApplication::applicationFilePath().section(QLatin1Char('/'), -1));
    QSettings().clear();
    QLocale::setDefault(QLocale(QLocale::English));
    QApplication::setStyle(new WindowStyle);
}

} // namespace espalier
