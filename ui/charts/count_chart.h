// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/count_history.h"

#include <QtCharts/QChartView>

class QLineSeries;
class QValueAxis;

namespace espalier {

/// Specs, active, supervisors and workers of one supervisor over the last minute, as steps.
class CountChart : public QChartView
{
    Q_OBJECT

public:
    static constexpr double secondsShown = 60;

    explicit CountChart(QWidget *parent = nullptr);

    void showSamples(const std::deque<CountHistory::Sample> &samples, double now);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Count = int CountHistory::Sample::*;
    void applyTheme();
    [[nodiscard]] static QList<QPointF> steps(const std::deque<CountHistory::Sample> &samples,
                                              Count count, double now);

    struct Line
    {
        QLineSeries *series = nullptr;
        Count count = nullptr;
    };
    std::vector<Line> m_lines;
    QValueAxis *m_time = nullptr;
    QValueAxis *m_count = nullptr;
};

} // namespace espalier
