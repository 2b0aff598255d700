// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/closure.h"
#include "engine/elixir/machine/module_table.h"

#include <optional>

namespace espalier::elixir {

/// Runs code of programs in one process: a register machine with frames of its own, so that it can stop anywhere and go on
/// later, and tail calls need no memory. It belongs to one callback of one process.
///
///     Machine machine(context);
///     machine.enter(function, arguments);
///     Term result = co_await machine.toEnd();
class Machine
{
public:
    enum class Outcome : std::uint8_t {
        Done,
        Exhausted, ///< used up its reductions: others first
        Waits ///< called a function that waits
    };
    /// Calls that one turn may make before others have theirs.
    static constexpr int reductionsPerTurn = 4000;
    /// Turns that take a millisecond of a laboratory's time.
    static constexpr int turnsPerTimeSlice = 10;
    /// Slots of all frames together; a recursion that needs more ends its process with `:system_limit`.
    static constexpr std::size_t stackLimit = std::size_t(1) << 24U;

    explicit Machine(const Context &context)
        : m_context(context)
    {}
    Q_DISABLE_COPY_MOVE(Machine)

    /// The process that runs a machine on this thread; null if none does.
    [[nodiscard]] static const Context *current();
    /// Says which one, for as long as it lives.
    class Running
    {
    public:
        explicit Running(const Context &context);
        ~Running();
        Q_DISABLE_COPY_MOVE(Running)

    private:
        const Context *m_before;
    };

    // What to run; once.
    void enter(const Term &function, std::vector<Term> arguments);
    void enter(Export &target, std::vector<Term> arguments);
    void enter(std::shared_ptr<const Code> code, std::vector<Term> arguments);

    /// Runs to its end, letting others run in between, and waiting where the program waits. Throws what the program raised.
    [[nodiscard]] Task<Term> toEnd();
    /// The result, if it comes within one turn and without waiting; else `toEnd` goes on from there. Throws as that.
    [[nodiscard]] std::optional<Term> toEndAtOnce();
    /// The same, for code that must not wait: raises if it does, or if it takes more than `reductions` calls.
    [[nodiscard]] Term toEndNow(int reductions);

private:
    struct Frame
    {
        const Code *code = nullptr;
        std::int32_t next = 0;
        std::uint32_t base = 0;
        const Closure *closure = nullptr;
    };
    /// An error on its way to somebody who handles it.
    struct Failure
    {
        Term kind; ///< `:error`, `:throw` or `:exit`
        Term value;
        Term stacktrace;
    };

    [[nodiscard]] Outcome run(int reductions);
    void spendTime();
    /// Runs until an instruction throws, or one of the outcomes.
    [[nodiscard]] Outcome runInstructions(int &reductions);
    /// Hands the C++ exception in progress to the program; rethrows it as what the program leaves behind if nobody handles it.
    void handleCurrentException();
    void unwind(Failure failure);
    [[nodiscard]] bool handleInFrame(const Frame &frame, const Failure &failure);
    /// Throws it.
    [[noreturn]] static void leaveWith(const Failure &failure);
    [[noreturn]] void raiseFunctionClause(std::span<const Term> arguments) const;
    [[nodiscard]] Term stacktrace() const;
    [[nodiscard]] Term withFrames(const Term &trace) const;

    // Calls: `first` is the absolute slot of the first argument.
    void call(Export &target, std::uint32_t first, int arguments, bool tail);
    void callCode(const Code &code, std::uint32_t first, int arguments, bool tail,
                  const Closure *closure = nullptr);
    void callFunction(const Term &function, std::uint32_t first, int arguments, bool tail);
    void callNamed(const Term &module, Atom name, std::uint32_t first, int arguments, bool tail);
    void applyArguments(Export &target, std::uint32_t first, int arguments, bool tail);
    void callNative(const Export &target, std::uint32_t first, int arguments, bool tail);
    void finish(Term result);
    void finishNative(Term result, std::uint32_t slot, bool tail);
    void getField(std::uint32_t slot, const Term &object, Atom field);

    void ensureSlots(std::size_t count);
    void clear(std::uint32_t first, std::uint32_t count);

    Context m_context;
    std::vector<Term> m_stack;
    std::vector<Frame> m_frames;
    std::optional<Term> m_result;
    int m_turns = 0;
    /// Keep alive what runs without being anybody's function.
    std::shared_ptr<const Code> m_entered;
    // What it waits for, and where the answer goes.
    std::optional<Task<Term>> m_waiting;
    std::uint32_t m_answerSlot = 0;
    bool m_answerReturns = false;
};

/// `:erlang.apply(module, function, arguments)` and fun are calls that the machine makes itself, so that they can be the last
/// thing that a function does; these stand for them in the module table.
[[nodiscard]] bool isApply(const Export &target);

} // namespace espalier::elixir
