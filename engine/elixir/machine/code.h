// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QString>

#include <memory>
#include <vector>

namespace espalier::elixir {

struct Export;

/// What the machine does in one step. A slot is a register of the frame. `d` is where a result goes.
enum class Operation : std::uint8_t {
    Move, ///< d ← slot a
    LoadConstant, ///< d ← constant a
    LoadCapture, ///< d ← what the running closure captured as number a
    MakeTuple, ///< d ← {slots a … a+b-1}
    MakeList, ///< d ← [slots a … a+b-1]
    MakeListWithTail, ///< d ← [slots a … a+b-1 | slot a+b]
    MakeMap, ///< d ← map of b pairs in slots a …: key, value, key, value
    /// d ← the map in slot a with b pairs from slot a+1 on; each key must be there. c is 1 if an error tells the map.
    UpdateMap,
    MakeString, ///< d ← the strings in slots a … a+b-1 joined
    MakeClosure, ///< d ← closure of code a that captures slots b … b+c-1

    // Calls: arguments in slots d …, the result comes into slot d.
    Call, ///< export a, b arguments
    TailCall,
    CallLocal, ///< code a of this module, b arguments
    TailCallLocal,
    CallFunction, ///< the function in slot d+b, b arguments
    TailCallFunction,
    CallDynamic, ///< function named by constant a of the module in slot d+b, b arguments
    TailCallDynamic,
    /// d ← field named by constant b of the map in slot a; of a module calls the function. c is 1 if it is written with ().
    GetField,
    Return, ///< slot a

    Jump, ///< to a
    JumpIfTruthy, ///< slot b; to a
    JumpIfFalsy,
    JumpIfTrue, ///< slot b must be a boolean, or a BadBooleanError names the operator in constant c
    JumpIfFalse,
    JumpUnlessTrue, ///< guards: slot b is not `true`

    // Patterns: look at slot a; what does not fit jumps to d.
    MatchConstant, ///< === constant b
    MatchEqual, ///< === slot b
    MatchTuple, ///< of b elements, which go to slots c …
    MatchCons, ///< head and tail go to slots c, c+1
    MatchMap, ///< is a map
    MatchKey, ///< has the key in slot b; its value goes to slot c
    MatchPrefix, ///< a string that starts with constant b; the rest goes to slot c

    // Operators: d ← slot a, slot b. Of Add and Subtract: c is 1 if one operand is written as a number.
    Add,
    Subtract,
    Multiply,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Not, ///< slot a

    RaiseMatch, ///< {:badmatch, slot a}
    RaiseCase, ///< {:case_clause, slot a}
    RaiseTag, ///< {constant b, slot a}; the constant alone if a is negative
    RaiseFunctionClause, ///< none of the clauses takes the a arguments in slots 0 …
    Reraise, ///< kind, value, stack trace in slots a, a+1, a+2
};

struct Instruction
{
    Operation operation;
    std::int32_t d = 0;
    std::int32_t a = 0;
    std::int32_t b = 0;
    std::int32_t c = 0;
};

/// What an error inside a part of the code leads to.
struct Handler
{
    std::int32_t begin = 0; ///< first instruction that it protects
    std::int32_t end = 0; ///< one past the last
    std::int32_t target = 0;
    /// Kind, value and stack trace go to slots slot … slot+2; negative: nothing does, the guard just fails.
    std::int32_t slot = -1;
};

/// The code of one function, or of one `fn`. Immutable once compiled; any thread.
struct Code
{
    Atom module = {};
    Atom function = {};
    int arity = 0;
    /// Of a `fn`: the function that it is written in; for showing it.
    Atom outerFunction = {};
    int outerArity = 0;
    /// Slots of a frame: the arguments first.
    int slots = 0;
    std::vector<Instruction> instructions = {};
    std::vector<Term> constants = {};
    std::vector<Export *> exports = {};
    /// Functions of the same module, which live as long as it.
    std::vector<const Code *> locals = {};
    std::vector<std::shared_ptr<const Code>> closures = {};
    /// Inner ones first.
    std::vector<Handler> handlers = {};
    /// Of each instruction.
    std::vector<std::int32_t> lines = {};
    QString file = {};
};

} // namespace espalier::elixir
