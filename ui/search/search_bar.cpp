// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_bar.h"

#include "ui/clear_button.h"
#include "ui/icons.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace espalier {

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_icon(new QAction(this))
{
    setObjectName(QStringLiteral("searchBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    m_text->setObjectName(QStringLiteral("searchText"));
    m_text->setAccessibleName(tr("Find processes"));
    m_text->setPlaceholderText(tr("Find processes (Ctrl+F)"));
    m_text->setToolTip(tr("Name, id, pid, module, kind or state; or only one of them, as in "
                          "state:restarting. F3 goes to the next match."));
    addClearButton(*m_text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    fitWidth();
    m_icon->setText(tr("Find processes"));
    m_text->addAction(m_icon, QLineEdit::LeadingPosition);
    connect(m_icon, &QAction::triggered, m_text, qOverload<>(&QWidget::setFocus));
    m_text->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_text);
    layout->addWidget(m_count);

    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(80));
    connect(&m_typing, &QTimer::timeout, this, &SearchBar::search);
    m_telling.setSingleShot(true);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        if (m_session)
            told();
    });
    m_aging.setInterval(std::chrono::seconds(1));
    connect(&m_aging, &QTimer::timeout, this, &SearchBar::forgetWhatIsOver);
    m_looking.setSingleShot(true);
    connect(&m_looking, &QTimer::timeout, this, &SearchBar::lookOn);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));

    const auto make = [this](const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        return action;
    };
    find = make(tr("&Find processes"), QKeySequence::Find);
    next = make(tr("Find &next"), Qt::Key_F3);
    previous = make(tr("Find &previous"), Qt::SHIFT | Qt::Key_F3);
    connect(find, &QAction::triggered, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(next, &QAction::triggered, this, [this] { walk(1); });
    connect(previous, &QAction::triggered, this, [this] { walk(-1); });
    m_icon->setIcon(themedIcon(QStringLiteral("search")));
    told();
}

void SearchBar::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session) {
        connect(session, &TreeSession::refreshed, this, &SearchBar::follow);
        connect(session, &TreeSession::selectionChanged, this, &SearchBar::showCount);
    }
    search();
}

QString SearchBar::text() const
{
    return m_text->text();
}

void SearchBar::setText(const QString &text)
{
    m_text->setText(text);
    search();
}

void SearchBar::search()
{
    m_typing.stop();
    m_looking.stop();
    m_aging.stop();
    m_stepAfterwards = 0;
    m_query = SearchQuery(m_text->text());
    m_found.reset();
    if (!m_session || m_query.isEmpty())
        return told();
    m_found.emplace();
    m_lookedAt = 0;
    if (m_query.dependsOnTime())
        m_aging.start();
    lookOn();
}

/// A million nodes take a second: the window goes on meanwhile. What changes behind is taken by `follow`.
void SearchBar::lookOn()
{
    constexpr int sliceMilliseconds = 8;
    constexpr std::size_t betweenLooksAtTheClock = 256;
    const QDeadlineTimer slice(sliceMilliseconds);
    const TreeState &tree = m_session->tree();
    const Time now = m_session->source().now();
    for (; m_lookedAt < tree.capacity(); ++m_lookedAt) {
        if (m_lookedAt % betweenLooksAtTheClock == 0 && slice.hasExpired())
            return m_looking.start();
        const auto id = static_cast<NodeId>(m_lookedAt);
        if (tree.isShown(id) && m_query.matches(tree.node(id), now))
            m_found->insert(id);
    }
    told();
    if (const int step = std::exchange(m_stepAfterwards, 0))
        walk(step);
}

void SearchBar::follow(const TreeChanges &changes)
{
    if (!m_found)
        return;
    bool isOther = false;
    const Time now = m_session->source().now();
    for (const NodeId removed : changes.removed)
        isOther |= m_found->remove(removed);
    for (const auto *list : {&changes.added, &changes.changed}) {
        for (const NodeId id : *list) {
            const Node *node = m_session->tree().find(id);
            const bool matches = node && m_query.matches(*node, now);
            isOther |= matches ? m_found->insert(id) : m_found->remove(id);
        }
    }
    if (isOther)
        tellLater();
}

void SearchBar::tellLater()
{
    if (!m_telling.isActive() && !m_looking.isActive())
        m_telling.start();
}

void SearchBar::forgetWhatIsOver()
{
    if (!m_session || !m_found || m_looking.isActive())
        return;
    const Time now = m_session->source().now();
    bool isOther = false;
    for (const NodeId id : m_found->toVector()) {
        const Node *node = m_session->tree().find(id);
        if (!node || !m_query.matches(*node, now))
            isOther |= m_found->remove(id);
    }
    if (isOther)
        tellLater();
}

void SearchBar::told()
{
    const bool isAny = m_found && !m_found->isEmpty();
    next->setEnabled(isAny);
    previous->setEnabled(isAny);
    showCount();
    // Whoever listens may take as long as laying the tree out: it gets a tenth of the time.
    constexpr int share = 10;
    constexpr qint64 leastRest = 150;
    QElapsedTimer clock;
    clock.start();
    Q_EMIT foundChanged(m_found);
    m_telling.setInterval(int(std::max(leastRest, share * clock.elapsed())));
}

void SearchBar::showCount()
{
    m_count->setVisible(m_found.has_value());
    if (!m_found)
        return m_count->clear();
    const QLocale locale;
    const QString matches = locale.toString(qulonglong(m_found->size()));
    if (!m_found->contains(m_session->selected()))
        return m_count->setText(
            tr("%1 of %2")
                .arg(matches, locale.toString(qulonglong(m_session->tree().shownSize()))));
    const std::vector<NodeId> ordered = inTreeOrder();
    const auto here = std::ranges::find(ordered, m_session->selected()) - ordered.begin();
    m_count->setText(tr("match %1 of %2").arg(locale.toString(here + 1), matches));
}

void SearchBar::fitWidth()
{
    // Its own font: that of the field follows a moment later.
    const int icons = 3 * fontMetrics().height();
    const int words = fontMetrics().horizontalAdvance(m_text->placeholderText());
    m_text->setMinimumWidth(words / 2 + icons);
    m_text->setMaximumWidth(words + icons + 20);
    updateGeometry();
}

QSize SearchBar::sizeHint() const
{
    const int rest = m_found ? m_count->sizeHint().width() + layout()->spacing() : 0;
    return {m_text->maximumWidth() + rest + 4, QWidget::sizeHint().height()};
}

int SearchBar::leastWidth() const
{
    return m_text->minimumWidth() + layout()->spacing()
           + fontMetrics().horizontalAdvance(tr("match %1 of %2").arg(88).arg(88));
}

void SearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

std::vector<NodeId> SearchBar::inTreeOrder() const
{
    std::vector<NodeId> ordered;
    const auto roots = m_session->tree().roots();
    std::vector<NodeId> open(roots.rbegin(), roots.rend());
    while (!open.empty()) {
        const Node *node = m_session->tree().find(open.back());
        open.pop_back();
        if (!node)
            continue;
        if (m_found->contains(node->id))
            ordered.push_back(node->id);
        open.insert(open.end(), node->children.rbegin(), node->children.rend());
    }
    return ordered;
}

void SearchBar::walk(int step)
{
    if (m_typing.isActive())
        search();
    if (m_looking.isActive()) { // first all must be found
        m_stepAfterwards = step;
        return;
    }
    if (!m_session || !m_found)
        return;
    const std::vector<NodeId> ordered = inTreeOrder();
    if (ordered.empty())
        return; // what is found may not be on show yet
    const auto here = std::ranges::find(ordered, m_session->selected());
    const auto count = std::ptrdiff_t(ordered.size());
    std::ptrdiff_t index = here == ordered.end() ? (step > 0 ? -1 : count) : here - ordered.begin();
    index = (index + step + count) % count;
    m_session->select(ordered[std::size_t(index)]);
}

// Enter walks on, Escape gives the search up.
bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        walk(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        if (m_text->text().isEmpty())
            return false; // nothing to give up: others may want it
        m_text->clear();
        search();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace espalier
