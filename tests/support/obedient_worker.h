// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"

namespace espalier {

/// A worker that does what it is told, for tests of those around it.
///   `{:exit, reason}`   exits with it        `{:raise, text}`    raises
///   `{:link, pid}`      links itself         `{:unlink, pid}`
///   `{:monitor, pid}`   monitors             `:trap`             traps exits from now on
/// Calls are answered with `:pong`. All else is ignored.
class ObedientWorker final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.ObedientWorker";

    explicit ObedientWorker(const std::vector<Term> &) {}
    [[nodiscard]] Atom module() const override { return Atom(moduleName); }

protected:
    Task<Return> handleCall(Self &, const Term &, From) override
    {
        return Return::answer(Atom("pong"));
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (message.is(Atom("trap")))
            self.trapExits(true);
        if (!message.isTuple() || message.elements().size() != 2)
            return Return::noReply();
        const Term &what = message.element(0);
        const Term &with = message.element(1);
        if (what.is(atoms::exit))
            throw Exit{with};
        if (what.is(atoms::raise))
            throw Raise::runtimeError(with.toText());
        if (what.is(Atom("link")))
            self.link(with.toPid());
        if (what.is(Atom("unlink")))
            self.unlink(with.toPid());
        if (what.is(Atom("monitor")))
            (void)self.monitor(with.toPid());
        return Return::noReply();
    }
};

} // namespace espalier
