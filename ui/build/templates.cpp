// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/build/templates.h"

#include "engine/trees/live_child_spec.h"

#include <QCoreApplication>

namespace espalier {

namespace {

const Atom echo("Elixir.Echo");
const Atom flaky("Elixir.Flaky");
const Atom store("Elixir.Store");
const Atom ticker("Elixir.Ticker");

class Maker
{
    Q_DECLARE_TR_FUNCTIONS(espalier::Templates)

public:
    Maker(const std::vector<TreeSource::Module> &modules, int number)
        : m_modules(modules)
        , m_number(number)
    {}

    [[nodiscard]] std::vector<Template> all();

private:
    void add(const char *name, const QString &title, const QString &lesson,
             const SupervisorFlags &flags, const std::vector<Term> &children,
             Restart restart = Restart::Permanent);
    /// A worker with the arguments that its module proposes.
    [[nodiscard]] Term worker(const char *id, Atom module);
    [[nodiscard]] static Term supervisor(Atom id, const SupervisorFlags &flags,
                                         const std::vector<Term> &children, Restart restart);

    const std::vector<TreeSource::Module> &m_modules;
    const int m_number;
    bool m_isComplete = true;
    std::vector<Template> m_templates;
};

Term Maker::worker(const char *id, Atom module)
{
    const auto known = std::ranges::find(m_modules, module, &TreeSource::Module::name);
    m_isComplete = m_isComplete && known != m_modules.end();
    const Term arguments = known != m_modules.end() ? Term::list(known->exampleArguments)
                                                    : Term::emptyList();
    return Term::map({{atoms::id, Atom(id)},
                      {atoms::start, Term::tuple({module, atoms::start_link, arguments})}});
}

Term Maker::supervisor(Atom id, const SupervisorFlags &flags, const std::vector<Term> &children,
                       Restart restart)
{
    const Term arguments = Term::list({Term::list(children), startOptions(flags, {})});
    return Term::map(
        {{atoms::id, id},
         {atoms::start, Term::tuple({atoms::Supervisor, atoms::start_link, arguments})},
         {Atom("restart"), toAtom(restart)},
         {atoms::type, atoms::supervisor}});
}

void Maker::add(const char *name, const QString &title, const QString &lesson,
                const SupervisorFlags &flags, const std::vector<Term> &children, Restart restart)
{
    const Atom id(QStringLiteral("%1_%2").arg(QLatin1String(name)).arg(m_number).toStdString());
    if (std::exchange(m_isComplete, true))
        m_templates.push_back(
            {QString::fromLatin1(name), title, lesson, supervisor(id, flags, children, restart)});
}

std::vector<Template> Maker::all()
{
    add("pool", tr("Pool of workers"),
        tr("Equal workers that need nothing of each other: one for one."),
        {.strategy = Strategy::OneForOne},
        {worker("worker_1", echo), worker("worker_2", echo), worker("worker_3", echo),
         worker("worker_4", echo)});
    add("pipeline", tr("Pipeline"),
        tr("Each stage feeds the next: when one crashes, it and those after it start again: rest "
           "for one."),
        {.strategy = Strategy::RestForOne},
        {worker("source", ticker), worker("stage", echo), worker("sink", store)});
    add("connection", tr("Connection with workers"),
        tr("A worker's crash concerns nobody; when the connection goes, all its workers start "
           "again after it."),
        {.strategy = Strategy::RestForOne},
        {worker("connection", store),
         supervisor(Atom("workers"), {.strategy = Strategy::OneForOne},
                    {worker("worker_1", echo), worker("worker_2", echo), worker("worker_3", echo)},
                    Restart::Permanent)});
    add("circuit", tr("Circuit breaker"),
        tr("A service that fails by itself: after 2 restarts in 10 s its supervisor gives up, and "
           "stays away, because it is temporary. The rest of the tree goes on."),
        {.strategy = Strategy::OneForOne, .maxRestarts = 2, .maxSeconds = std::chrono::seconds(10)},
        {worker("service", flaky)}, Restart::Temporary);
    return std::move(m_templates);
}

} // namespace

std::vector<Template> templates(const std::vector<TreeSource::Module> &modules, int number)
{
    return Maker(modules, number).all();
}

} // namespace espalier
