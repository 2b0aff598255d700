// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/count_chart.h"

#include "ui/charts/chart_style.h"

#include <QEvent>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

constexpr int ticks = 4;

/// A bound that divides evenly, so that the axis shows whole numbers.
double roundUp(int largest)
{
    double step = 1;
    while (step * ticks < largest)
        step *= step / std::pow(10, std::floor(std::log10(step))) == 2 ? 2.5 : 2;
    return step * ticks;
}

} // namespace

CountChart::CountChart(QWidget *parent)
    : QChartView(parent)
{
    setObjectName(QStringLiteral("countChart"));
    setAccessibleName(tr("Counts of children over the last minute"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    m_time = new QValueAxis;
    m_time->setLabelFormat(QStringLiteral("%.0f s"));
    m_time->setTickCount(4);
    m_count = new QValueAxis;
    m_count->setLabelFormat(QStringLiteral("%.0f"));
    m_count->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_count, Qt::AlignLeft);
    m_lines = {{new QLineSeries, &CountHistory::Sample::specs},
               {new QLineSeries, &CountHistory::Sample::active},
               {new QLineSeries, &CountHistory::Sample::supervisors},
               {new QLineSeries, &CountHistory::Sample::workers}};
    const QStringList names{tr("specs"), tr("active"), tr("supervisors"), tr("workers")};
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        QLineSeries *series = m_lines[index].series;
        series->setName(names[qsizetype(index)]);
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_count);
    }
    applyTheme();
}

void CountChart::showSamples(const std::deque<CountHistory::Sample> &samples, double now)
{
    const double end = std::max(now, secondsShown);
    int largest = 1;
    for (const CountHistory::Sample &sample : samples)
        largest = std::max({largest, sample.specs, sample.supervisors, sample.workers});
    m_time->setRange(end - secondsShown, end);
    const double top = roundUp(largest);
    const double margin = top / 25; // or the lines at the bounds would be cut in half
    m_count->setTickInterval(top / 2);
    m_count->setRange(-margin, top + margin);
    for (const Line &line : m_lines)
        line.series->replace(steps(samples, line.count, now));
}

void CountChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        && !m_lines.empty())
        applyTheme();
}

void CountChart::applyTheme()
{
    const Theme &theme = Theme::forPalette(palette());
    styleChart(*chart(), theme);
    constexpr int lines = 9;
    setFixedHeight(lines * fontMetrics().height());
    setBackgroundBrush(theme.base);
    const auto paint = [this](std::size_t line, const QColor &color, double width,
                              Qt::PenStyle style) {
        m_lines[line].series->setPen(QPen(color, width, style));
    };
    // Lines often lie upon each other: what is beneath is wider.
    paint(0, theme.mutedText, 5, Qt::SolidLine);
    paint(1, theme.running, 2.5, Qt::SolidLine);
    paint(2, theme.supervisor, 1.5, Qt::DashLine);
    paint(3, theme.dead, 1.5, Qt::DotLine);
}

QList<QPointF> CountChart::steps(const std::deque<CountHistory::Sample> &samples, Count count,
                                 double now)
{
    QList<QPointF> points;
    for (const CountHistory::Sample &sample : samples) {
        if (!points.isEmpty() && points.last().y() != sample.*count)
            points.append({sample.seconds, points.last().y()});
        if (points.isEmpty() || points.last().y() != sample.*count)
            points.append({sample.seconds, double(sample.*count)});
    }
    if (!points.isEmpty())
        points.append({std::max(now, points.last().x()), points.last().y()});
    return points;
}

} // namespace espalier
