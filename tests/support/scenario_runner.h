// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/function_process.h"
#include "engine/runtime/system.h"
#include "tests/support/scenario_syntax.h"

#include <QSet>

#include <map>
#include <mutex>
#include <set>

namespace espalier {

/// Runs a scenario in a System of its own and gives the trace that the real system prints for it: after each operation
/// its result, then what happened in order of cause and effect, then supervisor reports as they came. In a laboratory it
/// takes no time; in parallel mode it waits as the real system does.
class ScenarioRunner
{
public:
    explicit ScenarioRunner(const SystemOptions &options = {});
    ~ScenarioRunner();
    Q_DISABLE_COPY_MOVE(ScenarioRunner)

    /// All lines of the trace, up to a line that cannot be carried out. Once.
    [[nodiscard]] QStringList run(const QString &scenario);
    /// The index of the line that could not be carried out, from 0: it speaks of a process that was never there, say.
    [[nodiscard]] std::optional<qsizetype> wrongLine() const { return m_wrongLine; }

private:
    enum class Kind : std::uint8_t { Process, Worker, Supervisor, DynamicSupervisor };
    struct Definition
    {
        Kind kind = Kind::Worker;
        QHash<QString, QString> options = {};
    };
    struct Known
    {
        QString shown = {};
        Kind kind = Kind::Process;
        Pid parent = {};
        std::optional<Kind> parentKind = {};
        /// Its end is told.
        bool isTraced = false;
    };
    /// Something that a plain process is asked to do; the result as it is shown.
    using Act = std::function<Task<QString>(Self &self)>;
    struct Order
    {
        Act act = {};
        QString result = {};
        std::atomic<bool> isDone{false};
    };
    /// A line that cannot be carried out.
    struct Impossible
    {};
    struct OrderTerm
    {
        std::shared_ptr<Order> order;
    };
    /// Written into the journal by what runs inside.
    struct Note
    {
        QString text = {};
        /// Of a clean-up: who.
        Pid cleaned = {};
        /// A start of this label that fails for ever; what else starts ends the loop.
        QString loopLabel = {};
        int loopNumber = 0;
    };
    struct Line
    {
        /// Lines of one group that follow each other have no order; empty for none.
        QString group = {};
        QString sortKey = {};
        QString text = {};
    };
    class Worker;

    // Declarations and names
    void declare(const ScenarioLine &line);
    void define(const QString &label, const Definition &definition);
    [[nodiscard]] Definition definitionOf(const QString &label) const;
    [[nodiscard]] Term specOf(const QString &label) const;
    [[nodiscard]] Term nameOf(const QString &label) const;
    [[nodiscard]] Term target(const QString &text) const;
    void know(Pid pid, const QString &label, int number, Kind kind, Pid parent);
    [[nodiscard]] std::optional<Kind> kindOf(Pid pid) const;
    [[nodiscard]] Pid pidOf(const QString &reference) const;
    [[nodiscard]] QString show(Pid pid) const;
    [[nodiscard]] QString shown(const Term &term) const;
    [[nodiscard]] QString shownPairs(const std::vector<Term> &pairs) const;

    // Inside processes
    [[nodiscard]] BehaviourPointer plainProcess(const QString &label, bool traps);
    Task<> serve(Self &self, QString label, bool traps);
    static Task<> carryOut(ScenarioRunner &runner, Self &self, std::shared_ptr<Order> order);
    [[nodiscard]] int nextNumber(const QString &label);
    void markTraced(Pid process);
    Task<StartResult> start(Self &self, std::vector<Term> arguments);
    Task<StartResult> launch(Self &self, QString label, int number, PlanStep step);
    [[nodiscard]] Term initStatic(Self &self, const QString &label, int number, Pid parent);
    [[nodiscard]] Term initDynamic(Self &self, const QString &label, int number, Pid parent);
    void keep(Pid process, Message message);
    void note(const Note &note);

    // Operations; nullopt is no result
    void execute(const ScenarioLine &line);
    [[nodiscard]] std::optional<QString> operate(const ScenarioLine &line);
    [[nodiscard]] std::optional<QString> operateOnProcesses(const ScenarioLine &line);
    [[nodiscard]] std::optional<QString> operateOnRegistry(const ScenarioLine &line);
    [[nodiscard]] std::optional<QString> perform(const ScenarioLine &line, const Act &act);
    [[nodiscard]] QString performBy(Pid process, const Act &act);
    [[nodiscard]] std::shared_ptr<Order> give(Pid process, const Act &act);
    [[nodiscard]] QString inbox(Pid process);
    [[nodiscard]] QString links(Pid process);
    [[nodiscard]] Act actOf(const ScenarioLine &line);
    Pid spawnPlain(const QString &label, bool traps);
    void pass(std::chrono::milliseconds time);
    void drive(const std::function<bool()> &isDone, std::chrono::milliseconds patience);
    void settle();
    void askWhetherIdle(Pid pid, const Known &known);
    void takeEvents();
    void flush();
    [[nodiscard]] std::optional<Line> lineOf(const Event &event);
    [[nodiscard]] std::optional<Line> reportLine(const Event &event,
                                                 const happened::Reported &report);
    [[nodiscard]] QString groupOf(Pid pid) const;

    /// Guards what processes write or read while operations are carried out: the next seven.
    mutable std::recursive_mutex m_mutex;
    std::map<QString, Definition> m_definitions;
    QStringList m_order;
    QHash<Pid, Known> m_known;
    QHash<QString, Pid> m_current;
    QHash<QString, int> m_starts;
    QHash<Pid, std::vector<Message>> m_boxes;
    std::map<Sequence, Note> m_notes;
    std::optional<qsizetype> m_wrongLine;
    std::vector<Line> m_lines;
    std::size_t m_seen = 0;
    std::set<Pid> m_held;
    std::set<Pid> m_killed;
    QHash<QString, int> m_loops;
    QSet<QString> m_loopsReported;
    QHash<QString, std::shared_ptr<Order>> m_background;
    QStringList m_output;
    Pid m_driver;
    System m_system; // ends before what its processes refer to
    std::unique_ptr<JournalReader> m_reader;
};

} // namespace espalier
