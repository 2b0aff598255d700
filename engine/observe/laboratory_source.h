// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/journal.h"
#include "engine/observe/tree_source.h"
#include "engine/runtime/system.h"

#include <memory>

namespace espalier {

/// A System on show: its journal as the stream of events, its acts as the things to do. Owns the System and ends it.
class LaboratorySource : public TreeSource
{
    Q_OBJECT

public:
    /// The System may run already; what happened before is not seen, so attach first and start the tree then.
    explicit LaboratorySource(std::unique_ptr<System> system, QObject *parent = nullptr);
    ~LaboratorySource() override;

    [[nodiscard]] System &system() { return *m_system; }

    [[nodiscard]] std::vector<Event> takeEvents() override;
    void setTellingMessages(bool telling) override;
    [[nodiscard]] Time now() const override;
    [[nodiscard]] bool canControlTime() const override;
    [[nodiscard]] bool isPaused() const override;
    void setPaused(bool paused) override;
    void step() override;
    void resumeUntil(Milestone milestone) override;
    [[nodiscard]] QFuture<std::optional<ProcessInfo>> nextProcess() override;
    void holdAt(Time time, std::function<void(Time)> reached) override;
    void release() override;
    [[nodiscard]] double speed() const override;
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
    [[nodiscard]] QFuture<Term> ask(Pid server, const Term &request);

    std::unique_ptr<System> m_system;
    std::unique_ptr<JournalReader> m_reader;
    std::function<void(Time)> m_holdReached;
    /// So many there were: what is on its way of an earlier one is not told.
    std::uint64_t m_holds = 0;
};

} // namespace espalier
