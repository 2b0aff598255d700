// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duration.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace espalier {

namespace {

/// A year: more than anybody waits for, and far from overflow.
constexpr double longest = 365.0 * 24 * 3600;

double secondsPer(QStringView unit)
{
    if (unit == QLatin1String("ms"))
        return 0.001;
    if (unit == QLatin1String("m") || unit == QLatin1String("min"))
        return 60;
    return unit == QLatin1String("h") ? 3600 : 1;
}

} // namespace

tl::expected<Time, QString> parseDuration(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)(ms|s|m|min|h)?$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    const double seconds = match.hasMatch()
                               ? match.captured(1).toDouble() * secondsPer(match.capturedView(2))
                               : -1;
    if (seconds < 0 || seconds > longest)
        return tl::unexpected(QCoreApplication::translate(
                                  "espalier", "'%1' is no duration: expected a number of seconds, "
                                              "or one with ms, s, m or h, as in 1.5s")
                                  .arg(text));
    return Time(std::llround(seconds * 1e9));
}

} // namespace espalier
