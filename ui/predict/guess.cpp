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

std::optional<Fate> fateIn(const Fates &fates, const QString &who)
{
    const auto found = fates.constFind(who);
    if (found == fates.constEnd())
        return std::nullopt;
    return *found == Fate::StaysDown ? Fate::Ends : *found;
}

} // namespace

void addFates(Fates &fates, const TreeSession &session, const std::vector<Event> &events)
{
    using Verdict = happened::ChildEnded::Verdict;
    for (const Event &event : events) {
        if (std::holds_alternative<happened::Exited>(event.data)) {
            const QString who = session.labelOf(event.pid);
            if (fates.value(who) != Fate::GivesUp)
                fates[who] = Fate::Ends;
        } else if (const auto *started = std::get_if<happened::ChildStarted>(&event.data)) {
            fates[session.labelOf(started->child)] = Fate::Restarts;
        } else if (const auto *ended = std::get_if<happened::ChildEnded>(&event.data)) {
            if (ended->verdict == Verdict::GiveUp)
                fates[session.labelOf(event.pid)] = Fate::GivesUp;
        }
    }
}

Grade grade(const Fates &guessed, const Fates &happened)
{
    Grade result;
    QStringList all = guessed.keys() + happened.keys();
    all.removeDuplicates();
    for (const QString &who : std::as_const(all)) {
        ++result.all;
        const std::optional<Fate> said = fateIn(guessed, who);
        const std::optional<Fate> was = fateIn(happened, who);
        if (said == was)
            ++result.right;
        else
            result.mistakes.append(Grading::mistake(who, said, was));
    }
    return result;
}

} // namespace espalier
