// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/fault.h"

#include <array>
#include <utility>

namespace espalier {

namespace {

const std::array<std::pair<Fault, Atom>, 7> &names()
{
    static const std::array<std::pair<Fault, Atom>, 7> all{
        {{Fault::Raise, atoms::raise},
         {Fault::Stop, atoms::stop},
         {Fault::Hang, atoms::hang},
         {Fault::SlowReplies, Atom("slow_replies")},
         {Fault::IgnoreShutdown, Atom("ignore_shutdown")},
         {Fault::SlowStart, Atom("slow_start")},
         {Fault::FailStart, Atom("fail_starts")}}};
    return all;
}

} // namespace

Atom toAtom(Fault fault)
{
    return names()[std::size_t(fault)].second;
}

std::optional<Fault> faultOf(const Term &term)
{
    const bool isTagged = term.isTuple() && !term.elements().empty();
    const Term &name = isTagged ? term.element(0) : term;
    for (const auto &[fault, atom] : names()) {
        if (name.is(atom))
            return fault;
    }
    return std::nullopt;
}

} // namespace espalier
