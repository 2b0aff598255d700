// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_topics.h"

#include <QFile>

namespace espalier {

namespace {

QString exitSignals()
{
    return QStringLiteral("exit-signals");
}

QString linksAndMonitors()
{
    return QStringLiteral("links-and-monitors");
}

/// The terms are those that the System records.
QString topicOfAction(const Term &action)
{
    static const Atom send("send");
    if (action.isTagged(atoms::exit, 3))
        return exitSignals();
    if (action.isTagged(send, 3))
        return QStringLiteral("mailbox");
    if (action.isTagged(atoms::hang, 2))
        return QStringLiteral("hanging");
    if (action.isTagged(atoms::call, 3))
        return QStringLiteral("building-trees");
    if (action.isTagged(atoms::start, 2))
        return QStringLiteral("tree-files");
    return QStringLiteral("faults");
}

class TopicOf
{
public:
    QString operator()(const happened::Exited &event) const
    {
        return helpTopicOfReason(event.reason);
    }
    QString operator()(const happened::Linked &) const { return linksAndMonitors(); }
    QString operator()(const happened::Unlinked &) const { return linksAndMonitors(); }
    QString operator()(const happened::Monitoring &) const { return linksAndMonitors(); }
    QString operator()(const happened::Demonitored &) const { return linksAndMonitors(); }
    QString operator()(const happened::TrapExitSet &) const { return exitSignals(); }
    QString operator()(const happened::MessageSent &) const { return QStringLiteral("mailbox"); }
    QString operator()(const happened::ExitSent &event) const
    {
        return event.linked ? linksAndMonitors() : exitSignals();
    }
    QString operator()(const happened::Hanging &) const { return QStringLiteral("hanging"); }
    QString operator()(const happened::FaultChanged &) const { return QStringLiteral("faults"); }
    QString operator()(const happened::StartFaultsChanged &) const
    {
        return QStringLiteral("faults");
    }
    QString operator()(const happened::ThreadAbandoned &) const
    {
        return QStringLiteral("hanging");
    }
    QString operator()(const happened::SupervisorStarted &event) const
    {
        return helpTopicOf(std::holds_alternative<DynamicSupervisorFlags>(event.flags)
                               ? ProcessKind::DynamicSupervisor
                               : ProcessKind::Supervisor);
    }
    QString operator()(const happened::ChildAdded &) const { return QStringLiteral("child-spec"); }
    QString operator()(const happened::ChildStarted &event) const
    {
        return event.restart ? QStringLiteral("lives") : QStringLiteral("supervisor");
    }
    QString operator()(const happened::ChildEnded &event) const
    {
        return helpTopicOf(event.verdict);
    }
    QString operator()(const happened::ChildRestarting &) const
    {
        return QStringLiteral("failed-starts");
    }
    QString operator()(const happened::ChildUndefined &) const { return QStringLiteral("lives"); }
    QString operator()(const happened::ChildRemoved &) const
    {
        return QStringLiteral("restart-types");
    }
    QString operator()(const happened::RestartCounted &) const
    {
        return QStringLiteral("restart-intensity");
    }
    QString operator()(const happened::Reported &event) const { return helpTopicOf(event.context); }
    QString operator()(const happened::UnexpectedMessage &) const
    {
        return QStringLiteral("mailbox");
    }
    QString operator()(const happened::OutsideAction &event) const
    {
        return topicOfAction(event.action);
    }
    /// The others are about a process as such.
    template<typename Other>
    QString operator()(const Other &) const
    {
        return QStringLiteral("process");
    }
};

} // namespace

QStringList helpTopics()
{
    return {QStringLiteral("index"),
            QStringLiteral("first-steps"),
            QStringLiteral("legend"),
            QStringLiteral("why"),
            QStringLiteral("process"),
            QStringLiteral("mailbox"),
            linksAndMonitors(),
            QStringLiteral("supervisor"),
            QStringLiteral("dynamic-supervisor"),
            QStringLiteral("child-spec"),
            QStringLiteral("restart-types"),
            QStringLiteral("exit-reasons"),
            exitSignals(),
            QStringLiteral("strategies"),
            QStringLiteral("restart-intensity"),
            QStringLiteral("giving-up"),
            QStringLiteral("shutdown"),
            QStringLiteral("significant-children"),
            QStringLiteral("failed-starts"),
            QStringLiteral("hanging"),
            QStringLiteral("lives"),
            QStringLiteral("faults"),
            QStringLiteral("chaos"),
            QStringLiteral("prediction"),
            QStringLiteral("time"),
            QStringLiteral("search"),
            QStringLiteral("building-trees"),
            QStringLiteral("tree-files"),
            QStringLiteral("console"),
            QStringLiteral("presenter"),
            QStringLiteral("keyboard"),
            QStringLiteral("accessibility")};
}

QString helpPagePath(const QString &topic, const QString &language)
{
    if (!helpTopics().contains(topic))
        return {};
    const QString english = QStringLiteral(":/help/%1.html").arg(topic);
    const QString translated = QStringLiteral(":/help/%1/%2.html").arg(language, topic);
    return !language.isEmpty() && QFile::exists(translated) ? translated : english;
}

QString helpTopicOf(const Event &event)
{
    return std::visit(TopicOf(), event.data);
}

QString helpTopicOf(NodeState state)
{
    switch (state) {
    case NodeState::Running:
        return QStringLiteral("process");
    case NodeState::Starting:
        return QStringLiteral("supervisor");
    case NodeState::Hanging:
        return QStringLiteral("hanging");
    case NodeState::Restarting:
        return QStringLiteral("failed-starts");
    case NodeState::Undefined:
    case NodeState::Dead:
        break;
    }
    return QStringLiteral("lives");
}

QString helpTopicOf(ProcessKind kind)
{
    switch (kind) {
    case ProcessKind::Supervisor:
    case ProcessKind::Registry:
        return QStringLiteral("supervisor");
    case ProcessKind::DynamicSupervisor:
        return QStringLiteral("dynamic-supervisor");
    case ProcessKind::Plain:
    case ProcessKind::Worker:
    case ProcessKind::Agent:
        break;
    }
    return QStringLiteral("process");
}

QString helpTopicOf(happened::ChildEnded::Verdict verdict)
{
    using Verdict = happened::ChildEnded::Verdict;
    switch (verdict) {
    case Verdict::GiveUp:
        return QStringLiteral("giving-up");
    case Verdict::Terminated:
        return QStringLiteral("shutdown");
    case Verdict::Restart:
    case Verdict::Forget:
    case Verdict::Keep:
        break;
    }
    return QStringLiteral("restart-types");
}

QString helpTopicOf(happened::Reported::Context context)
{
    using Context = happened::Reported::Context;
    switch (context) {
    case Context::ChildTerminated:
        return QStringLiteral("restart-types");
    case Context::StartError:
        return QStringLiteral("failed-starts");
    case Context::ShutdownError:
        return QStringLiteral("shutdown");
    case Context::Shutdown:
        return QStringLiteral("giving-up");
    case Context::Progress:
        break;
    }
    return QStringLiteral("supervisor");
}

QString helpTopicOfReason(const Term &reason)
{
    return reason.is(atoms::killed) ? exitSignals() : QStringLiteral("exit-reasons");
}

} // namespace espalier
