// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_sentence.h"

#include "ui/log/event_sentence.h"
#include "ui/log/verdict_sentence.h"
#include "ui/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace espalier {

namespace {

using Kind = PredictedStep::Kind;
using Way = PredictedStep::Way;
using Effect = Prediction::Effect;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(espalier::PredictionSentence)

public:
    explicit Words(const TreeState &tree)
        : m_tree(tree)
    {}

    [[nodiscard]] QString noEnd(Effect effect, const QString &who) const
    {
        switch (effect) {
        case Effect::NoProcess:
            return tr("%1 has no process: there is nobody to do it to.").arg(who);
        case Effect::Ignored:
            return tr("Nothing happens: the exit signal :normal ends no other process.");
        case Effect::BecomesMessage:
            return tr("Nothing ends: %1 traps exits, so the signal becomes a message.").arg(who);
        case Effect::NotServed:
            return tr("Nothing ends: %1 hangs and handles no message. Only a kill reaches it.")
                .arg(who);
        case Effect::Hangs:
            return tr("Nothing ends: %1 just stops working, and its supervisor does not notice.")
                .arg(who);
        case Effect::Ends:
            break;
        }
        return {};
    }

    [[nodiscard]] QString totals(const Prediction &prediction) const
    {
        if (prediction.ends == 0 && prediction.waits > 0)
            return tr("Nothing ends.");
        const QString ends = prediction.ends == 1 ? tr("1 process ends")
                                                  : tr("%1 processes end").arg(prediction.ends);
        if (prediction.starts == 0)
            return tr("%1.").arg(ends);
        return prediction.starts == 1 ? tr("%1, 1 starts again.").arg(ends)
                                      : tr("%1, %2 start again.").arg(ends).arg(prediction.starts);
    }

    /// The faults that lie in wait, and what they cost.
    [[nodiscard]] QStringList troubles(const Prediction &prediction) const
    {
        QStringList sentences;
        if (prediction.failedStarts == 1)
            sentences.append(tr("A start fails, and counts as a restart like any."));
        else if (prediction.failedStarts > 1)
            sentences.append(
                tr("%1 starts fail, and each counts as a restart.").arg(prediction.failedStarts));
        if (const Node *busy = m_tree.find(prediction.busy))
            sentences.append(tr("%1 waits for another child now, and takes notice only after that.")
                                 .arg(busy->label()));
        if (prediction.lasts >= std::chrono::seconds(1))
            sentences.append(tr("It takes %1 s.").arg(seconds(prediction.lasts)));
        for (const PredictedStep &step : prediction.steps) {
            if (step.kind != Kind::WaitsForEver)
                continue;
            sentences.append(
                tr("%1 will wait for ever for %2, which ignores that it is to end, and "
                   "serve nobody meanwhile.")
                    .arg(name(step, step.by), name(step, step.node)));
            break; // whoever waits for that one is in the lines
        }
        return sentences;
    }

    /// The budget of the first supervisor that decides, and how far it climbs.
    [[nodiscard]] QString budget(const Prediction &prediction) const
    {
        const PredictedStep *highest = nullptr;
        for (const PredictedStep &step : prediction.steps) {
            if (step.kind == Kind::GivesUp)
                highest = &step;
        }
        if (highest) {
            const QString text = tr("%1 gives up: it would be restart %2 within %3 s, and only %4 "
                                    "are allowed.")
                                     .arg(name(*highest, highest->node))
                                     .arg(highest->restartsInWindow)
                                     .arg(highest->maxSeconds.count())
                                     .arg(highest->maxRestarts);
            return prediction.giveUps > 1
                       ? tr("It climbs %1 supervisors high: %2").arg(prediction.giveUps).arg(text)
                       : text;
        }
        for (const PredictedStep &step : prediction.steps) {
            if (step.kind == Kind::Starts && step.maxSeconds.count() > 0)
                return tr("%1 has then used %2.")
                    .arg(name(step, step.by),
                         restartBudget(step.restartsInWindow, step.maxRestarts, step.maxSeconds));
        }
        return {};
    }

    [[nodiscard]] QString line(const PredictedStep &step) const
    {
        const QString who = name(step, step.node);
        const QString by = name(step, step.by);
        switch (step.kind) {
        case Kind::Starts:
            return step.waited.count() > 0
                       ? tr("%1 starts %2, which takes %3 s").arg(by, who, seconds(step.waited))
                       : tr("%1 starts %2").arg(by, who);
        case Kind::FailsToStart:
            return step.waited.count() > 0 ? tr("%1 tries to start %2, which fails after %3 s")
                                                 .arg(by, who, seconds(step.waited))
                                           : tr("%1 tries to start %2, which fails").arg(by, who);
        case Kind::WaitsForEver:
            return tr("%1 waits for ever for %2 to end").arg(by, who);
        case Kind::StaysDown:
            return tr("%1 does not restart %2").arg(by, who);
        case Kind::GivesUp:
            return tr("%1 gives up").arg(who);
        case Kind::Ends:
            break;
        }
        const QString reason = exitWords(step.reason);
        switch (step.way) {
        case Way::Link:
            return tr("%1 ends with %2, to which it is linked").arg(who, by);
        case Way::Supervisor:
            return step.waited.count() > 0 ? tr("%1 waits %2 s for %3 to end, and then kills it")
                                                 .arg(by, seconds(step.waited), who)
                                           : tr("%1 shuts %2 down").arg(by, who);
        case Way::Owner:
            return tr("%1 ends with its supervisor %2").arg(who, by);
        case Way::Fault:
        case Way::GaveUp:
            break;
        }
        return QStringLiteral("%1 %2").arg(who, reason);
    }

private:
    static QString seconds(std::chrono::duration<double> time)
    {
        return shortNumberText(time.count());
    }
    [[nodiscard]] QString name(const PredictedStep &step, NodeId id) const
    {
        const Node *node = m_tree.find(id);
        if (node)
            return node->label();
        return id == step.node && !step.child.is(atoms::nil) ? step.child.toString()
                                                             : tr("a supervisor");
    }

    const TreeState &m_tree;
};

} // namespace

QString predictionSummary(const Prediction &prediction, const TreeState &tree, NodeId target)
{
    const Words words(tree);
    const Node *node = tree.find(target);
    if (prediction.effect != Effect::Ends)
        return words.noEnd(prediction.effect, node ? node->label() : QString());
    QStringList sentences{words.totals(prediction)};
    sentences.append(words.troubles(prediction));
    sentences.append(words.budget(prediction));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QStringList predictionLines(const Prediction &prediction, const TreeState &tree, int most)
{
    const Words words(tree);
    QStringList lines;
    for (const PredictedStep &step : prediction.steps) {
        if (lines.size() == most)
            break;
        lines.append(words.line(step));
    }
    return lines;
}

} // namespace espalier
