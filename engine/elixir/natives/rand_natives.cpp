// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/rand_natives.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"

namespace espalier::elixir {

namespace {

constexpr int stateBits = 58;
constexpr std::uint64_t stateMask = (std::uint64_t{1} << stateBits) - 1;

/// Where the state is kept in the process's dictionary: as on the real system, so that copying it over works.
const Atom seedKey("rand_seed");

/// Spreads a seed: each call gives the next 58 bits that are not all zero.
class Spreader
{
public:
    explicit Spreader(std::uint64_t seed)
        : m_seed(seed)
    {}

    std::uint64_t next()
    {
        std::uint64_t mixed = 0;
        do {
            m_seed += 0x9e3779b97f4a7c15U;
            mixed = (m_seed ^ (m_seed >> 30)) * 0xbf58476d1ce4e5b9U;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
            mixed = (mixed ^ (mixed >> 31)) & stateMask;
        } while (mixed == 0);
        return mixed;
    }
    void blend(std::uint64_t more) { m_seed ^= more; }

private:
    std::uint64_t m_seed = 0;
};

/// Xorshift116 with a multiplying scrambler, 58 bits a number.
struct Generator
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    std::uint64_t next()
    {
        const std::uint64_t kept = second;
        const std::uint64_t shifted = (first ^ (first << 24)) & stateMask;
        first = kept;
        second = shifted ^ kept ^ (shifted >> 11) ^ (kept >> 41);
        const std::uint64_t times5 = (kept + (kept << 2)) & stateMask;
        const std::uint64_t turned = ((times5 << 7) | (times5 >> (stateBits - 7))) & stateMask;
        return (turned + (turned << 3)) & stateMask;
    }
};

Generator seeded(std::uint64_t seed)
{
    Spreader spreader(seed);
    const std::uint64_t first = spreader.next();
    return {.first = first, .second = spreader.next()};
}

Generator seededByThree(std::uint64_t one, std::uint64_t two, std::uint64_t three)
{
    Spreader spreader(one);
    static_cast<void>(spreader.next());
    spreader.blend(two);
    const std::uint64_t first = spreader.next();
    spreader.blend(three);
    return {.first = first, .second = spreader.next()};
}

/// As the real system has it: `{%{type: :exsss}, [first | second]}`.
Term stateTerm(const Generator &generator)
{
    static const Atom type("type");
    static const Atom algorithm("exsss");
    return Term::tuple(
        {Term::map({{type, algorithm}}),
         Term::cons(Term(std::int64_t(generator.first)), Term(std::int64_t(generator.second)))});
}

std::optional<Generator> generatorOf(const Term &state)
{
    if (!state.isTuple() || state.elements().size() != 2)
        return std::nullopt;
    const Term &pair = state.element(1);
    if (pair.kind() != Term::Kind::Cons || !pair.head().isInteger() || !pair.tail().isInteger())
        return std::nullopt;
    return Generator{.first = std::uint64_t(pair.head().toInteger()) & stateMask,
                     .second = std::uint64_t(pair.tail().toInteger()) & stateMask};
}

void keep(Context &context, const Term &state)
{
    context.interpreter.shared<ProcessBook>().change(
        [&] { context.data.dictionary.insert(seedKey, state); });
}

std::uint64_t draw(Context &context)
{
    const Term state = context.data.dictionary.value(seedKey);
    Generator generator = generatorOf(state).value_or(seeded(context.self.pid().number));
    const std::uint64_t drawn = generator.next();
    keep(context, stateTerm(generator));
    return drawn;
}

Term seed(Context &context, const Term &value)
{
    const auto isInteger = [](const Term &part) { return part.isInteger(); };
    Term state;
    if (value.isInteger()) {
        state = stateTerm(seeded(std::uint64_t(value.toInteger())));
    } else if (value.isTuple() && value.elements().size() == 3
               && std::ranges::all_of(value.elements(), isInteger))
    {
        const auto part = [&](std::size_t index) {
            return std::uint64_t(value.element(index).toInteger());
        };
        state = stateTerm(seededByThree(part(0), part(1), part(2)));
    } else if (const auto generator = generatorOf(value)) {
        state = stateTerm(*generator);
    } else {
        raiseBadArgument();
    }
    keep(context, state);
    return state;
}

/// A state from before, or the name of an algorithm: a seed is then found for it.
Term seedAgain(Context &context, Arguments arguments)
{
    if (arguments[0].isAtom())
        return seed(context, Term(std::int64_t(context.self.pid().number)));
    return seed(context, arguments[0]);
}

Term seedWith(Context &context, Arguments arguments)
{
    if (!arguments[0].isAtom())
        raiseFunctionClause("rand", "seed", arguments);
    return seed(context, arguments[1]);
}

/// 0.0 up to, but not 1.0
Term uniform(Context &context, Arguments)
{
    constexpr int floatBits = 53;
    constexpr double unit = 1.0 / double(std::uint64_t{1} << floatBits);
    return Term(double(draw(context) >> (stateBits - floatBits)) * unit);
}

/// 1 up to the argument. Draws again where the last part of the range would be drawn more often than others.
Term uniformUpTo(Context &context, Arguments arguments)
{
    if (!arguments[0].isInteger() || arguments[0].toInteger() < 1)
        raiseFunctionClause("rand", "uniform_s",
                            std::vector{arguments[0], context.data.dictionary.value(seedKey)});
    const std::uint64_t range = std::uint64_t(arguments[0].toInteger());
    if (range > stateMask)
        raiseIntegerTooLarge("the range of :rand.uniform/1");
    while (true) {
        const std::uint64_t drawn = draw(context);
        const std::uint64_t chosen = drawn % range;
        if (drawn - chosen <= stateMask + 1 - range)
            return Term(std::int64_t(chosen + 1));
    }
}

} // namespace

void addRandNatives(NativeTable &table)
{
    table.addNow("rand", "seed", 1, seedAgain);
    table.addNow("rand", "seed", 2, seedWith);
    table.addNow("rand", "uniform", 0, uniform);
    table.addNow("rand", "uniform", 1, uniformUpTo);
}

} // namespace espalier::elixir
