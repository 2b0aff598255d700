// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QCoreApplication>
#include <QStringView>

#include <tl/expected.hpp>

namespace espalier {

/// Why a text is no term. The two texts are translated and can be shown to a person.
struct ParseError
{
    Q_DECLARE_TR_FUNCTIONS(espalier::ParseError)

public:
    qsizetype offset = 0; ///< where, in UTF-16 units from the start of the text
    QString found{};
    QString expected{};

    /// One sentence: `Column 5: found "}", expected a value.`
    [[nodiscard]] QString message() const;
};

/// Containers inside containers, at most. Keeps the stack of any thread safe.
inline constexpr int parseDepthLimit = 500;

/// Reads one term as a person types it, in Elixir's syntax for data: atoms, integers of 64 bits, floats,
/// strings, charlists, `?a`, tuples, lists, keywords, maps, structs, binaries, `#PID<0.5.0>`,
/// `#Reference<0.0.0.7>`. Nothing is computed or called. A struct becomes a map with `__struct__`; one
/// whose name ends in `Error` is an exception and gets `__exception__: true`.
/// Any thread. Reads back what inspect() writes with InspectOptions::everything(), functions and native
/// objects excepted.
[[nodiscard]] tl::expected<Term, ParseError> parseTerm(QStringView text);

} // namespace espalier
