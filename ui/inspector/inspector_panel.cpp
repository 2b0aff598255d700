// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"

#include "ui/acts/act_rules.h"
#include "ui/charts/count_chart.h"
#include "ui/inspector/fact_section.h"
#include "ui/inspector/fuse_view.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier {

using namespace std::chrono_literals;

namespace {

constexpr auto askInterval = 250ms;

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget(this))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector of the selected process"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(260);
    makeSections();
    setWidget(m_page);
    m_timer.setInterval(askInterval);
    connect(&m_timer, &QTimer::timeout, this, &InspectorPanel::askProcess);
    showNothing();
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_counts.clear();
    m_info.reset();
    m_isAsking = false;
    if (session) {
        m_counts.addAll(session->tree());
        connect(session, &TreeSession::refreshed, this, &InspectorPanel::hearFrame);
        connect(session, &TreeSession::selectionChanged, this, [this] {
            m_info.reset();
            m_isAsking = false;
            askProcess();
            verticalScrollBar()->setValue(0);
        });
    }
    showNode();
}

QSize InspectorPanel::sizeHint() const
{
    return {320, 480};
}

void InspectorPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    stackSections();
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_title)
        return;
    fitTitle();
    stackSections();
}

void InspectorPanel::fitTitle()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
}

/// Where large texts meet a narrow panel, labels go above what they are for.
void InspectorPanel::stackSections()
{
    constexpr int leastCharacters = 36;
    const bool isNarrow = viewport()->width() < leastCharacters * fontMetrics().averageCharWidth();
    for (FactSection *section : {m_process, m_supervisor, m_spec, m_relations, m_mailbox, m_lives})
    {
        if (section)
            section->setStacked(isNarrow);
    }
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_timer.start();
    askProcess();
}

void InspectorPanel::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_timer.stop();
}

FactSection *InspectorPanel::addSection(const QString &title)
{
    auto *section = new FactSection(title, m_page);
    connect(section, &FactSection::linkActivated, this, &InspectorPanel::followLink);
    m_page->layout()->addWidget(section);
    return section;
}

void InspectorPanel::makeSections()
{
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_hint = new QLabel(m_page);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_title = new QLabel(m_page);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    fitTitle();
    m_subtitle = new QLabel(m_page);
    m_subtitle->setObjectName(QStringLiteral("inspectorSubtitle"));
    m_subtitle->setWordWrap(true);
    for (QLabel *label : {m_hint, m_title, m_subtitle})
        layout->addWidget(label);
    m_supervisor = addSection(tr("Supervision"));
    m_fuse = new FuseView(m_page);
    m_supervisor->addBelow(m_fuse);
    m_process = addSection(tr("Process"));
    m_mailbox = addSection(tr("Waiting messages"));
    m_lives = addSection(tr("Earlier lives"));
    m_spec = addSection(tr("Child spec"));
    m_relations = addSection(tr("Links and monitors"));
    layout->addStretch();
}

void InspectorPanel::hearFrame(const TreeChanges &changes)
{
    m_counts.add(m_session->tree(), changes);
    if (isVisible()
        && std::ranges::find(changes.changed, m_session->selected()) != changes.changed.end())
        showNode();
}

void InspectorPanel::askProcess()
{
    showNode();
    const Node *node = m_session ? m_session->tree().find(m_session->selected()) : nullptr;
    if (!isVisible() || !node || !isAlive(*node) || (m_isAsking && m_asked == node->pid))
        return;
    // A process that hangs, or a time that is held, answers late: there is never more than one question to it.
    m_isAsking = true;
    m_asked = node->pid;
    m_session->source().processInfo(node->pid).then(
        this,
        [this, pid = node->pid](const std::optional<ProcessInfo> &info) { hearInfo(pid, info); });
}

void InspectorPanel::hearInfo(Pid pid, const std::optional<ProcessInfo> &info)
{
    if (pid != m_asked)
        return;
    m_isAsking = false;
    m_info = info;
    showNode();
}

void InspectorPanel::showNode()
{
    const Node *node = m_session ? m_session->tree().find(m_session->selected()) : nullptr;
    if (!node)
        return showNothing();
    const Time now = m_session->source().now();
    const ProcessInfo *info = m_info && m_info->pid == node->pid && isAlive(*node) ? &*m_info
                                                                                   : nullptr;
    m_hint->hide();
    m_title->setText(node->label());
    m_title->show();
    const QColor color = Theme::forPalette(palette()).color(node->state);
    m_subtitle->setText(QStringLiteral("<span style=\"color:%1\">●</span> %2 · %3")
                            .arg(color.name(), stateName(node->state), kindName(node->kind)));
    m_subtitle->show();
    m_process->setFacts(processFacts(*m_session, *node, info, now));
    showSupervisor(*node);
    m_spec->setFacts(node->spec ? childSpecFacts(*node->spec) : QList<Fact>());
    m_relations->setFacts(relationFacts(*m_session, *node, info));
    m_mailbox->setFacts(info ? mailboxFacts(*info) : QList<Fact>());
    m_lives->setFacts(lifeFacts(*node));
}

void InspectorPanel::showSupervisor(const Node &node)
{
    if (!node.supervisor) {
        m_supervisor->setFacts({});
        return;
    }
    const Time now = m_session->source().now();
    m_supervisor->setFacts(supervisorFacts(node, now));
    m_fuse->setFuse(*node.supervisor, now);
    if (!m_chart) {
        m_chart = new CountChart(m_page);
        m_supervisor->addBelow(m_chart);
    }
    if (const auto *samples = m_counts.samples(node.id))
        m_chart->showSamples(*samples, std::chrono::duration<double>(now).count());
}

void InspectorPanel::showNothing()
{
    const QString hint = tr("Click a process in the tree: here you will see what it is, what it "
                            "does, and how its earlier lives ended.");
    const QString about = m_session ? m_session->source().about() : QString();
    m_hint->setText(about.isEmpty() ? hint : about + QStringLiteral("\n\n") + hint);
    m_hint->show();
    m_title->hide();
    m_subtitle->hide();
    for (FactSection *section : {m_process, m_supervisor, m_spec, m_relations, m_mailbox, m_lives})
        section->setFacts({});
}

void InspectorPanel::followLink(const QString &link)
{
    if (const auto pid = pidOfLink(link); pid && m_session)
        m_session->select(m_session->nodeOf(*pid));
}

} // namespace espalier
