// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/forecast.h"

#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/predict/card_surroundings.h"
#include "ui/predict/prediction_card.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace espalier {

namespace {

using Fate = ForetoldNode::Fate;

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

/// What another click makes of a guess.
std::optional<Fate> nextFate(std::optional<Fate> fate, bool isSupervisor)
{
    if (!fate)
        return Fate::Restarts;
    if (fate == Fate::Restarts)
        return Fate::Ends;
    if (fate == Fate::Ends && isSupervisor)
        return Fate::GivesUp;
    return std::nullopt;
}

} // namespace

Forecast::Forecast(Acts &acts, TreeCanvas &canvas, QWidget *parent)
    : QFrame(parent)
    , m_acts(acts)
    , m_canvas(canvas)
    , m_card(new PredictionCard(canvas.window()))
{
    setObjectName(QStringLiteral("forecast"));
    makeBar();
    canvas.installEventFilter(this);
    m_settling.setSingleShot(true);
    m_settling.setInterval(std::chrono::milliseconds(700));
    m_hiding.setSingleShot(true);
    m_hiding.setInterval(std::chrono::seconds(12));
    connect(&m_hiding, &QTimer::timeout, m_card, &QWidget::hide);
    connect(&m_settling, &QTimer::timeout, this, &Forecast::tellGrade);
    connect(&canvas, &TreeCanvas::nodeMarked, this, &Forecast::mark);
    connect(&canvas, &TreeCanvas::faultOffered, this, [this](NodeId node, const QString &fault) {
        const QList<QAction *> faults = m_acts.faults();
        const auto found = std::ranges::find(faults, fault, &QAction::objectName);
        foretell(found == faults.end() ? nullptr : *found, node);
    });
    m_acts.setFaultFilter(
        [this](QAction *fault, const std::vector<NodeId> &nodes) { return ask(fault, nodes); });
}

void Forecast::makeBar()
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    m_question = new QLabel(this);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setWordWrap(true);
    m_run = new QPushButton(tr("&Do it"), this);
    m_run->setObjectName(QStringLiteral("runGuess"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelGuess"));
    layout->addWidget(m_question, 1);
    layout->addWidget(m_run);
    layout->addWidget(m_cancel);
    connect(m_run, &QPushButton::clicked, this, &Forecast::run);
    connect(m_cancel, &QPushButton::clicked, this, &Forecast::cancel);
    // Whoever holds time, or lets it go on, has the last word.
    connect(m_acts.pause, &QAction::triggered, this, [this] { m_holdsTime = false; });
    connect(m_acts.askFirst, &QAction::toggled, this, [this](bool isOn) {
        if (isOn)
            showBar();
        else
            cancel();
    });
    // Kept free for them, so that a question moves no tree.
    for (QPushButton *button : {m_run, m_cancel}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
    showBar();
}

void Forecast::showBar()
{
    m_run->setVisible(isAsking());
    m_cancel->setVisible(isAsking());
    if (!isAsking())
        m_question->setText(
            tr("“Ask me first” is on: a fault asks you what will happen before it "
               "is done. %1 switches it off.")
                .arg(m_acts.askFirst->shortcut().toString(QKeySequence::NativeText)));
    setVisible(isAsking() || m_acts.askFirst->isChecked());
}

void Forecast::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_holdsTime = false; // of a tree that goes
    cancel();
    clear();
    m_session = session;
    if (session) {
        connect(session, &TreeSession::refreshed, this, &Forecast::hearFrame);
    }
}

// --- foretelling -------------------------------------------------------------------------------------

void Forecast::watch(QMenu *menu)
{
    connect(menu, &QMenu::hovered, this, [this, menu](const QAction *action) {
        if (menu->isVisible()) // a tool button of the same action is hovered, too
            showFault(action, menu);
    });
    connect(menu, &QMenu::aboutToHide, this, [this] { showFault(nullptr); });
}

void Forecast::watch(QToolButton *button)
{
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, &Forecast::clear);
}

bool Forecast::eventFilter(QObject *watched, QEvent *event)
{
    const auto *button = qobject_cast<QToolButton *>(watched);
    if (watched == &m_canvas && event->type() == QEvent::Resize && m_card->isVisible())
        QTimer::singleShot(0, this, [this] { m_card->place(surroundings()); });
    if (button && event->type() == QEvent::Enter)
        showFault(button->defaultAction(), button);
    else if (button && event->type() == QEvent::Leave)
        showFault(nullptr);
    return QFrame::eventFilter(watched, event);
}

void Forecast::showFault(const QAction *fault, const QWidget *offering)
{
    m_offering = offering;
    const bool canBeDone = fault && fault->isEnabled();
    foretell(canBeDone ? fault : nullptr, m_session ? m_session->selected() : NodeId::None);
}

void Forecast::foretell(const QAction *fault, NodeId node)
{
    if (isAsking() || m_isRunning)
        return;
    const auto possible = fault && !m_acts.askFirst->isChecked() ? m_acts.possibleFault(fault)
                                                                 : std::nullopt;
    const Node *target = m_session ? m_session->tree().find(node) : nullptr;
    if (!possible || !target)
        return clear();
    m_fault = fault;
    m_node = node;
    const Prediction prediction = predict(m_session->tree(), node, *possible,
                                          m_session->source().now());
    m_sinceForetold.start();
    m_canvas.setForetold(&prediction);
    m_hiding.stop();
    const QString title =
        fault == m_acts.exitWith ? tr(
            "“%1” depends on the reason; :kill ends %2 in any case. One like %3 would do this:")
                                 : tr("“%1” would do this to %2:");
    QString text = title.arg(plainText(*fault), target->label());
    if (fault == m_acts.exitWith)
        text = text.arg(possible->reason.toString());
    m_card->tell(text, prediction, m_session->tree(), node, surroundings());
}

CardSurroundings Forecast::surroundings() const
{
    const QHash<NodeId, ForetoldNode> &foretold = m_canvas.marks().foretold;
    QSet<NodeId> spokenOf(foretold.keyBegin(), foretold.keyEnd());
    spokenOf.insert(m_node);
    return surroundingsOf(m_canvas, spokenOf, m_offering);
}

void Forecast::clear()
{
    m_fault = nullptr;
    m_node = NodeId::None;
    m_canvas.setForetold(nullptr);
    m_card->hide();
}

void Forecast::hearFrame(const TreeChanges &changes, const std::vector<Event> &events)
{
    constexpr int between = 250; // milliseconds
    if (m_fault && m_sinceForetold.elapsed() >= between)
        foretell(m_fault, m_node); // budgets change under the pointer
    if (isAsking()) {
        const qsizetype guessed = m_guessed.size();
        for (const NodeId node : changes.removed)
            m_guessed.remove(node);
        if (m_guessed.size() != guessed)
            m_canvas.setGuessed(m_guessed);
    }
    if (!m_isRunning || events.empty())
        return;
    const qsizetype before = m_places.fates().size();
    m_places.follow(*m_session, changes, events);
    if (m_places.fates().size() != before || !m_settling.isActive())
        m_settling.start();
}

// --- asking first ------------------------------------------------------------------------------------

bool Forecast::ask(QAction *fault, const std::vector<NodeId> &nodes)
{
    if (!m_acts.askFirst->isChecked() || !m_session || isAsking())
        return isAsking();
    std::vector<std::pair<NodeId, Pid>> chosen;
    for (const NodeId id : nodes) {
        if (const Node *node = m_session->tree().find(id))
            chosen.emplace_back(id, node->pid);
    }
    if (chosen.empty())
        return false;
    clear();
    m_isRunning = false; // what was guessed before is not graded any more
    m_settling.stop();
    m_asked = fault;
    m_askedFor = std::move(chosen);
    m_guessed.clear();
    const QString who = m_askedFor.size() == 1 ? m_session->labelOf(m_askedFor.front().second)
                                               : tr("%1 processes").arg(m_askedFor.size());
    TreeSource &source = m_session->source();
    const bool isAwaiting = m_acts.toCrash->isChecked() || m_acts.toDecision->isChecked();
    m_holdsTime = source.canControlTime() && !source.isPaused() && !isAwaiting;
    if (m_holdsTime)
        m_acts.pause->setChecked(true);
    m_question->setText(tr("%1, done to %2: what will happen? Click each process that will end or "
                           "restart; click again for another fate.")
                            .arg(plainText(*fault), who));
    m_canvas.setMarking(true);
    m_run->setEnabled(true);
    showBar();
    m_canvas.setFocus();
    return true;
}

void Forecast::mark(NodeId node)
{
    const Node *found = m_session->tree().find(node);
    if (!isAsking() || !found)
        return;
    const auto guessed = m_guessed.constFind(node);
    const std::optional<Fate> now = guessed == m_guessed.constEnd() ? std::nullopt
                                                                    : std::optional(guessed->fate);
    if (const std::optional<Fate> next = nextFate(now, found->isSupervisor()))
        m_guessed[node] = {*next, 0};
    else
        m_guessed.remove(node);
    m_canvas.setGuessed(m_guessed);
}

void Forecast::run()
{
    m_places = Places(*m_session);
    m_guess.clear();
    for (auto guess = m_guessed.constBegin(); guess != m_guessed.constEnd(); ++guess) {
        if (const std::optional<Place> place = m_places.placeOf(guess.key()))
            m_guess[*place] = guess->fate;
    }
    QAction *fault = std::exchange(m_asked, nullptr);
    m_canvas.setMarking(false);
    showBar();
    const std::vector<NodeId> nodes = targets();
    m_end = endOf(fault, nodes);
    if (!m_acts.inflict(fault, nodes) || !m_session)
        return cancel();
    letTimeGoOn();
    m_isRunning = true;
    m_settling.start();
}

std::vector<NodeId> Forecast::targets() const
{
    std::vector<NodeId> nodes;
    for (const auto &[id, pid] : m_askedFor) {
        const Node *node = m_session->tree().find(id);
        if (node && node->pid == pid)
            nodes.push_back(id);
    }
    return nodes;
}

Time Forecast::endOf(const QAction *fault, const std::vector<NodeId> &nodes) const
{
    constexpr std::size_t mostForetold = 50;
    const Time now = m_session->source().now();
    const std::optional<PossibleFault> possible = m_acts.possibleFault(fault);
    Time lasts{0};
    for (std::size_t i = 0; possible && i < std::min(nodes.size(), mostForetold); ++i)
        lasts = std::max(lasts, predict(m_session->tree(), nodes[i], *possible, now).lasts);
    return now + lasts;
}

void Forecast::letTimeGoOn()
{
    if (std::exchange(m_holdsTime, false))
        m_acts.pause->setChecked(false);
}

void Forecast::cancel()
{
    letTimeGoOn();
    m_asked = nullptr;
    m_isRunning = false;
    m_settling.stop();
    m_canvas.setMarking(false);
    m_canvas.setForetold(nullptr);
    showBar();
}

void Forecast::tellGrade()
{
    // Nothing happens as long as time stands still, or while a supervisor waits.
    if (m_session->source().isPaused() || m_session->source().now() < m_end)
        return m_settling.start();
    m_isRunning = false;
    m_canvas.setForetold(nullptr);
    Fates both = m_guess;
    both.insert(m_places.fates());
    const Grade result = grade(m_guess, m_places.fates(), m_places.names(*m_session, both.keys()));
    const QString title = result.mistakes.isEmpty()
                              ? tr("Right!")
                              : tr("%1 of %2 right").arg(result.right).arg(result.all);
    const QString text = result.mistakes.isEmpty()
                             ? tr("All that you foretold happened, and nothing else.")
                             : tr("W tells why.");
    m_card->tell(title, text, result.mistakes.mid(0, 8), surroundings());
    m_hiding.start();
}

} // namespace espalier
