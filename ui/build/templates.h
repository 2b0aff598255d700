// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"

#include <QString>

#include <optional>
#include <vector>

namespace espalier {

/// A small tree that is worth having: what it is called, what it teaches, and the child spec that starts it.
struct Template
{
    QString name = {}; ///< not translated, for settings and tests
    QString title = {};
    QString lesson = {};
    Term spec = {};
};

/// Those whose workers are among `modules`. `number` makes their ids unlike those of others.
[[nodiscard]] std::vector<Template> templates(const std::vector<TreeSource::Module> &modules,
                                              int number);

} // namespace espalier
