// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace espalier {

/// An interned name, as Elixir's atoms are. Four bytes, compared by identity.
/// The table of names is the one global of the engine; it grows only, and any thread may use it.
class Atom
{
public:
    /// The atom `nil`.
    constexpr Atom() = default;

    /// Interns `name` (UTF-8, without the colon).
    explicit Atom(std::string_view name);

    /// The atom of that name, if there is one already.
    [[nodiscard]] static std::optional<Atom> existing(std::string_view name);

    /// Valid for the life of the program.
    [[nodiscard]] std::string_view name() const;

    [[nodiscard]] constexpr std::uint32_t index() const { return m_index; }

    /// Identity; the order is that of interning. `compare(Term, Term)` orders by name.
    friend constexpr auto operator<=>(Atom, Atom) = default;

private:
    enum class WellKnown : std::uint32_t;
    friend struct WellKnownAtoms;
    constexpr explicit Atom(std::uint32_t index, int)
        : m_index(index)
    {}

    std::uint32_t m_index = 0;
};

// The names that the engine itself speaks: they are interned before all others, in this order.
#define ESPALIER_WELL_KNOWN_ATOMS(X) \
    X(nil, "nil") \
    X(true_, "true") \
    X(false_, "false") \
    X(ok, "ok") \
    X(error, "error") \
    X(ignore, "ignore") \
    X(normal, "normal") \
    X(shutdown, "shutdown") \
    X(kill, "kill") \
    X(killed, "killed") \
    X(noproc, "noproc") \
    X(noconnection, "noconnection") \
    X(timeout, "timeout") \
    X(calling_self, "calling_self") \
    X(infinity, "infinity") \
    X(undefined, "undefined") \
    X(restarting, "restarting") \
    X(running, "running") \
    X(not_found, "not_found") \
    X(already_started, "already_started") \
    X(already_present, "already_present") \
    X(already_registered, "already_registered") \
    X(permanent, "permanent") \
    X(transient, "transient") \
    X(temporary, "temporary") \
    X(worker, "worker") \
    X(supervisor, "supervisor") \
    X(brutal_kill, "brutal_kill") \
    X(one_for_one, "one_for_one") \
    X(one_for_all, "one_for_all") \
    X(rest_for_one, "rest_for_one") \
    X(max_children, "max_children") \
    X(EXIT, "EXIT") \
    X(DOWN, "DOWN") \
    X(process, "process") \
    X(nocatch, "nocatch") \
    X(bad_return_value, "bad_return_value") \
    X(bad_return, "bad_return") \
    X(function_clause, "function_clause") \
    X(undef, "undef") \
    X(reply, "reply") \
    X(noreply, "noreply") \
    X(stop, "stop") \
    X(gen_call, "$gen_call") \
    X(gen_cast, "$gen_cast") \
    X(via, "via") \
    X(global, "global") \
    X(local, "local") \
    X(id, "id") \
    X(start, "start") \
    X(restart, "restart") \
    X(type, "type") \
    X(modules, "modules") \
    X(significant, "significant") \
    X(dynamic, "dynamic") \
    X(start_link, "start_link") \
    X(start_child, "start_child") \
    X(terminate_child, "terminate_child") \
    X(restart_child, "restart_child") \
    X(delete_child, "delete_child") \
    X(which_children, "which_children") \
    X(count_children, "count_children") \
    X(specs, "specs") \
    X(active, "active") \
    X(supervisors, "supervisors") \
    X(workers, "workers") \
    X(struct_, "__struct__") \
    X(exception, "__exception__") \
    X(message, "message") \
    X(RuntimeError, "Elixir.RuntimeError") \
    X(ArgumentError, "Elixir.ArgumentError") \
    X(GenServer, "Elixir.GenServer") \
    X(Supervisor, "Elixir.Supervisor") \
    X(DynamicSupervisor, "Elixir.DynamicSupervisor") \
    X(PartitionSupervisor, "Elixir.PartitionSupervisor") \
    X(Registry, "Elixir.Registry") \
    X(Agent, "Elixir.Agent") \
    X(call, "call") \
    X(init, "init") \
    X(reached_max_restart_intensity, "reached_max_restart_intensity") \
    X(failed_to_start_child, "failed_to_start_child") \
    X(supervisor_data, "supervisor_data") \
    X(start_spec, "start_spec") \
    X(raise, "raise") \
    X(hang, "hang") \
    X(suspend, "suspend") \
    X(resume, "resume") \
    X(terminate, "terminate") \
    X(get_state, "get_state") \
    X(exit, "exit")

/// `atoms::ok`, `atoms::shutdown`, …: constants, usable in `switch` by `index()`.
struct WellKnownAtoms
{
    enum Index : std::uint32_t {
#define X(identifier, text) identifier##Index,
        ESPALIER_WELL_KNOWN_ATOMS(X)
#undef X
            Count
    };
    static constexpr Atom at(std::uint32_t index)
    {
        return Atom(index, 0);
    }
};

namespace atoms {
#define X(identifier, text) \
    inline constexpr Atom identifier = WellKnownAtoms::at(WellKnownAtoms::identifier##Index);
ESPALIER_WELL_KNOWN_ATOMS(X)
#undef X
} // namespace atoms

/// A hash of the name: the same in every run, whatever the order of interning. Any thread.
[[nodiscard]] std::uint64_t nameHash(Atom atom) noexcept;

} // namespace espalier
