// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace espalier::elixir {

/// What `h` says on `Module` or `Module.function/arity`; nullopt if there is nothing. Any thread.
[[nodiscard]] std::optional<QString> helpText(const QString &topic);
/// `Module.function/arity` for each arity that has help under `Module.function`, and for each function under `Module`.
[[nodiscard]] QStringList helpTopicsUnder(const QString &name);

} // namespace espalier::elixir
