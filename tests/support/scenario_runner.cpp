// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scenario_runner.h"

#include "engine/otp/registry.h"
#include "tests/support/scenario_tags.h"

#include <algorithm>

namespace espalier {

using namespace scenarioTags;

using Lock = std::lock_guard<std::recursive_mutex>;

ScenarioRunner::ScenarioRunner(const SystemOptions &options)
    : m_system(options)
    , m_reader(m_system.journal().attach())
{
    Module module{.name = startModule};
    module.startLink = [this](Self &self, const std::vector<Term> &arguments) {
        return start(self, arguments);
    };
    m_system.modules().add(module);
    m_driver = m_system.startAndWait([this] { return plainProcess({}, true); }).pid;
    define(QStringLiteral("root"), {.kind = Kind::Process});
    spawnPlain(QStringLiteral("root"), true);
}

// Plain processes ignore that they are shut down.
ScenarioRunner::~ScenarioRunner()
{
    m_system.exit(m_driver, atoms::kill);
    const Lock lock(m_mutex);
    for (const Pid pid : m_known.keys())
        m_system.exit(pid, atoms::kill);
}

QStringList ScenarioRunner::run(const QString &scenario)
{
    const QStringList lines = scenario.split(QLatin1Char('\n'));
    for (qsizetype index = 0; index < lines.size() && !m_wrongLine; ++index) {
        try {
            if (const auto line = parseScenarioLine(lines[index]))
                execute(*line);
        } catch (const Impossible &) {
            m_wrongLine = index;
        }
    }
    return m_output;
}

// --- declarations and names ------------------------------------------------------------------------

void ScenarioRunner::define(const QString &label, const Definition &definition)
{
    const Lock lock(m_mutex);
    m_definitions[label] = definition;
    m_order.append(label);
}

void ScenarioRunner::declare(const ScenarioLine &line)
{
    Definition definition{.kind = line.command == QLatin1String("sup")   ? Kind::Supervisor
                                  : line.command == QLatin1String("dyn") ? Kind::DynamicSupervisor
                                                                         : Kind::Worker,
                          .options = line.keys};
    for (const QString &flag : line.arguments.mid(1))
        definition.options.insert(flag, QStringLiteral("true"));
    define(line.arguments.first(), definition);
}

ScenarioRunner::Definition ScenarioRunner::definitionOf(const QString &label) const
{
    const Lock lock(m_mutex);
    const auto definition = m_definitions.find(label);
    if (definition == m_definitions.end())
        throw Impossible();
    return definition->second;
}

Term ScenarioRunner::specOf(const QString &label) const
{
    const Definition definition = definitionOf(label);
    const QHash<QString, QString> &options = definition.options;
    Term spec = Term::map({});
    if (!options.contains(QStringLiteral("noid")))
        spec = spec.with(atoms::id, Atom(label.toStdString()));
    if (options.contains(QStringLiteral("start")))
        spec = spec.with(atoms::start, scenarioValue(options[QStringLiteral("start")]));
    else if (!options.contains(QStringLiteral("nostart")))
        spec = spec.with(atoms::start,
                         Term::tuple({startModule, atoms::start_link, Term::list({Term(label)})}));
    if (definition.kind == Kind::Supervisor || definition.kind == Kind::DynamicSupervisor)
        spec = spec.with(atoms::type, atoms::supervisor);
    for (const char *key : {"restart", "shutdown", "type", "modules", "significant"}) {
        if (options.contains(QLatin1String(key)))
            spec = spec.with(Atom(key), scenarioValue(options[QLatin1String(key)]));
    }
    return spec;
}

Term ScenarioRunner::nameOf(const QString &label) const
{
    const QHash<QString, QString> options = definitionOf(label).options;
    if (options.contains(QStringLiteral("name")))
        return Atom(options[QStringLiteral("name")].toStdString());
    if (options.contains(QStringLiteral("via")))
        return target(QStringLiteral("via:") + options[QStringLiteral("via")]);
    return {};
}

Term ScenarioRunner::target(const QString &text) const
{
    if (text.startsWith(QLatin1String("via:")))
        return registry::via(Atom(text.section(QLatin1Char(':'), 1, 1).toStdString()),
                             text.section(QLatin1Char(':'), 2));
    if (text.startsWith(QLatin1String("name:")))
        return Atom(text.mid(5).toStdString());
    return pidOf(text);
}

void ScenarioRunner::know(Pid pid, const QString &label, int number, Kind kind, Pid parent)
{
    const Lock lock(m_mutex);
    const QString shown = number == 0 ? label : QStringLiteral("%1#%2").arg(label).arg(number);
    m_known.insert(pid, {shown, kind, parent, kindOf(parent)});
    m_current.insert(label, pid);
    m_current.insert(shown, pid);
}

std::optional<ScenarioRunner::Kind> ScenarioRunner::kindOf(Pid pid) const
{
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    return known == m_known.constEnd() ? std::nullopt : std::optional(known->kind);
}

Pid ScenarioRunner::pidOf(const QString &reference) const
{
    const Lock lock(m_mutex);
    if (!m_current.contains(reference))
        throw Impossible();
    return m_current[reference];
}

QString ScenarioRunner::show(Pid pid) const
{
    if (pid == m_driver)
        return QStringLiteral("driver");
    const Lock lock(m_mutex);
    const auto known = m_known.constFind(pid);
    return known == m_known.constEnd() ? QStringLiteral("#PID") : known->shown;
}

QString ScenarioRunner::shownPairs(const std::vector<Term> &pairs) const
{
    QStringList parts;
    for (const Term &pair : pairs) {
        QString key = pair.element(0).toString();
        parts.append(QStringLiteral("%1: %2").arg(key.remove(0, key.startsWith(QLatin1Char(':'))),
                                                  shown(pair.element(1))));
    }
    return parts.join(QLatin1String(", "));
}

QString ScenarioRunner::shown(const Term &term) const
{
    const auto joined = [this](const auto &elements) {
        QStringList parts;
        for (const Term &element : elements)
            parts.append(shown(element));
        return parts.join(QLatin1String(", "));
    };
    if (term.isPid())
        return show(term.toPid());
    if (term.isFunction())
        return QStringLiteral("fun");
    if (term.isReference() || term.kind() == Term::Kind::Resource)
        return QStringLiteral("ref");
    if (term.isTuple()) {
        const auto elements = term.elements();
        if (term.isTagged(startModule, 3))
            return QStringLiteral("mfa");
        if (term.isTagged(Atom("child"), 9))
            return QStringLiteral("child_record");
        if (elements.size() == 2 && elements[1].kind() == Term::Kind::EmptyList) {
            const Term &error = elements[0];
            if (error.isMap() && error.find(atoms::exception))
                return QStringLiteral("raised(%1)").arg(error.find(atoms::message)->toString());
            if (error.isTagged(atoms::nocatch, 2))
                return QStringLiteral("nocatch(%1)").arg(shown(error.element(1)));
            if (error.is(atoms::undef) || error.is(atoms::function_clause))
                return QStringLiteral("error(%1)").arg(shown(error));
        }
        return QStringLiteral("{%1}").arg(joined(elements));
    }
    if (term.kind() == Term::Kind::Cons) {
        const auto elements = term.listElements();
        if (!elements)
            return term.toString();
        const bool isKeyword = std::all_of(
            elements->begin(), elements->end(), [](const Term &each) {
                return each.isTuple() && each.elements().size() == 2 && each.element(0).isAtom();
            });
        return QStringLiteral("[%1]").arg(isKeyword ? shownPairs(*elements) : joined(*elements));
    }
    if (term.isMap()) {
        QStringList parts;
        for (const auto &[key, value] : term.pairs())
            parts.append(QStringLiteral("%1 => %2").arg(shown(key), shown(value)));
        return QStringLiteral("%{%1}").arg(parts.join(QLatin1String(", ")));
    }
    return term.toString();
}

} // namespace espalier
