// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/forecast.h"

#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/predict/prediction_card.h"
#include "ui/tree_session.h"

#include <QAction>
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
    , m_card(new PredictionCard(&canvas))
{
    setObjectName(QStringLiteral("forecast"));
    makeBar();
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
    m_acts.setFaultFilter([this](QAction *fault, NodeId node) { return ask(fault, node); });
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
    cancel();
    clear();
    m_session = session;
    if (session) {
        connect(
            session, &TreeSession::refreshed, this,
            [this](const TreeChanges &, const std::vector<Event> &events) { hearFrame(events); });
    }
}

// --- foretelling -------------------------------------------------------------------------------------

void Forecast::watch(QMenu *menu)
{
    connect(menu, &QMenu::hovered, this, [this, menu](const QAction *action) {
        if (menu->isVisible()) // a tool button of the same action is hovered, too
            showFault(action);
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
    if (button && event->type() == QEvent::Enter)
        showFault(button->defaultAction());
    else if (button && event->type() == QEvent::Leave)
        showFault(nullptr);
    return QFrame::eventFilter(watched, event);
}

void Forecast::showFault(const QAction *fault)
{
    foretell(fault, m_session ? m_session->selected() : NodeId::None);
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
    std::vector<QRectF> rects;
    for (const NodeId foretold : m_canvas.marks().foretold.keys())
        rects.push_back(m_canvas.nodeRect(foretold));
    m_card->keepInSight(std::move(rects));
    m_card->tell(tr("“%1” would do this to %2:").arg(plainText(*fault), target->label()),
                 prediction, m_session->tree(), node);
}

void Forecast::clear()
{
    m_fault = nullptr;
    m_node = NodeId::None;
    m_canvas.setForetold(nullptr);
    m_card->hide();
}

void Forecast::hearFrame(const std::vector<Event> &events)
{
    constexpr int between = 250; // milliseconds
    if (m_fault && m_sinceForetold.elapsed() >= between)
        foretell(m_fault, m_node); // budgets change under the pointer
    if (!m_isRunning || events.empty())
        return;
    const qsizetype before = m_happened.size();
    addFates(m_happened, *m_session, events);
    if (m_happened.size() != before || !m_settling.isActive())
        m_settling.start();
}

// --- asking first ------------------------------------------------------------------------------------

bool Forecast::ask(QAction *fault, NodeId node)
{
    const Node *target = m_session ? m_session->tree().find(node) : nullptr;
    if (!m_acts.askFirst->isChecked() || !target || isAsking())
        return isAsking();
    clear();
    m_isRunning = false; // what was guessed before is not graded any more
    m_settling.stop();
    m_asked = fault;
    m_askedNode = node;
    m_askedPid = target->pid;
    m_guessed.clear();
    m_question->setText(tr("%1, done to %2: what will happen? Click each process that will end or "
                           "restart; click again for another fate.")
                            .arg(plainText(*fault), target->label()));
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
    m_guess.clear();
    for (auto guess = m_guessed.constBegin(); guess != m_guessed.constEnd(); ++guess) {
        if (const Node *node = m_session->tree().find(guess.key()))
            m_guess[node->label()] = guess->fate;
    }
    QAction *fault = std::exchange(m_asked, nullptr);
    m_happened.clear();
    m_canvas.setMarking(false);
    showBar();
    // Its place may be another's by now.
    const Node *target = m_session->tree().find(m_askedNode);
    const bool isSame = target && target->pid == m_askedPid;
    if (!isSame || !m_acts.inflict(fault, {m_askedNode}) || !m_session)
        return cancel();
    m_isRunning = true;
    m_settling.start();
}

void Forecast::cancel()
{
    m_asked = nullptr;
    m_isRunning = false;
    m_settling.stop();
    m_canvas.setMarking(false);
    m_canvas.setForetold(nullptr);
    showBar();
}

void Forecast::tellGrade()
{
    if (m_session->source().isPaused()) // nothing happens as long as time stands still
        return m_settling.start();
    m_isRunning = false;
    m_canvas.setForetold(nullptr);
    const Grade result = grade(m_guess, m_happened);
    const QString title = result.mistakes.isEmpty()
                              ? tr("Right!")
                              : tr("%1 of %2 right").arg(result.right).arg(result.all);
    const QString text = result.mistakes.isEmpty()
                             ? tr("All that you foretold happened, and nothing else.")
                             : tr("W tells why.");
    m_card->tell(title, text, result.mistakes.mid(0, 8));
    m_hiding.start();
}

} // namespace espalier
