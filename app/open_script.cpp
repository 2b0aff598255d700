// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_script.h"

#include "app/source_programs.h"
#include "engine/elixir/processes/script_run.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/runtime/system.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>

namespace espalier {

bool isScript(const QString &path)
{
    return path.endsWith(QLatin1StringView(".exs")) || path.endsWith(QLatin1StringView(".ex"));
}

ScriptHeading scriptHeading(const QString &source)
{
    QStringList lines;
    for (const QString &line : source.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1Char('#')))
            break;
        const QString text = line.mid(1).trimmed();
        if (!text.isEmpty() && !text.startsWith(QLatin1StringView("SPDX-"))
            && !text.startsWith(QLatin1Char('!')))
            lines.push_back(text);
    }
    return {lines.value(0), lines.mid(1).join(QLatin1Char(' '))};
}

tl::expected<std::unique_ptr<OpenScript>, QString> OpenScript::read(const QString &path,
                                                                    const SystemOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const std::string source = file.readAll().toStdString();
    const QString name = QFileInfo(path).fileName();
    const auto program = elixir::parseProgram(source, {.file = name});
    if (!program)
        return tl::unexpected(tr("%1 is no program: %2").arg(name, program.error().message()));
    return std::unique_ptr<OpenScript>(
        new OpenScript(std::make_unique<System>(options), path, source));
}

OpenScript::OpenScript(std::unique_ptr<System> system, QString path, std::string source)
    : LaboratorySource(std::move(system))
    , m_path(std::move(path))
    , m_source(std::move(source))
{
    const ScriptHeading heading = scriptHeading(QString::fromStdString(m_source));
    m_title = heading.about.isEmpty() ? QFileInfo(m_path).completeBaseName() : heading.title;
    m_about = heading.about;
}

void OpenScript::start()
{
    const auto interpreter = SourcePrograms::of(*this).interpreter();
    const QString name = QFileInfo(m_path).fileName();
    const QPointer<OpenScript> self(this);
    const auto ended = [self, name](int status) {
        if (status == 0)
            return;
        // From the thread of the processes, which ends before this object.
        QMetaObject::invokeMethod(
            self.data(),
            [self, name, status] {
                Q_EMIT self->failed(
                    tr("%1 ended with status %2; the console shows why.").arg(name).arg(status));
            },
            Qt::QueuedConnection);
    };
    static_cast<void>(system().start([interpreter, name, source = m_source, ended] {
        return elixir::makeScript(interpreter, name, source, ended, elixir::AfterScript::Stay);
    }));
}

} // namespace espalier
