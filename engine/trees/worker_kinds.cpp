// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/worker_kinds.h"

#include "engine/otp/supervisor_modules.h"
#include "engine/trees/workers/failing_workers.h"
#include "engine/trees/workers/serving_workers.h"

namespace espalier {

namespace {

constexpr QLatin1StringView elixirPrefix("Elixir.");

} // namespace

void addWorkerKinds(Modules &modules)
{
    addSupervisors(modules);
    for (Module &module : servingWorkers())
        modules.add(std::move(module));
    for (Module &module : failingWorkers())
        modules.add(std::move(module));
}

QString kindOf(Atom module)
{
    QString name = QString::fromUtf8(module.name().data(), qsizetype(module.name().size()));
    if (!name.startsWith(elixirPrefix))
        return QLatin1Char(':') + name;
    name.remove(0, elixirPrefix.size());
    if (name.contains(QLatin1Char('.')))
        return name;
    QString kind;
    for (const QChar letter : std::as_const(name)) {
        if (letter.isUpper() && !kind.isEmpty())
            kind += QLatin1Char('_');
        kind += letter.toLower();
    }
    // Only what can be read back is shortened.
    return moduleOfKind(kind) == module ? kind : name;
}

Atom moduleOfKind(const QString &kind)
{
    if (kind.startsWith(QLatin1Char(':')))
        return Atom(kind.mid(1).toStdString());
    QString name;
    bool atStart = true;
    for (const QChar letter : kind) {
        if (letter == QLatin1Char('_')) {
            atStart = true;
            continue;
        }
        name += atStart ? letter.toUpper() : letter;
        atStart = false;
    }
    return Atom((elixirPrefix + name).toStdString());
}

} // namespace espalier
