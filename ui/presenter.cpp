// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter.h"

#include "ui/acts/act_rules.h"
#include "ui/acts/acts.h"
#include "ui/passing_notice.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPointer>

namespace espalier {

namespace {
constexpr int presentedText = 140; // percent
} // namespace

Presenter::Presenter(Settings &settings, Acts &acts, QMainWindow *window)
    : QObject(window)
    , m_settings(settings)
    , m_acts(acts)
    , m_window(window)
    , m_notice(new PassingNotice(window))
{
    window->installEventFilter(this);
    present = make(QStringLiteral("present"), tr("&Presenter mode"), QStringLiteral("F5"));
    present->setCheckable(true);
    spendBudget = make(QStringLiteral("spendBudget"), tr("&Budget almost spent"),
                       QStringLiteral("Ctrl+1"));
    failNext = make(QStringLiteral("failNext"), tr("A worker &about to fail"),
                    QStringLiteral("Ctrl+2"));
    stickShutdown = make(QStringLiteral("stickShutdown"), tr("A &stuck shutdown"),
                         QStringLiteral("Ctrl+3"));
    spendBudget->setStatusTip(
        tr("Kill a worker of the supervisor until no restart is left in its window"));
    failNext->setStatusTip(
        tr("Hold time, and let a worker of the supervisor crash in the next step"));
    stickShutdown->setStatusTip(
        tr("Terminate a worker that does not listen: its supervisor waits for the shutdown time"));
    connect(present, &QAction::toggled, this, &Presenter::setPresenting);
    connect(spendBudget, &QAction::triggered, this, [this] {
        const Node *node = supervisor();
        const Node *victim = worker();
        m_spending = victim ? node->id : NodeId::None;
        m_victim = victim ? victim->id : NodeId::None;
        spendOne();
    });
    connect(failNext, &QAction::triggered, this, &Presenter::failSoon);
    connect(stickShutdown, &QAction::triggered, this, &Presenter::stick);
}

QAction *Presenter::make(const QString &name, const QString &text, const QString &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    m_window->addAction(action);
    return action;
}

void Presenter::watchKeys(QWidget *canvas)
{
    canvas->installEventFilter(this);
}

// What nobody else takes comes to the window in the end.
bool Presenter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && present->isChecked()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            present->setChecked(false);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Presenter::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_spending = NodeId::None;
    if (session)
        connect(session, &TreeSession::refreshed, this, &Presenter::spendOne);
    for (QAction *situation : situations())
        situation->setEnabled(session != nullptr);
}

QList<QAction *> Presenter::situations() const
{
    return {spendBudget, failNext, stickShutdown};
}

// The window as it was comes back afterwards.
void Presenter::setPresenting(bool presenting)
{
    if (!presenting) {
        m_notice->hide();
        m_window->restoreState(m_stateBefore);
        m_settings.setLeastText(0);
        if (m_wasMaximized)
            m_window->showMaximized();
        else
            m_window->showNormal();
        return;
    }
    m_stateBefore = m_window->saveState();
    m_wasMaximized = m_window->isMaximized();
    m_settings.setLeastText(presentedText);
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        dock->hide();
    m_window->showFullScreen();
    m_notice->tell(tr("Esc or %1 ends the presenter mode")
                       .arg(present->shortcut().toString(QKeySequence::NativeText)));
}

const Node *Presenter::supervisor() const
{
    const Node *node = m_session ? m_session->tree().find(m_session->selected()) : nullptr;
    if (node && !node->supervisor)
        node = supervisorOf(m_session->tree(), *node);
    return node && isAlive(*node) && node->supervisor ? node : nullptr;
}

QString Presenter::noSupervisor() const
{
    const Node *node = m_session ? m_session->tree().find(m_session->selected()) : nullptr;
    if (node && !node->supervisor)
        node = supervisorOf(m_session->tree(), *node);
    return node && node->supervisor ? tr("%1 is not running any more").arg(node->label())
                                    : tr("Select a supervisor first, or one of its children");
}

const Node *Presenter::worker()
{
    const Node *parent = supervisor();
    if (!parent) {
        Q_EMIT told(noSupervisor());
        return nullptr;
    }
    for (const NodeId id : parent->children) {
        const Node *child = m_session->tree().find(id);
        if (child && child->state == NodeState::Running && !child->isSupervisor())
            return child;
    }
    Q_EMIT told(tr("%1 has no worker that runs").arg(parent->label()));
    return nullptr;
}

// One at a time: each restart is waited for.
void Presenter::spendOne()
{
    const Node *node = m_session ? m_session->tree().find(m_spending) : nullptr;
    const Node *victim = m_session ? m_session->tree().find(m_victim) : nullptr;
    if (!node || !victim || !node->supervisor || !isAlive(*node)) {
        m_spending = NodeId::None;
        return;
    }
    const SupervisorState &state = *node->supervisor;
    if (state.restartsInWindow(m_session->source().now()) + 1 > state.maxRestarts()) {
        m_spending = NodeId::None;
        Q_EMIT told(tr("%1 has used its whole budget: the next failure in its window ends it")
                        .arg(node->label()));
        return;
    }
    if (victim->state == NodeState::Running)
        m_session->source().exit(victim->pid, atoms::kill);
}

void Presenter::failSoon()
{
    const Node *victim = worker();
    if (!victim)
        return;
    m_acts.pause->setChecked(true);
    m_session->source().inject(victim->pid, Fault::Raise);
    Q_EMIT told(tr("%1 will crash when its turn comes: step on").arg(victim->label()));
}

// A worker of its own: it traps exits and ignores the one of its supervisor.
void Presenter::stick()
{
    const Node *parent = supervisor();
    const Atom stubborn("Elixir.Stubborn");
    const auto modules = m_session->source().modules();
    const bool isKnown = std::ranges::find(modules, stubborn, &TreeSource::Module::name)
                         != modules.end();
    if (!parent || !isKnown) {
        Q_EMIT told(parent ? tr("This tree knows no stubborn workers") : noSupervisor());
        return;
    }
    const Term id = Atom("stuck");
    const Term spec = Term::map(
        {{atoms::id, id},
         {atoms::start, Term::tuple({stubborn, atoms::start_link, Term::list({Term::list({})})})},
         {Atom("restart"), Atom("temporary")}});
    const bool isDynamic = parent->kind == ProcessKind::DynamicSupervisor;
    const QString label = parent->label();
    m_session->source()
        .startChild(parent->pid, spec)
        .then(this, [this, session = QPointer<TreeSession>(m_session), pid = parent->pid, isDynamic,
                     id, label](const Term &answer) {
            if (!session || session != m_session || !answer.isTagged(atoms::ok, 2))
                return;
            (void)m_session->source().terminateChild(pid, isDynamic ? answer.element(1) : id);
            Q_EMIT told(tr("%1 waits for a worker that does not end, up to five seconds; it serves "
                           "nobody else meanwhile")
                            .arg(label));
        });
}

} // namespace espalier
