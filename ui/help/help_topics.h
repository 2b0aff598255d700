// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/observe/tree_state.h"

#include <QStringList>

namespace espalier {

/// The pages of the help, in reading order. A topic is the name of its page's file: "restart-intensity".
[[nodiscard]] QStringList helpTopics();

/// Where the page is in the resources: that in `language` ("de") if there is one, else the English one; empty if there is
/// no such topic.
[[nodiscard]] QString helpPagePath(const QString &topic, const QString &language = {});

// Which page explains this. Always one of helpTopics().
[[nodiscard]] QString helpTopicOf(const Event &event);
[[nodiscard]] QString helpTopicOf(NodeState state);
[[nodiscard]] QString helpTopicOf(ProcessKind kind);
[[nodiscard]] QString helpTopicOf(happened::ChildEnded::Verdict verdict);
[[nodiscard]] QString helpTopicOf(happened::Reported::Context context);
/// Why a process ended.
[[nodiscard]] QString helpTopicOfReason(const Term &reason);

} // namespace espalier
