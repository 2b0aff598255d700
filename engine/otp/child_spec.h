// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/task.h"
#include "engine/term/term.h"

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace espalier {

class Self;

enum class Restart : std::uint8_t { Permanent, Transient, Temporary };
enum class ChildType : std::uint8_t { Worker, Supervisor };

/// How a supervisor ends a child (S-084, S-170): `:brutal_kill`, a patience in milliseconds, or `:infinity`.
class Shutdown
{
public:
    [[nodiscard]] static constexpr Shutdown brutalKill() { return Shutdown(Kind::BrutalKill, {}); }
    [[nodiscard]] static constexpr Shutdown infinity() { return Shutdown(Kind::Infinity, {}); }
    constexpr Shutdown(std::chrono::milliseconds patience)
        : Shutdown(Kind::Patience, patience)
    {}

    [[nodiscard]] constexpr bool isBrutalKill() const { return m_kind == Kind::BrutalKill; }
    [[nodiscard]] constexpr bool isInfinity() const { return m_kind == Kind::Infinity; }
    /// Zero unless neither of the above.
    [[nodiscard]] constexpr std::chrono::milliseconds patience() const { return m_patience; }
    [[nodiscard]] Term toTerm() const;

    friend constexpr bool operator==(Shutdown, Shutdown) = default;

private:
    enum class Kind : std::uint8_t { BrutalKill, Patience, Infinity };
    constexpr Shutdown(Kind kind, std::chrono::milliseconds patience)
        : m_kind(kind)
        , m_patience(patience)
    {}
    Kind m_kind;
    std::chrono::milliseconds m_patience;
};

/// What a start function returned.
struct StartResult
{
    enum class Kind : std::uint8_t {
        Ok, ///< `{:ok, pid}`, or `{:ok, pid, value}` when `value` is set
        Ignore, ///< `:ignore`
        Error, ///< `{:error, value}`
        Other ///< any other term: `value`
    };
    Kind kind = Kind::Ignore;
    Pid pid = {};
    std::optional<Term> value = {};

    [[nodiscard]] static StartResult ok(Pid pid, std::optional<Term> info = {});
    [[nodiscard]] static StartResult ignore();
    [[nodiscard]] static StartResult error(Term reason);
    /// Reads a start function's return value.
    [[nodiscard]] static StartResult fromTerm(const Term &value);
    [[nodiscard]] Term toTerm() const;
    [[nodiscard]] bool isOk() const { return kind == Kind::Ok; }
};

/// The `start` field of a child spec: what to run, and the `{module, function, arguments}` that it is known by.
/// `run` executes inside the supervisor's process (S-088) and must link the child to it.
struct StartFunction
{
    using Run =
        std::function<Task<StartResult>(Self &supervisor, const std::vector<Term> &arguments)>;

    Atom module = {};
    Atom function = atoms::start_link;
    std::vector<Term> arguments = {};
    Run run = {};
    /// More arguments followed once, and were not kept (S-156).
    bool hasForgotten = false;

    /// `{module, function, arguments}`; forgotten arguments are the tail `:undefined`.
    [[nodiscard]] Term toTerm() const;
};

/// How to start, restart and stop one child (part G of the rules).
struct ChildSpec
{
    Term id = {};
    StartFunction start = {};
    Restart restart = Restart::Permanent;
    /// Left out: 5 s for workers, infinity for supervisors (S-081).
    std::optional<Shutdown> shutdown = {};
    ChildType type = ChildType::Worker;
    /// Left out: [start.module]. The atom `:dynamic` or a list of atoms.
    std::optional<Term> modules = {};
    bool significant = false;

    [[nodiscard]] Shutdown effectiveShutdown() const;
    [[nodiscard]] Term effectiveModules() const;
    /// The spec as the map that Elixir would show.
    [[nodiscard]] Term toTerm() const;
};

using ChildSpecPointer = std::shared_ptr<const ChildSpec>;

[[nodiscard]] Atom toAtom(Restart restart);
[[nodiscard]] Atom toAtom(ChildType type);

} // namespace espalier
