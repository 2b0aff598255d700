// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/restart_timeline.h"

#include "ui/charts/chart_style.h"
#include "ui/number_text.h"
#include "ui/tree_session.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QWheelEvent>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace espalier {

using namespace std::chrono_literals;

namespace {

constexpr auto tickInterval = 100ms;
constexpr double narrowest = 0.5;
constexpr double widest = 3600;
constexpr int labelLength = 18;

QScatterSeries *makeScatter(const QString &name, QScatterSeries::MarkerShape shape, double size)
{
    auto *series = new QScatterSeries;
    series->setName(name);
    series->setMarkerShape(shape);
    series->setMarkerSize(size);
    return series;
}

} // namespace

RestartTimeline::RestartTimeline(QWidget *parent)
    : QChartView(parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Restart timeline"));
    setAccessibleDescription(
        tr("Crashes, restarts, failed starts and give-ups at their time, a lane per supervisor"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 90);
    makeSeries();
    makeOverlays();
    applyTheme();
    m_ticker.setInterval(tickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &RestartTimeline::tick);
}

RestartTimeline::~RestartTimeline() = default;

void RestartTimeline::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_history.clear();
    m_paintedEnd = -1;
    m_paintedCount = 0;
    m_isFollowing = true;
    if (session) {
        readPast();
        connect(session, &TreeSession::refreshed, this,
                [this](const TreeChanges &changes, const std::vector<Event> &events) {
                    m_history.add(*m_session, changes, events);
                });
    }
    tick();
}

void RestartTimeline::readPast()
{
    TreeChanges all;
    const TreeState &tree = m_session->tree();
    for (std::size_t id = 0; id < tree.capacity(); ++id) {
        if (tree.isShown(static_cast<NodeId>(id)))
            all.added.push_back(static_cast<NodeId>(id));
    }
    const std::vector<Event> events(m_session->events().begin(), m_session->events().end());
    m_history.add(*m_session, all, events);
}

void RestartTimeline::makeSeries()
{
    m_crashes = makeScatter(tr("crash"), QScatterSeries::MarkerShapeStar, 15);
    m_restarts = makeScatter(tr("restart"), QScatterSeries::MarkerShapeCircle, 9);
    m_failedStarts = makeScatter(tr("failed start"), QScatterSeries::MarkerShapeTriangle, 12);
    m_giveUps = makeScatter(tr("gave up"), QScatterSeries::MarkerShapeRectangle, 13);
    m_time = new QValueAxis;
    m_time->setLabelFormat(QStringLiteral("%.0f s"));
    m_time->setTickType(QValueAxis::TicksDynamic);
    m_lanes = new QCategoryAxis;
    m_lanes->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    m_lanes->setStartValue(0);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_lanes, Qt::AlignLeft);
    // What is added later is painted above: a give-up matters more than the crash that led to it.
    for (QScatterSeries *series : {m_crashes, m_restarts, m_failedStarts, m_giveUps}) {
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_lanes);
        connect(series, &QXYSeries::clicked, this, &RestartTimeline::selectNear);
    }
}

void RestartTimeline::makeOverlays()
{
    m_hint = new QLabel(
        tr("Crash something: each crash, restart, failed start and give-up will appear here at its "
           "time."),
        this);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_more = new QLabel(this);
    m_more->setObjectName(QStringLiteral("moreLanes"));
    m_more->setToolTip(
        tr("Other supervisors: those with restarts in this time come first, and a higher chart has "
           "room for more"));
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_followButton = new QToolButton(this);
    m_followButton->setObjectName(QStringLiteral("followTimeline"));
    m_followButton->setText(tr("Follow now"));
    m_followButton->setToolTip(tr("Show the present again (End)"));
    m_followButton->hide();
    connect(m_followButton, &QToolButton::clicked, this, &RestartTimeline::follow);
}

void RestartTimeline::applyTheme()
{
    const Theme &theme = Theme::forPalette(palette());
    styleChart(*chart(), theme);
    setBackgroundBrush(theme.base);
    const auto paint = [&theme](QScatterSeries *series, const QColor &color) {
        series->setColor(color);
        series->setBorderColor(theme.base);
    };
    paint(m_crashes, theme.dead);
    paint(m_restarts, theme.running);
    paint(m_failedStarts, theme.restarting);
    paint(m_giveUps, theme.text);
}

void RestartTimeline::follow()
{
    m_isFollowing = true;
    tick();
}

RestartHistory::Span RestartTimeline::span() const
{
    return {.from = m_end - m_width, .to = m_end};
}

QPointF RestartTimeline::markPosition(Mishap mishap, NodeId supervisor, double seconds) const
{
    const std::vector<RestartHistory::Lane> &lanes = m_history.lanes();
    for (const std::size_t lane : m_shownLanes) {
        if (lanes[lane].supervisor != supervisor)
            continue;
        const std::size_t one[] = {lane};
        const RestartHistory::Span around{.from = seconds - 0.001, .to = seconds + 0.001};
        const QList<QPointF> points = m_history.points(mishap, around, one, 1);
        if (points.isEmpty())
            return {};
        const auto row = std::ranges::find(m_shownLanes, lane) - m_shownLanes.begin();
        const double below = double(m_shownLanes.size() - 1) - double(row);
        return chart()->mapToPosition({seconds, points.first().y() + below}, m_crashes);
    }
    return {};
}

void RestartTimeline::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    m_ticker.start();
    tick();
}

void RestartTimeline::hideEvent(QHideEvent *event)
{
    QChartView::hideEvent(event);
    m_ticker.stop();
}

void RestartTimeline::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_paintedEnd = -1; // another number of lanes has room
    const QSize size = m_followButton->sizeHint();
    m_followButton->setGeometry(QRect(QPoint(width() - size.width() - 10, 4), size));
}

void RestartTimeline::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        && m_crashes)
        applyTheme();
}

void RestartTimeline::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier))
    {
        const int along = delta.x() != 0 ? delta.x() : delta.y();
        scrollBy(-along * secondsPerPixel());
    } else {
        const double under = chart()->mapToValue(event->position(), m_crashes).x();
        zoom(std::pow(1.0015, -delta.y()), m_isFollowing ? m_end : under);
    }
    event->accept();
}

void RestartTimeline::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return scrollBy(-m_width / 10);
    case Qt::Key_Right:
        return scrollBy(m_width / 10);
    case Qt::Key_Plus:
        return zoom(1 / 1.5, m_end);
    case Qt::Key_Minus:
        return zoom(1.5, m_end);
    case Qt::Key_End:
        return follow();
    default:
        QChartView::keyPressEvent(event);
    }
}

void RestartTimeline::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->position();
    m_hasDragged = false;
    QChartView::mousePressEvent(event);
}

void RestartTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const double dx = event->position().x() - m_dragged.x();
        if (m_hasDragged || std::abs(dx) > 4) {
            m_hasDragged = true;
            m_dragged = event->position();
            scrollBy(-dx * secondsPerPixel());
        }
    }
    QChartView::mouseMoveEvent(event);
}

void RestartTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    m_hasDragged = false;
}

void RestartTimeline::scrollBy(double seconds)
{
    m_end = std::clamp(m_end + seconds, std::min(m_width, now()), std::max(m_width, now()));
    m_isFollowing = m_end >= now();
    tick();
}

void RestartTimeline::zoom(double factor, double around)
{
    const double newWidth = std::clamp(m_width * factor, narrowest, widest);
    m_end = around + (m_end - around) * newWidth / m_width;
    m_width = newWidth;
    m_paintedEnd = -1;
    tick();
}

void RestartTimeline::tick()
{
    if (m_isFollowing)
        m_end = std::max(now(), m_width);
    m_followButton->setVisible(!m_isFollowing);
    m_hint->setVisible(m_history.isEmpty());
    if (m_history.isEmpty())
        m_hint->setGeometry(chart()->plotArea().toRect().adjusted(8, 0, -8, 0));
    if (m_end == m_paintedEnd && m_history.count() == m_paintedCount
        && m_history.lanes().size() == m_paintedLanes)
        return;
    m_paintedEnd = m_end;
    m_paintedCount = m_history.count();
    m_paintedLanes = m_history.lanes().size();
    paintMarks();
}

void RestartTimeline::paintMarks()
{
    const RestartHistory::Span shown = span();
    // No more than the chart labels: in a narrower lane it writes dots. Legend and axis take about four lines.
    const double line = fontMetrics().height();
    const auto labelled = static_cast<std::size_t>(
        std::max(1.0, (height() - 4.5 * line) / (1.5 * line)));
    m_shownLanes = m_history.lanesIn(shown, std::min(lanesShown, labelled));
    labelLanes();
    const std::size_t hidden = m_history.laneCountIn(shown) - m_shownLanes.size();
    m_more->setText(hidden > 0 ? tr("%1 more").arg(numberText(hidden)) : QString());
    m_more->adjustSize();
    // Beside the legend: below the lanes are the labels of the time.
    m_more->move(6, int(chart()->legend()->geometry().center().y()) - m_more->height() / 2);
    // A little more than is shown, or marks at the bounds would be cut in half.
    const double margin = m_width / 30;
    m_time->setRange(shown.from - margin, shown.to + margin);
    const double interval = std::pow(10, std::floor(std::log10(m_width / 2)));
    const double ticks = m_width / interval;
    m_time->setTickInterval(ticks > 10 ? interval * 5 : ticks > 5 ? interval * 2 : interval);
    m_time->setLabelFormat(interval < 1 ? QStringLiteral("%.1f s") : QStringLiteral("%.0f s"));
    // Closer than this, the rim of one mark hides the other.
    constexpr double pixelsApart = 5;
    const double columns = std::max(40.0, chart()->plotArea().width() / pixelsApart);
    const std::size_t most = std::min(pointsPerSeries,
                                      static_cast<std::size_t>(columns) * m_shownLanes.size());
    m_crashes->replace(m_history.points(Mishap::Crash, shown, m_shownLanes, most));
    m_restarts->replace(m_history.points(Mishap::Restart, shown, m_shownLanes, most));
    m_failedStarts->replace(m_history.points(Mishap::FailedStart, shown, m_shownLanes, most));
    m_giveUps->replace(m_history.points(Mishap::GiveUp, shown, m_shownLanes, most));
}

void RestartTimeline::labelLanes()
{
    QStringList labels;
    for (const std::size_t lane : m_shownLanes) {
        QString label = m_history.lanes()[lane].label;
        if (label.size() > labelLength)
            label = label.left(labelLength - 1) + QChar(0x2026);
        // Categories are found by their label: it must be there once.
        while (labels.contains(label))
            label += QChar(0x200B);
        labels.prepend(label);
    }
    if (labels == m_shownLabels)
        return;
    m_shownLabels = labels;
    for (const QString &old : m_lanes->categoriesLabels())
        m_lanes->remove(old);
    for (qsizetype row = 0; row < labels.size(); ++row)
        m_lanes->append(labels[row], double(row + 1));
    m_lanes->setRange(0, std::max<double>(1, double(labels.size())));
}

void RestartTimeline::selectNear(const QPointF &point)
{
    const double row = double(m_shownLanes.size()) - 1 - std::floor(point.y());
    if (m_hasDragged || row < 0 || row >= double(m_shownLanes.size()))
        return;
    const RestartHistory::Lane &lane = m_history.lanes()[m_shownLanes[std::size_t(row)]];
    const RestartHistory::Mark *mark = RestartHistory::nearest(lane, point.x());
    const NodeId node = mark ? m_session->nodeOf(mark->pid) : NodeId::None;
    m_session->select(node == NodeId::None ? lane.supervisor : node);
    if (mark)
        Q_EMIT eventChosen(mark->sequence);
}

double RestartTimeline::now() const
{
    return m_session ? std::chrono::duration<double>(m_session->source().now()).count() : 0;
}

double RestartTimeline::secondsPerPixel() const
{
    return m_width / std::max(1.0, chart()->plotArea().width());
}

} // namespace espalier
