// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <concepts>

namespace espalier {

// Numbers as the window's language writes them: QLocale's default is set along with it. Those inside terms are Elixir's.

[[nodiscard]] QString numberText(std::integral auto number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

[[nodiscard]] inline QString numberText(double number, int decimals)
{
    return QLocale().toString(number, 'f', decimals);
}

/// With as many decimals as it needs, but no more than three.
[[nodiscard]] QString shortNumberText(double number);

} // namespace espalier
