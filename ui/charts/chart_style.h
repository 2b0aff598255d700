// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCharts/QChart>

class QAbstractAxis;

namespace espalier {

/// Grounds, margins and legend of a chart that stands among other widgets: flat, small, no animation.
void styleChart(QChart &chart, const Theme &theme);

/// Lines and labels of an axis.
void styleAxis(QAbstractAxis &axis, const Theme &theme);

} // namespace espalier
