// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/behaviour.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/self.h"
#include "engine/runtime/wait.h"

#include <functional>

namespace espalier {

/// A plain process: it runs one function, and ends with `:normal` when that returns. It takes its messages itself, by
/// `co_await self.receive()`.
class FunctionProcess final : public Behaviour
{
public:
    using Body = std::function<Task<>(Self &self)>;

    explicit FunctionProcess(Body body, Atom module = Atom("process"))
        : m_body(std::move(body))
        , m_module(module)
    {}
    [[nodiscard]] Atom module() const override { return m_module; }
    Task<> start(Self &self) override
    {
        self.acknowledgeStart(StartResult::ok(self.pid()));
        co_await m_body(self);
        self.end(exitReason::normal());
    }
    Task<> handle(Self &, Message) override { return {}; } // start() lasts as long as the process

private:
    const Body m_body;
    const Atom m_module;
};

[[nodiscard]] inline BehaviourPointer makeProcess(FunctionProcess::Body body)
{
    return std::make_unique<FunctionProcess>(std::move(body));
}

} // namespace espalier
