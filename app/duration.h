// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"

#include <QStringView>

#include <tl/expected.hpp>

namespace espalier {

/// `5s`, `250ms`, `1.5s`, `2m`; a number alone is seconds. The error says what was found and what is expected.
[[nodiscard]] tl::expected<Time, QString> parseDuration(QStringView text);

} // namespace espalier
