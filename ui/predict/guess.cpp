// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/guess.h"

#include "ui/tree_session.h"

#include <QCoreApplication>

namespace espalier {

namespace {

using Fate = ForetoldNode::Fate;

class Grading
{
    Q_DECLARE_TR_FUNCTIONS(espalier::Grade)

public:
    static QString mistake(const QString &who, std::optional<Fate> guessed,
                           std::optional<Fate> happened)
    {
        const QString said = guessed ? fateName(*guessed) : tr("nothing");
        const QString was = happened ? fateName(*happened) : tr("nothing");
        return tr("%1: you said “%2”, it was “%3”").arg(who, said, was);
    }
};

std::optional<Fate> fateIn(const Fates &fates, Place place)
{
    const auto found = fates.constFind(place);
    if (found == fates.constEnd())
        return std::nullopt;
    return *found == Fate::StaysDown ? Fate::Ends : *found;
}

template<typename Key>
std::optional<Place> valueOf(const QHash<Key, Place> &places, Key key)
{
    const auto found = places.constFind(key);
    return found == places.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

Places::Places(const TreeSession &session)
{
    const TreeState &tree = session.tree();
    for (std::size_t number = 0; number < tree.capacity(); ++number) {
        const Node *node = tree.find(static_cast<NodeId>(number));
        if (!node)
            continue;
        const auto place = static_cast<Place>(m_firsts.size());
        m_firsts.push_back(node->pid);
        m_byNode.insert(node->id, place);
        if (!node->pid.isOutside())
            m_byPid.insert(node->pid, place);
    }
}

std::optional<Place> Places::placeOf(NodeId node) const
{
    return valueOf(m_byNode, node);
}

std::optional<Place> Places::placeOf(Pid pid) const
{
    return valueOf(m_byPid, pid);
}

void Places::follow(const TreeSession &session, const TreeChanges &changes,
                    const std::vector<Event> &events)
{
    for (const Event &event : events)
        hear(session, event);
    for (const NodeId node : changes.removed) // the number may be another's from now on
        m_byNode.remove(node);
}

void Places::hear(const TreeSession &session, const Event &event)
{
    using Verdict = happened::ChildEnded::Verdict;
    if (const auto *started = std::get_if<happened::ChildStarted>(&event.data))
        return startAt(session, *started);
    const std::optional<Place> place = placeOf(event.pid);
    if (!place)
        return;
    const auto *ended = std::get_if<happened::ChildEnded>(&event.data);
    if (ended && ended->verdict == Verdict::GiveUp)
        m_fates[*place] = Fate::GivesUp;
    else if (std::holds_alternative<happened::Exited>(event.data)
             && m_fates.value(*place) != Fate::GivesUp)
        m_fates[*place] = Fate::Ends;
}

// A child of a supervisor that starts again follows nobody, but takes the node of a former one.
void Places::startAt(const TreeSession &session, const happened::ChildStarted &started)
{
    const std::optional<Place> former = placeOf(started.previous);
    const std::optional<Place> place = former ? former : placeOf(session.nodeOf(started.child));
    if (!place)
        return;
    m_byPid.insert(started.child, *place);
    m_fates[*place] = Fate::Restarts;
}

QMap<Place, QString> Places::names(const TreeSession &session, const QList<Place> &places) const
{
    QMap<Place, QString> names;
    QHash<QString, int> count;
    for (const Place place : places) {
        names[place] = session.labelOf(m_firsts[std::size_t(place)]);
        ++count[names[place]];
    }
    for (const Place place : places) {
        const QString pid = m_firsts[std::size_t(place)].toString();
        if (count[names[place]] > 1 && names[place] != pid)
            names[place] += QLatin1Char(' ') + pid;
    }
    return names;
}

Grade grade(const Fates &guessed, const Fates &happened, const QMap<Place, QString> &names)
{
    Grade result;
    Fates all = guessed;
    all.insert(happened);
    for (auto one = all.keyBegin(); one != all.keyEnd(); ++one) {
        ++result.all;
        const std::optional<Fate> said = fateIn(guessed, *one);
        const std::optional<Fate> was = fateIn(happened, *one);
        if (said == was)
            ++result.right;
        else
            result.mistakes.append(Grading::mistake(names.value(*one), said, was));
    }
    return result;
}

} // namespace espalier
