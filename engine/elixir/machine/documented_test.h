// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <QString>

namespace espalier::elixir {

/// The body of a test that runs an example of a documentation, as `ExUnit.DocTest.examples` found it:
/// `{name, line, module, imports?, [{expression, kind, expected, shown}]}` with a kind of `:run`, `:value`, `:inspect` or
/// `{:error, exception}`. `file` is where the documentation stands.
[[nodiscard]] Ast documentedTestBody(const Term &example, const QString &file);

} // namespace espalier::elixir
