// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/task_supervisor.h"

#include "engine/otp/dynamic_supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier {

namespace {

const Atom taskModule("Elixir.Task");
const Atom supervisorModule("Elixir.Task.Supervisor");
const Atom supervisedModule("Elixir.Task.Supervised");
const Atom awaitFunction("await");
/// `{tag, owner, reference}`: whom the task answers.
const Atom ownerTag("$task_owner");

DynamicSupervisorOptions dynamicOptions(const TaskSupervisorOptions &options)
{
    return {.name = options.name,
            .maxRestarts = options.maxRestarts,
            .maxSeconds = options.maxSeconds,
            .maxChildren = options.maxChildren};
}

ChildSpec specOf(FunctionProcess::Body body, const TaskOptions &options)
{
    ChildSpec spec{
        .id = supervisedModule, .restart = options.restart, .shutdown = options.shutdown};
    spec.start.module = supervisedModule;
    spec.start.run = [body](Self &self, const std::vector<Term> &) {
        return self.startLink(std::make_unique<FunctionProcess>(body, supervisedModule),
                              {.module = supervisedModule});
    };
    return spec;
}

/// Does the work when it has been told whom to answer.
Task<> workFor(Self &self, taskSupervisor::Work work)
{
    const Self::Accepts isOwner = [](const Signal &signal) {
        return signal.kind == Signal::Kind::Message && signal.term.isTagged(ownerTag, 3);
    };
    const std::optional<Message> owner = co_await self.receiveMatching(isOwner);
    const Term result = co_await work(self);
    self.send(owner->term.element(1).toPid(), Term::tuple({owner->term.element(2), result}));
}

Task<AsyncTask> startFor(Self &self, Term supervisor, taskSupervisor::Work work, bool isLinked)
{
    const FunctionProcess::Body body = [work](Self &own) { return workFor(own, work); };
    const Term answer = co_await dynamicSupervisor::startChild(self, supervisor, specOf(body, {}));
    const StartResult started = StartResult::fromTerm(answer);
    if (!started.isOk())
        throw Raise::runtimeError(
            QStringLiteral("the task supervisor %1 did not start the task: %2")
                .arg(supervisor.toString(), answer.toString()));
    if (isLinked)
        self.link(started.pid);
    const AsyncTask task{self.pid(), started.pid, self.monitor(started.pid)};
    self.send(task.pid, Term::tuple({ownerTag, task.owner, task.reference}));
    co_return task;
}

} // namespace

Term AsyncTask::toTerm() const
{
    return Term::map({{atoms::struct_, taskModule},
                      {Atom("owner"), owner},
                      {Atom("pid"), pid},
                      {Atom("ref"), reference}});
}

namespace taskSupervisor {

StartFunction startLink(const TaskSupervisorOptions &options)
{
    StartFunction start = dynamicSupervisor::startLink(dynamicOptions(options));
    start.module = supervisorModule;
    start.run = [options](Self &self, const std::vector<Term> &) {
        return self.startLink(make(options), {.name = options.name, .module = supervisorModule});
    };
    return start;
}

BehaviourPointer make(const TaskSupervisorOptions &options)
{
    return dynamicSupervisor::make(dynamicOptions(options));
}

ChildSpec childSpec(const TaskSupervisorOptions &options)
{
    return {.id = options.name.is(atoms::nil) ? Term(supervisorModule) : options.name,
            .start = startLink(options),
            .type = ChildType::Supervisor};
}

Task<Term> startChild(Self &self, Term supervisor, Work work, TaskOptions options)
{
    const FunctionProcess::Body body = [work](Self &own) -> Task<> { (void)co_await work(own); };
    return dynamicSupervisor::startChild(self, std::move(supervisor), specOf(body, options));
}

Task<AsyncTask> async(Self &self, Term supervisor, Work work)
{
    return startFor(self, std::move(supervisor), std::move(work), true);
}

Task<AsyncTask> asyncNolink(Self &self, Term supervisor, Work work)
{
    return startFor(self, std::move(supervisor), std::move(work), false);
}

Task<Term> await(Self &self, AsyncTask task, Patience patience)
{
    if (task.owner != self.pid())
        throw Raise::argumentError(
            QStringLiteral("the task %1 answers its owner %2 alone, not %3")
                .arg(task.pid.toString(), task.owner.toString(), self.pid().toString()));
    const Self::Accepts isAnswer = [reference = task.reference](const Signal &signal) {
        if (signal.kind == Signal::Kind::DownMessage)
            return signal.reference == reference;
        return signal.kind == Signal::Kind::Message && signal.term.isTuple()
               && signal.term.elements().size() == 2 && signal.term.element(0) == Term(reference);
    };
    const std::optional<Message> answer = co_await self.receiveMatching(isAnswer, patience);
    if (answer && answer->kind == Signal::Kind::Message) {
        self.demonitor(task.reference, true);
        co_return answer->term.element(1);
    }
    self.demonitor(task.reference, true);
    const Term reason = answer ? answer->toTerm().element(4) : Term(atoms::timeout);
    const Term timeout = patience ? Term(std::int64_t(patience->count())) : Term(atoms::infinity);
    throw Exit{Term::tuple(
        {reason, Term::tuple({taskModule, awaitFunction, Term::list({task.toTerm(), timeout})})})};
}

} // namespace taskSupervisor

} // namespace espalier
