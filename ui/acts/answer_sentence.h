// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/term/term.h"

#include <QString>

namespace espalier {

/// Whether the answer to an act says that it was not done: `:error`, `{:error, _}` or `{:exit, _}`.
[[nodiscard]] bool isRefusal(const Term &answer);

/// Why, in a plain sentence without the term itself: "There is no such child any more."
[[nodiscard]] QString refusalSentence(const Term &answer);

/// A child spec's error term, as a supervisor gives it, in a plain sentence: "shutdown must be …".
[[nodiscard]] QString specErrorSentence(const Term &error);

} // namespace espalier
