// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/process_info.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace espalier {

/// Everything that a window knows of a tree: a stream of events, and a few things to do. A laboratory, a recording
/// or a remote node stand behind it. Lives in the thread that uses it; nothing here blocks.
class TreeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The events since the last call, in order of sequence. Cheap when there are none.
    [[nodiscard]] virtual std::vector<Event> takeEvents() = 0;
    /// The source's clock now.
    [[nodiscard]] virtual Time now() const = 0;

    /// Whether `takeEvents` tells of single messages, too (happened::MessageSent). A source that cannot ignores it.
    virtual void setTellingMessages(bool) {}

    /// What its author calls it; empty if nothing.
    [[nodiscard]] virtual QString title() const { return {}; }
    /// What its author says of it, and what to try; empty if nothing.
    [[nodiscard]] virtual QString about() const { return {}; }

    // Time. A source whose time cannot be held answers false, and ignores the others.
    [[nodiscard]] virtual bool canControlTime() const = 0;
    [[nodiscard]] virtual bool isPaused() const = 0;
    virtual void setPaused(bool paused) = 0;
    /// One dispatch: one process handles one message. Only when paused.
    virtual void step() = 0;
    /// Goes on until that happens, and is paused right after it.
    virtual void resumeUntil(Milestone milestone) = 0;
    /// While paused: the process whose turn the next step is, with what waits for it; nullopt if that is not known.
    [[nodiscard]] virtual QFuture<std::optional<ProcessInfo>> nextProcess() = 0;
    /// Time goes on until then and waits there: acts that are told to it meanwhile take effect at just that instant.
    /// `reached`, not null, is called in this thread, once, with the time that it is: later than `time` if that had passed, or
    /// by the rest of a step. A new hold takes the place of the one before, which is not told any more.
    virtual void holdAt(Time time, std::function<void(Time)> reached) = 0;
    /// Time goes on without a hold.
    virtual void release() = 0;
    [[nodiscard]] virtual double speed() const = 0;
    /// Virtual seconds per second of wall time.
    virtual void setSpeed(double speed) = 0;

    // Acts. They take effect in the source's own time, and are answered through events or the future;
    // the answers are the terms that OTP gives, e.g. `{:error, :not_found}`. An act that the source cannot do
    // answers `{:error, :not_supported}`. Futures of a process that died are `{:exit, reason}`.
    virtual void exit(Pid pid, const Term &reason, Actor by = Actor::User) = 0;
    virtual void send(Pid pid, const Term &message) = 0;
    /// One that stays on the process is taken away if it is on it. For FailStart: `failingStarts` times.
    virtual void inject(Pid pid, Fault fault, Actor by = Actor::User) = 0;
    /// Its supervisor's next starts of this child fail, so many `times`; 0 takes that away.
    virtual void failStarts(Pid child, int times, Actor by = Actor::User) = 0;
    /// `message`, `count` times.
    virtual void flood(Pid pid, const Term &message, int count) = 0;
    /// Takes away a link that two processes have.
    virtual void breakLink(Pid one, Pid other) = 0;
    /// Writes into the journal what its user did, where other acts do not say it: `{:undo, text}`, `{:redo, text}`. A source
    /// that cannot ignores it.
    virtual void note(const Term &) {}
    /// `spec` is a map as `Supervisor.child_spec` gives; `start` is `{module, function, arguments}` of a known module.
    [[nodiscard]] virtual QFuture<Term> startChild(Pid supervisor, const Term &spec) = 0;
    /// `child`: the pid under a dynamic supervisor, the id under a static one.
    [[nodiscard]] virtual QFuture<Term> terminateChild(Pid supervisor, const Term &child) = 0;
    [[nodiscard]] virtual QFuture<Term> restartChild(Pid supervisor, const Term &id) = 0;
    [[nodiscard]] virtual QFuture<Term> deleteChild(Pid supervisor, const Term &id) = 0;
    /// What the events do not tell; nullopt if the process is dead.
    [[nodiscard]] virtual QFuture<std::optional<ProcessInfo>> processInfo(Pid pid) = 0;
    /// Modules that `start` may name, with a short description each, for dialogs.
    struct Module
    {
        Atom name = {};
        QString description = {};
        /// Arguments that its start_link takes, to begin from.
        std::vector<Term> exampleArguments = {};
        /// Its processes supervise.
        bool isSupervisor = false;
    };
    [[nodiscard]] virtual std::vector<Module> modules() const = 0;

Q_SIGNALS:
    /// Emitted in the source's thread when events wait that did not before. Never once per event.
    void eventsReady();
    /// Something that its user has to know, as a sentence: the tree did not start, the connection was lost.
    void failed(const QString &sentence);
};

} // namespace espalier
