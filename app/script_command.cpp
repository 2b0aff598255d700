// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/script_command.h"

#include "engine/elixir/processes/script_run.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace espalier {

namespace {

struct ScriptFile
{
    Q_DECLARE_TR_FUNCTIONS(ScriptFile)
};

void writeOut(elixir::Device device, std::string_view text)
{
    FILE *stream = device == elixir::Device::Output ? stdout : stderr;
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

} // namespace

int runScriptFile(const ScriptCommand &command, QTextStream &errors)
{
    QFile file(command.file);
    if (!file.open(QIODevice::ReadOnly)) {
        errors << "espalier: "
               << ScriptFile::tr("%1 cannot be read: %2").arg(command.file, file.errorString())
               << '\n';
        return 1;
    }
    const QByteArray source = file.readAll();
    elixir::ScriptOptions options{.write = writeOut, .seed = command.seed};
    options.arguments.assign(command.arguments.begin(), command.arguments.end());
    return elixir::runScript(command.file, std::string_view(source.constData(), source.size()),
                             options);
}

} // namespace espalier
