// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/bytes_hash.h"
#include "engine/term/term_boxes.h"

#include <QVarLengthArray>

#include <bit>
#include <cmath>

namespace espalier {

namespace {

using Runs = QVarLengthArray<std::span<const Term>, 12>;

// 0.0 and -0.0 are equal, so they hash alike.
std::uint64_t hashFloat(double number)
{
    if (std::isnan(number))
        return 1;
    return number == 0.0 ? 0 : std::bit_cast<std::uint64_t>(number);
}

/// The hash of what `term` holds itself; terms inside it are pushed.
std::uint64_t hashShallow(Runs &runs, const Term &term)
{
    switch (term.kind()) {
    case Term::Kind::Integer:
    case Term::Kind::Reference:
    case Term::Kind::Pid:
        return TermAccess::bits(term);
    case Term::Kind::Float:
        return hashFloat(term.toFloat());
    case Term::Kind::Atom:
        return nameHash(term.toAtom());
    case Term::Kind::EmptyList:
        return 0;
    case Term::Kind::Resource:
        return 0; // an address would differ from run to run
    case Term::Kind::Function:
        return static_cast<std::uint64_t>(term.toFunction().arity());
    case Term::Kind::Tuple:
        runs.push_back(term.elements());
        return term.elements().size();
    case Term::Kind::Map:
        if (!term.pairs().empty())
            runs.push_back({&term.pairs()[0].first, 2 * term.pairs().size()});
        return term.pairs().size();
    case Term::Kind::Cons:
        runs.push_back({&term.head(), 2});
        return 0;
    case Term::Kind::Binary:
        return hashBytes(term.toBinary());
    }
    Q_UNREACHABLE();
}

} // namespace

std::size_t qHash(const Term &term, std::size_t seed) noexcept
{
    Runs runs;
    std::uint64_t hash = seed;
    const auto mix = [&runs, &hash](const Term &next) {
        hash = mixHash(hash, static_cast<std::uint64_t>(next.kind()));
        hash = mixHash(hash, hashShallow(runs, next));
    };
    mix(term);
    while (!runs.isEmpty()) {
        const auto run = runs.last();
        runs.removeLast();
        if (run.empty())
            continue;
        if (run.size() > 1)
            runs.push_back(run.subspan(1));
        mix(run.front());
    }
    return hash;
}

} // namespace espalier
