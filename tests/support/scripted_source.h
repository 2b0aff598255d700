// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_source.h"

#include <QPromise>
#include <QStringList>

#include <map>

namespace espalier {

/// A tree without an engine, for tests of what shows trees: it plays the events that the engine would record, in the
/// engine's order, and writes down what it was asked to do. Time stands still unless it is moved.
class ScriptedSource final : public TreeSource
{
    Q_OBJECT

public:
    struct Child
    {
        Atom id = {};
        Restart restart = Restart::Permanent;
        Atom module = {};
        std::optional<Shutdown> shutdown = {};
    };

    // --- the script ---
    Pid addSupervisor(Atom name, Pid parent = {}, SupervisorFlags flags = {});
    Pid addDynamicSupervisor(Atom name, Pid parent = {}, DynamicSupervisorFlags flags = {});
    Pid addChild(Pid supervisor, const Child &child);
    /// A process that nobody supervises.
    Pid addPlain(Atom name);
    /// Ends the process as if by itself; its supervisor does what its spec asks for.
    void end(Pid pid, const Term &reason, Sequence cause = 0);
    /// The fault is on the process from now on, or not any more.
    void change(Pid pid, Fault fault, bool on);
    /// So many of the child's next starts are to fail, as its supervisor has heard.
    void failNextStarts(Pid child, int times);
    /// The supervisor has forgotten that so many of them were to fail.
    void loseFailingStarts(Pid child, int times);
    /// The next restart of any child takes two tries: the first one fails.
    void failNextRestart(const Term &reason) { m_failsToRestart = reason; }
    void link(Pid one, Pid other);
    void monitor(Pid watcher, Pid watched);
    /// Seen only while single messages are wanted.
    void sendMessage(Pid from, Pid to, const Term &message);
    /// Through all holds that are on the way.
    void advance(Time time);
    void setTimeControl(bool has) { m_hasTimeControl = has; }
    /// What the next request to a supervisor is answered.
    void answerNext(const Term &answer) { m_nextAnswer = answer; }
    /// The next request is answered only when `giveAnswer` is called.
    void holdAnswer() { m_holdsAnswer = true; }
    void giveAnswer();
    void setInfo(const ProcessInfo &info) { m_infos[info.pid] = info; }

    /// The process that fills a child's place now; nullopt if none does.
    [[nodiscard]] std::optional<Pid> child(Pid supervisor, Atom id) const;
    /// What was asked for, oldest first: `exit #PID<0.3.0> :kill`, `pause`, `speed 10` …
    [[nodiscard]] const QStringList &requests() const { return m_requests; }

    // --- TreeSource ---
    [[nodiscard]] std::vector<Event> takeEvents() override;
    void setTellingMessages(bool telling) override { m_tellsMessages = telling; }
    [[nodiscard]] Time now() const override { return m_now; }
    [[nodiscard]] bool canControlTime() const override { return m_hasTimeControl; }
    [[nodiscard]] bool isPaused() const override { return m_isPaused; }
    void setPaused(bool paused) override;
    void step() override { m_requests.append(QStringLiteral("step")); }
    void resumeUntil(Milestone milestone) override;
    [[nodiscard]] QFuture<std::optional<ProcessInfo>> nextProcess() override;
    void holdAt(Time time, std::function<void(Time)> reached) override;
    void release() override { m_hold.reset(); }
    [[nodiscard]] double speed() const override { return m_speed; }
    void setSpeed(double speed) override;
    void exit(Pid pid, const Term &reason, Actor by = Actor::User) override;
    void send(Pid pid, const Term &message) override;
    void inject(Pid pid, Fault fault, Actor by = Actor::User) override;
    void failStarts(Pid child, int times, Actor by = Actor::User) override;
    void flood(Pid pid, const Term &message, int count) override;
    void breakLink(Pid one, Pid other) override;
    void note(const Term &act) override;
    [[nodiscard]] QFuture<Term> startChild(Pid supervisor, const Term &spec) override;
    [[nodiscard]] QFuture<Term> terminateChild(Pid supervisor, const Term &child) override;
    [[nodiscard]] QFuture<Term> restartChild(Pid supervisor, const Term &id) override;
    [[nodiscard]] QFuture<Term> deleteChild(Pid supervisor, const Term &id) override;
    [[nodiscard]] QFuture<std::optional<ProcessInfo>> processInfo(Pid pid) override;
    [[nodiscard]] std::vector<Module> modules() const override;

private:
    bool m_tellsMessages = false;
    std::uint64_t m_lastReference = 0;
    struct Entry
    {
        ChildKey key = 0;
        ChildSpecPointer spec = {};
        Pid pid = {};
    };
    struct Process
    {
        Pid parent = {};
        bool isSupervisor = false;
        bool isDynamic = false;
        int maxRestarts = 3;
        std::chrono::seconds maxSeconds{5};
        std::vector<Entry> children = {};
        std::vector<std::chrono::seconds> window = {};
    };

    Sequence record(Pid pid, EventData data, Sequence cause = 0);
    /// Only a storm's acts are recorded: the user's would be in the way of most tests.
    Sequence act(const Term &action, Actor by);
    Pid spawn(Pid parent, ProcessKind kind, Atom module);
    Pid startEntry(Pid supervisor, const ChildSpecPointer &spec, ProcessKind kind);
    void tellStartFaults(Pid child, int times, bool lost);
    void failToRestart(Pid supervisor, const Entry &entry, ProcessKind kind, const Term &reason);
    void restartEntry(Pid supervisor, Entry &entry, ProcessKind kind);
    void hearEnd(Pid supervisor, Pid child, const Term &reason, Sequence cause);
    void removeEntry(Pid supervisor, ChildKey key);
    void giveUp(Pid supervisor);
    void endChildren(Pid supervisor);
    [[nodiscard]] QFuture<Term> answer(const QString &request, const Term &usual = atoms::ok);

    std::vector<Event> m_events;
    std::map<Pid, Process> m_processes;
    std::map<Pid, ProcessInfo> m_infos;
    QStringList m_requests;
    std::optional<Term> m_nextAnswer;
    std::optional<Term> m_failsToRestart;
    bool m_holdsAnswer = false;
    std::optional<std::pair<QPromise<Term>, Term>> m_heldAnswer;
    Time m_now{0};
    std::optional<std::pair<Time, std::function<void(Time)>>> m_hold;
    Sequence m_last = 0;
    std::uint64_t m_lastPid = 0;
    ChildKey m_lastKey = 0;
    double m_speed = 1;
    bool m_isPaused = false;
    bool m_hasTimeControl = true;
};

} // namespace espalier
