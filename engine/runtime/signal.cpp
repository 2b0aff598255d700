// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/signal.h"

namespace espalier {

Term Message::toTerm() const
{
    switch (kind) {
    case Signal::Kind::ExitMessage:
        return Term::tuple({atoms::EXIT, from, term});
    case Signal::Kind::DownMessage:
        // Monitored by name: the term is what was monitored, and the reason. The outside itself is `:noproc`.
        if (from.isOutside() && term.isTuple())
            return Term::tuple(
                {atoms::DOWN, reference, atoms::process, term.element(0), term.element(1)});
        return Term::tuple({atoms::DOWN, reference, atoms::process, from, term});
    case Signal::Kind::Call:
        return Term::tuple({atoms::gen_call, Term::tuple({from, reference}), term});
    case Signal::Kind::Cast:
        return Term::tuple({atoms::gen_cast, term});
    case Signal::Kind::System:
        return Term::tuple({Atom("system"), Term::tuple({from, reference}), term});
    default:
        return term;
    }
}

} // namespace espalier
