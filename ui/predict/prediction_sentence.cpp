// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_sentence.h"

#include "ui/log/event_sentence.h"
#include "ui/log/verdict_sentence.h"
#include "ui/number_text.h"

#include <QCoreApplication>

#include <ranges>
#include <span>

namespace espalier {

namespace {

using Kind = PredictedStep::Kind;
using Way = PredictedStep::Way;
using Effect = Prediction::Effect;

/// Nothing is decided or delayed by it.
bool isPlain(const PredictedStep &step)
{
    return (step.kind == Kind::Ends || step.kind == Kind::Starts) && step.waited.count() == 0;
}

bool isAlike(const PredictedStep &one, const PredictedStep &other)
{
    return isPlain(one) && isPlain(other) && one.kind == other.kind && one.way == other.way
           && one.by == other.by && (one.way != Way::Fault || one.reason == other.reason);
}

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

    /// Names that a start needs and that nobody has given back yet.
    [[nodiscard]] QString namesInTheWay(const Prediction &prediction) const
    {
        const Node *orphan = prediction.orphans.empty() ? nullptr
                                                        : m_tree.find(prediction.orphans.front());
        if (!orphan)
            return {};
        QString text;
        if (orphan->state == NodeState::Hanging)
            text = tr("Caution: %1 hangs, so it does not end with its supervisor. A start that "
                      "needs its "
                      "name %2 fails, and counts as a restart.")
                       .arg(orphan->label(), orphan->name.toString());
        else if (prediction.orphans.size() == 1)
            text =
                tr("Caution: %1 traps exits and may take a while to end. Until then a start that "
                   "needs its name %2 fails, and counts as a restart.")
                    .arg(orphan->label(), orphan->name.toString());
        else
            text = tr("Caution: %1 trap exits and may take a while to end. Until then a start that "
                      "needs one of their names fails, and counts as a restart.")
                       .arg(several(prediction.orphans));
        const QString end = prediction.ifOrphansLinger ? whoGivesUp(*prediction.ifOrphansLinger)
                                                       : QString();
        return end.isEmpty() ? text : text + QLatin1Char(' ') + end;
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

    /// What each supervisor that decides has used of its budget in the end, and how far it climbs.
    [[nodiscard]] QStringList budgets(const Prediction &prediction) const
    {
        constexpr qsizetype most = 4; // the highest are the last
        QStringList gaveUp;
        QList<NodeId> order;
        QHash<NodeId, const PredictedStep *> last;
        for (const PredictedStep &step : prediction.steps) {
            if (step.kind == Kind::GivesUp) {
                gaveUp.append(givesUp(step));
                last.remove(step.node);
            } else if (isDecision(step)) {
                order.removeOne(step.by);
                order.append(step.by);
                last[step.by] = &step;
            }
        }
        QStringList used;
        for (const NodeId supervisor : std::as_const(order)) {
            if (const PredictedStep *step = last.value(supervisor))
                used.append(tr("%1 has then used %2.")
                                .arg(name(*step, step->by),
                                     restartBudget(step->restartsInWindow, step->maxRestarts,
                                                   step->maxSeconds)));
        }
        QStringList sentences = gaveUp.mid(std::max<qsizetype>(0, gaveUp.size() - most))
                                + used.mid(std::max<qsizetype>(0, used.size() - most));
        if (prediction.giveUps > 1)
            sentences.prepend(tr("It climbs %1 supervisors high:").arg(prediction.giveUps));
        return sentences;
    }

    /// Of steps that differ in their node only.
    [[nodiscard]] QString line(std::span<const PredictedStep> alike) const
    {
        QStringList names;
        for (const PredictedStep &step : alike.first(std::min<std::size_t>(3, alike.size())))
            names.append(name(step, step.node));
        return line(alike.front(), several(names, alike.size()), alike.size() == 1);
    }

private:
    [[nodiscard]] QString line(const PredictedStep &step, const QString &who, bool isOne) const
    {
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
        return end(step, who, by, isOne);
    }
    [[nodiscard]] static QString end(const PredictedStep &step, const QString &who,
                                     const QString &by, bool isOne)
    {
        switch (step.way) {
        case Way::Link:
            return isOne ? tr("%1 ends with %2, to which it is linked").arg(who, by)
                         : tr("%1 end with %2, to which they are linked").arg(who, by);
        case Way::Supervisor:
            return step.waited.count() > 0 ? tr("%1 waits %2 s for %3 to end, and then kills it")
                                                 .arg(by, seconds(step.waited), who)
                                           : tr("%1 shuts %2 down").arg(by, who);
        case Way::Owner:
            return isOne ? tr("%1 ends with its supervisor %2").arg(who, by)
                         : tr("%1 end with their supervisor %2").arg(who, by);
        case Way::Fault:
        case Way::GaveUp:
            break;
        }
        return QStringLiteral("%1 %2").arg(who, exitWords(step.reason));
    }
    [[nodiscard]] static bool isDecision(const PredictedStep &step)
    {
        const bool isTry = step.kind == Kind::Starts || step.kind == Kind::FailsToStart;
        return isTry && step.maxSeconds.count() > 0;
    }
    [[nodiscard]] QString givesUp(const PredictedStep &step) const
    {
        return tr("%1 gives up: it would be restart %2 within %3 s, and only %4 are allowed.")
            .arg(name(step, step.node))
            .arg(step.restartsInWindow)
            .arg(step.maxSeconds.count())
            .arg(step.maxRestarts);
    }
    /// If it takes an orphan too long.
    [[nodiscard]] QString whoGivesUp(const Prediction &prediction) const
    {
        QStringList names;
        const Node *highest = nullptr;
        for (const PredictedStep &step : prediction.steps) {
            if (step.kind != Kind::GivesUp)
                continue;
            highest = m_tree.find(step.node);
            names.append(name(step, step.node));
        }
        if (!highest)
            return {};
        const QString text =
            names.size() == 1
                ? tr("If that lasts, %1 gives up.").arg(names.front())
                : tr("If that lasts, these give up: %1.").arg(names.join(tr(", then ")));
        return highest->parent == NodeId::None
                   ? text + QLatin1Char(' ') + tr("That ends the whole tree.")
                   : text;
    }
    [[nodiscard]] QString several(const std::vector<NodeId> &nodes) const
    {
        QStringList names;
        for (const NodeId id : nodes | std::views::take(3)) {
            const Node *node = m_tree.find(id);
            names.append(node ? node->label() : QString());
        }
        return several(names, nodes.size());
    }
    /// "q1", "q1 and q2", "q1, q2 and 3 more"; of three names at most.
    [[nodiscard]] static QString several(const QStringList &names, std::size_t count)
    {
        if (count == 1)
            return names.front();
        if (count == 2)
            return tr("%1 and %2").arg(names[0], names[1]);
        return count == 3 ? tr("%1, %2 and %3").arg(names[0], names[1], names[2])
                          : tr("%1, %2 and %3 more").arg(names[0], names[1]).arg(count - 2);
    }
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
    sentences.append(words.budgets(prediction));
    sentences.removeAll(QString());
    QStringList paragraphs{sentences.join(QLatin1Char(' ')), words.namesInTheWay(prediction)};
    paragraphs.removeAll(QString());
    return paragraphs.join(QLatin1Char('\n'));
}

std::vector<PredictionLine> predictionLines(const Prediction &prediction, const TreeState &tree)
{
    const Words words(tree);
    std::vector<PredictionLine> lines;
    for (std::span<const PredictedStep> left = prediction.steps; !left.empty();) {
        const PredictedStep &first = left.front();
        const auto other = std::ranges::find_if_not(
            left, [&first](const PredictedStep &step) { return isAlike(first, step); });
        const auto count = std::max<std::size_t>(1, std::size_t(other - left.begin()));
        lines.push_back({words.line(left.first(count)), count, !isPlain(first)});
        left = left.subspan(count);
    }
    return lines;
}

} // namespace espalier
