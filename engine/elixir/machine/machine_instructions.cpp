// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/arithmetic.h"
#include "engine/elixir/machine/machine.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

using Slots = Term *;

std::span<const Term> range(Slots slots, std::int32_t first, std::int32_t count)
{
    return {slots + first, static_cast<std::size_t>(count)};
}

Term mapOf(Slots slots, const Instruction &instruction)
{
    std::vector<Term::Pair> pairs;
    pairs.reserve(static_cast<std::size_t>(instruction.b));
    for (std::int32_t i = 0; i < instruction.b; ++i)
        pairs.emplace_back(slots[instruction.a + 2 * i], slots[instruction.a + 2 * i + 1]);
    return Term::map(pairs);
}

Term updatedMap(Slots slots, const Instruction &instruction)
{
    Term map = slots[instruction.a];
    if (!map.isMap())
        throw Raise{Term::tuple({Atom("badmap"), map})};
    for (std::int32_t i = 0; i < instruction.b; ++i) {
        const Term &key = slots[instruction.a + 1 + 2 * i];
        if (!map.find(key))
            throw Raise{instruction.c == 0 ? Term::tuple({Atom("badkey"), key})
                                           : Term::tuple({Atom("badkey"), key, map})};
        map = map.with(key, slots[instruction.a + 2 + 2 * i]);
    }
    return map;
}

Term joined(std::span<const Term> parts)
{
    std::string text;
    int segment = 0;
    for (const Term &part : parts) {
        ++segment;
        if (!part.isBinary())
            throw Raise::argumentError(
                QStringLiteral(
                    "construction of binary failed: segment %1 of type 'binary': expected a "
                    "binary but got: %2")
                    .arg(segment)
                    .arg(inspect(part)));
        text += part.toBinary();
    }
    return Term::binary(text);
}

Term closureOf(const Code &code, Slots slots, const Instruction &instruction)
{
    const auto captured = range(slots, instruction.b, instruction.c);
    return Term(std::make_shared<Closure>(code.closures[static_cast<std::size_t>(instruction.a)],
                                          std::vector<Term>(captured.begin(), captured.end())));
}

bool isTruthy(const Term &term)
{
    return !term.is(atoms::false_) && !term.is(atoms::nil);
}

bool isLess(const Term &left, const Term &right)
{
    if (left.isInteger() && right.isInteger())
        return left.toInteger() < right.toInteger();
    return compare(left, right) < 0;
}

/// What `and`, `or` and `not` want.
bool booleanOf(const Term &term, const Term &operatorName)
{
    if (!term.isBoolean())
        throw Raise{Term::tuple({Atom("badbool"), operatorName, term})};
    return term.is(atoms::true_);
}

/// As the real system raises it where one operand is written as a number: without naming the call.
template<typename Operation>
Term withoutCall(const Operation &operation)
{
    try {
        return operation();
    } catch (const Raise &raise) {
        throw Raise{raise.error};
    }
}

} // namespace

Machine::Outcome Machine::runInstructions(int &reductions)
{
    const Code *code = nullptr;
    Frame *frame = nullptr;
    Slots slots = nullptr;
    // After anything that may change the frames or move the stack.
    const auto settle = [&] {
        frame = &m_frames.back();
        code = frame->code;
        slots = m_stack.data() + frame->base;
    };
    /// After a call: false if the machine has to stop.
    const auto goesOn = [&] {
        if (m_result || m_waiting)
            return false;
        settle();
        return true;
    };
    const auto stopped = [&] { return m_result ? Outcome::Done : Outcome::Waits; };

    settle();
    for (;;) {
        const Instruction &instruction =
            code->instructions[static_cast<std::size_t>(frame->next++)];
        const auto [operation, d, a, b, c] = instruction;
        const auto constant = [&](std::int32_t index) -> const Term & {
            return code->constants[static_cast<std::size_t>(index)];
        };
        const auto first = [&] { return frame->base + static_cast<std::uint32_t>(d); };
        const auto failMatch = [&] { frame->next = d; };

        switch (operation) {
        case Operation::Move:
            slots[d] = slots[a];
            break;
        case Operation::LoadConstant:
            slots[d] = constant(a);
            break;
        case Operation::LoadCapture:
            slots[d] = frame->closure->captures()[static_cast<std::size_t>(a)];
            break;
        case Operation::MakeTuple:
            slots[d] = Term::tuple(range(slots, a, b));
            break;
        case Operation::MakeList:
            slots[d] = Term::list(range(slots, a, b));
            break;
        case Operation::MakeListWithTail:
            slots[d] = Term::list(range(slots, a, b), slots[a + b]);
            break;
        case Operation::MakeMap:
            slots[d] = mapOf(slots, instruction);
            break;
        case Operation::UpdateMap:
            slots[d] = updatedMap(slots, instruction);
            break;
        case Operation::MakeString:
            slots[d] = joined(range(slots, a, b));
            break;
        case Operation::MakeClosure:
            slots[d] = closureOf(*code, slots, instruction);
            break;

        case Operation::Call:
        case Operation::TailCall:
        case Operation::CallLocal:
        case Operation::TailCallLocal:
        case Operation::CallFunction:
        case Operation::TailCallFunction:
        case Operation::CallDynamic:
        case Operation::TailCallDynamic: {
            if (--reductions <= 0) {
                --frame->next; // the call is made when it goes on
                return Outcome::Exhausted;
            }
            const auto index = static_cast<std::size_t>(a);
            if (operation == Operation::Call || operation == Operation::TailCall) {
                call(*code->exports[index], first(), b, operation == Operation::TailCall);
            } else if (operation == Operation::CallLocal || operation == Operation::TailCallLocal) {
                callCode(*code->locals[index], first(), b, operation == Operation::TailCallLocal);
            } else if (operation == Operation::CallFunction
                       || operation == Operation::TailCallFunction) {
                const Term function = slots[d + b];
                callFunction(function, first(), b, operation == Operation::TailCallFunction);
            } else {
                const Term module = slots[d + b];
                callNamed(module, constant(a).toAtom(), first(), b,
                          operation == Operation::TailCallDynamic);
            }
            if (!goesOn())
                return stopped();
            break;
        }
        case Operation::GetField: {
            const Term object = slots[a];
            if (c == 1 && (!object.isMap() || !object.find(constant(b))))
                callNamed(object, constant(b).toAtom(), first(), 0, false);
            else
                getField(first(), object, constant(b).toAtom());
            if (!goesOn())
                return stopped();
            break;
        }
        case Operation::Return:
            finish(std::move(slots[a]));
            if (!goesOn())
                return stopped();
            break;

        case Operation::Jump:
            frame->next = a;
            break;
        case Operation::JumpIfTruthy:
            if (isTruthy(slots[b]))
                frame->next = a;
            break;
        case Operation::JumpIfFalsy:
            if (!isTruthy(slots[b]))
                frame->next = a;
            break;
        case Operation::JumpIfTrue:
            if (booleanOf(slots[b], constant(c)))
                frame->next = a;
            break;
        case Operation::JumpIfFalse:
            if (!booleanOf(slots[b], constant(c)))
                frame->next = a;
            break;
        case Operation::JumpUnlessTrue:
            if (!slots[b].is(atoms::true_))
                frame->next = a;
            break;

        case Operation::MatchConstant:
            if (!(slots[a] == constant(b)))
                failMatch();
            break;
        case Operation::MatchEqual:
            if (!(slots[a] == slots[b]))
                failMatch();
            break;
        case Operation::MatchTuple:
            if (!slots[a].isTuple() || slots[a].elements().size() != static_cast<std::size_t>(b))
                failMatch();
            else
                std::ranges::copy(slots[a].elements(), slots + c);
            break;
        case Operation::MatchCons:
            if (slots[a].kind() != Term::Kind::Cons) {
                failMatch();
            } else {
                slots[c] = slots[a].head();
                slots[c + 1] = slots[a].tail();
            }
            break;
        case Operation::MatchMap:
            if (!slots[a].isMap())
                failMatch();
            break;
        case Operation::MatchKey:
            if (const Term *value = slots[a].find(slots[b]))
                slots[c] = *value;
            else
                failMatch();
            break;
        case Operation::MatchPrefix: {
            const std::string_view prefix = constant(b).toBinary();
            if (!slots[a].isBinary() || !slots[a].toBinary().starts_with(prefix))
                failMatch();
            else
                slots[c] = Term::binary(slots[a].toBinary().substr(prefix.size()));
            break;
        }

        case Operation::Add:
            slots[d] = c == 0 ? add(slots[a], slots[b])
                              : withoutCall([&] { return add(slots[a], slots[b]); });
            break;
        case Operation::Subtract:
            slots[d] = c == 0 ? subtract(slots[a], slots[b])
                              : withoutCall([&] { return subtract(slots[a], slots[b]); });
            break;
        case Operation::Multiply:
            slots[d] = multiply(slots[a], slots[b]);
            break;
        case Operation::Equal:
            slots[d] = Term::boolean(isEqual(slots[a], slots[b]));
            break;
        case Operation::NotEqual:
            slots[d] = Term::boolean(!isEqual(slots[a], slots[b]));
            break;
        case Operation::StrictEqual:
            slots[d] = Term::boolean(slots[a] == slots[b]);
            break;
        case Operation::StrictNotEqual:
            slots[d] = Term::boolean(!(slots[a] == slots[b]));
            break;
        case Operation::Less:
            slots[d] = Term::boolean(isLess(slots[a], slots[b]));
            break;
        case Operation::LessOrEqual:
            slots[d] = Term::boolean(!isLess(slots[b], slots[a]));
            break;
        case Operation::Not:
            slots[d] = Term::boolean(!isTruthy(slots[a]));
            break;

        case Operation::RaiseMatch:
            throw Raise{Term::tuple({Atom("badmatch"), slots[a]})};
        case Operation::RaiseCase:
            throw Raise{Term::tuple({Atom("case_clause"), slots[a]})};
        case Operation::RaiseTag:
            throw Raise{a < 0 ? constant(b) : Term::tuple({constant(b), slots[a]})};
        case Operation::RaiseFunctionClause:
            raiseFunctionClause(range(slots, 0, a));
        case Operation::Reraise:
            leaveWith({slots[a], slots[a + 1], slots[a + 2]});
        }
    }
}

void Machine::raiseFunctionClause(std::span<const Term> arguments) const
{
    // As in the real system, the first entry has the arguments in place of their number.
    const Code &code = *m_frames.back().code;
    const Term trace = stacktrace();
    const Term entry = Term::tuple(
        {code.module, code.function, Term::list(arguments), trace.head().element(3)});
    throw Raise{atoms::function_clause, Term::cons(entry, trace.tail())};
}

} // namespace espalier::elixir
