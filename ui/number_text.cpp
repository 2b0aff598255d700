// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/number_text.h"

#include <cmath>

namespace espalier {

QString shortNumberText(double number)
{
    const double thousandths = std::round(number * 1'000) / 1'000;
    int decimals = 0;
    for (double rest = thousandths; decimals < 3 && std::abs(rest - std::round(rest)) > 1e-6;
         rest *= 10)
        ++decimals;
    return numberText(thousandths, decimals);
}

} // namespace espalier
