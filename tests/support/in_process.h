// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/stage.h"

namespace espalier {

/// Runs `body` in a process of its own until a minute of virtual time has passed; says whether it came to its end.
inline bool runsInProcess(Stage &stage, const FunctionProcess::Body &body)
{
    auto done = std::make_shared<bool>(false);
    (void)stage.system().startAndWait([body, done] {
        return makeProcess([body, done](Self &self) -> Task<> {
            co_await body(self);
            *done = true;
        });
    });
    stage.pass(std::chrono::seconds(60));
    return *done;
}

/// The next message as a receive would see it, or "nothing".
inline Task<QString> nextMessage(Stage &stage, Self &self)
{
    const Self::Accepts any;
    const std::optional<Message> message = co_await self.receiveMatching(
        any, std::chrono::milliseconds(10));
    co_return message ? stage.text(message->toTerm()) : QStringLiteral("nothing");
}

} // namespace espalier
