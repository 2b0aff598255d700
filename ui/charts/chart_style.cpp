// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_style.h"

#include <QApplication>
#include <QGraphicsLayout>
#include <QLocale>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>

namespace espalier {

void styleChart(QChart &chart, const Theme &theme)
{
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setLocale(QLocale());
    chart.setLocalizeNumbers(true);
    chart.setMargins(QMargins(4, 0, 8, 2));
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.setBackgroundRoundness(0);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setBackgroundBrush(theme.base);
    chart.legend()->setAlignment(Qt::AlignTop);
    chart.legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart.legend()->setLabelColor(theme.text);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    chart.legend()->setFont(font);
    for (QAbstractAxis *axis : chart.axes())
        styleAxis(*axis, theme);
}

void styleAxis(QAbstractAxis &axis, const Theme &theme)
{
    axis.setLabelsColor(theme.mutedText);
    axis.setLabelsFont(QApplication::font());
    axis.setTitleBrush(theme.mutedText);
    axis.setTitleFont(QApplication::font());
    axis.setLinePenColor(theme.border);
    axis.setGridLineColor(theme.fuseEmpty);
}

} // namespace espalier
