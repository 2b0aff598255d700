// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/atom.h"
#include "engine/term/pid.h"

#include <QString>

#include <atomic>
#include <compare>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier {

class Term;

/// A function value: what Elixir's `fn` is. Immutable, shared; called in any process.
class Function
{
public:
    virtual ~Function() = default;
    [[nodiscard]] virtual int arity() const = 0;
    /// May throw what a process may throw (see runtime/exceptions.h).
    [[nodiscard]] virtual Term call(std::span<const Term> arguments) const = 0;
    /// What inspect shows: `#Function<…>`, or `&Module.name/1` for a function that has a name.
    [[nodiscard]] virtual std::string text() const
    {
        return "#Function<fn/" + std::to_string(arity()) + '>';
    }
};

/// What several terms share: counted, freed by whoever lets go last, on any thread.
struct TermBox
{
    mutable std::atomic<std::uint32_t> references{1};
};

/// A value as Elixir has it. 16 bytes, immutable; copies share. Atoms, integers, floats, pids and
/// references cost no allocation. Copying and reading is safe from any thread.
class Term
{
public:
    /// In Elixir's order of types (integers and floats compare by value, as numbers).
    enum class Kind : std::uint8_t {
        Integer,
        Float,
        Atom,
        Reference,
        Resource, ///< a native object in a term's clothes; shows and sorts as a reference
        Function,
        Pid,
        Tuple,
        Map,
        EmptyList,
        Cons,
        Binary
    };
    using Pair = std::pair<Term, Term>;

    /// `nil`
    Term() = default;
    Term(Atom atom);
    /// A bool is no integer: `Term::boolean`.
    template<std::same_as<bool> Bool>
    Term(Bool) = delete;
    Term(int value);
    Term(std::int64_t value);
    Term(double value);
    Term(Pid pid);
    Term(Reference reference);
    Term(std::shared_ptr<const Function> function);
    /// A string: an Elixir binary holding UTF-8.
    Term(const QString &text);
    Term(const Term &other);
    Term(Term &&other) noexcept;
    Term &operator=(const Term &other);
    Term &operator=(Term &&other) noexcept;
    ~Term();

    [[nodiscard]] static Term boolean(bool value);
    [[nodiscard]] static Term binary(std::string_view bytes);
    [[nodiscard]] static Term tuple(std::initializer_list<Term> elements);
    [[nodiscard]] static Term tuple(std::span<const Term> elements);
    [[nodiscard]] static Term list(std::span<const Term> elements, Term tail = emptyList());
    [[nodiscard]] static Term list(std::initializer_list<Term> elements);
    [[nodiscard]] static Term emptyList();
    [[nodiscard]] static Term cons(Term head, Term tail);
    /// Later pairs win over earlier ones with an equal key.
    [[nodiscard]] static Term map(std::initializer_list<Pair> pairs);
    [[nodiscard]] static Term map(std::span<const Pair> pairs);
    template<typename T>
    [[nodiscard]] static Term resource(std::shared_ptr<const T> object)
    {
        return resourceOf(std::static_pointer_cast<const void>(std::move(object)), &typeTag<T>);
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool is(Atom atom) const
    {
        return m_kind == Kind::Atom && m_value.atom == atom.index();
    }
    [[nodiscard]] bool isAtom() const { return m_kind == Kind::Atom; }
    [[nodiscard]] bool isInteger() const { return m_kind == Kind::Integer; }
    [[nodiscard]] bool isFloat() const { return m_kind == Kind::Float; }
    [[nodiscard]] bool isPid() const { return m_kind == Kind::Pid; }
    [[nodiscard]] bool isReference() const { return m_kind == Kind::Reference; }
    [[nodiscard]] bool isFunction() const { return m_kind == Kind::Function; }
    [[nodiscard]] bool isTuple() const { return m_kind == Kind::Tuple; }
    /// A tuple of `size` elements whose first is the atom `tag`, e.g. `{:error, _}`.
    [[nodiscard]] bool isTagged(Atom tag, std::size_t size) const;
    [[nodiscard]] bool isMap() const { return m_kind == Kind::Map; }
    [[nodiscard]] bool isList() const { return m_kind == Kind::EmptyList || m_kind == Kind::Cons; }
    [[nodiscard]] bool isBinary() const { return m_kind == Kind::Binary; }
    [[nodiscard]] bool isBoolean() const { return is(atoms::true_) || is(atoms::false_); }

    // The accessors below ask for a term of their kind (asserted).
    [[nodiscard]] Atom toAtom() const;
    [[nodiscard]] std::int64_t toInteger() const;
    [[nodiscard]] double toFloat() const;
    [[nodiscard]] Pid toPid() const;
    [[nodiscard]] Reference toReference() const;
    [[nodiscard]] const Function &toFunction() const;
    [[nodiscard]] std::string_view toBinary() const;
    /// The binary read as UTF-8.
    [[nodiscard]] QString toText() const;
    /// Elements of a tuple.
    [[nodiscard]] std::span<const Term> elements() const;
    [[nodiscard]] const Term &element(std::size_t index) const { return elements()[index]; }
    [[nodiscard]] const Term &head() const;
    [[nodiscard]] const Term &tail() const;
    /// Pairs of a map, in term order of the keys (any integer before any float).
    [[nodiscard]] std::span<const Pair> pairs() const;
    /// The value under `key` of a map; null if there is none.
    [[nodiscard]] const Term *find(const Term &key) const;
    /// A copy of this map with `key` set to `value`.
    [[nodiscard]] Term with(const Term &key, Term value) const;
    /// Elements of a proper list; nullopt for an improper one.
    [[nodiscard]] std::optional<std::vector<Term>> listElements() const;
    /// The native object of a resource of that type; null for any other term.
    template<typename T>
    [[nodiscard]] std::shared_ptr<const T> asResource() const
    {
        return std::static_pointer_cast<const T>(resourceTagged(&typeTag<T>));
    }

    /// As Elixir's `inspect`: `{:error, "x"}`, `%{a: 1}`, `#PID<0.5.0>`. See inspect.h for limits.
    [[nodiscard]] QString toString() const;

    /// Strict equality, Elixir's `===`: 1 and 1.0 differ.
    friend bool operator==(const Term &left, const Term &right);

private:
    template<typename T>
    static constexpr char typeTag = 0;
    [[nodiscard]] static Term resourceOf(std::shared_ptr<const void> object, const char *tag);
    [[nodiscard]] std::shared_ptr<const void> resourceTagged(const char *tag) const;
    [[nodiscard]] bool isBoxed() const;
    void retain() const noexcept;
    void release() noexcept;
    /// Frees a box that nobody refers to and whatever dies with it, however deep, without recursion.
    static void destroy(const TermBox *box, Kind kind) noexcept;
    friend struct TermAccess;

    union Value
    {
        std::uint64_t bits;
        std::uint32_t atom;
        std::int64_t integer;
        double number;
        const TermBox *box;
    };
    Value m_value{.bits = 0};
    Kind m_kind = Kind::Atom;
};
static_assert(sizeof(Term) == 16);

// Copying is in the header, so that an unboxed term costs its caller a branch and a 16 byte move.

inline bool Term::isBoxed() const
{
    constexpr auto bit = [](Kind kind) { return 1U << static_cast<unsigned>(kind); };
    constexpr unsigned boxed = bit(Kind::Resource) | bit(Kind::Function) | bit(Kind::Tuple)
                               | bit(Kind::Map) | bit(Kind::Cons) | bit(Kind::Binary);
    return (boxed >> static_cast<unsigned>(m_kind) & 1U) != 0;
}

inline void Term::retain() const noexcept
{
    if (isBoxed())
        m_value.box->references.fetch_add(1, std::memory_order_relaxed);
}

inline void Term::release() noexcept
{
    if (isBoxed() && m_value.box->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        destroy(m_value.box, m_kind);
}

inline Term::Term(const Term &other)
    : m_value(other.m_value)
    , m_kind(other.m_kind)
{
    retain();
}

/// Leaves `nil` behind.
inline Term::Term(Term &&other) noexcept
    : m_value(std::exchange(other.m_value, Value{.bits = 0}))
    , m_kind(std::exchange(other.m_kind, Kind::Atom))
{}

inline Term &Term::operator=(const Term &other)
{
    return *this = Term(other);
}

/// Leaves `nil` behind.
inline Term &Term::operator=(Term &&other) noexcept
{
    Term moved(std::move(other));
    std::swap(m_value, moved.m_value);
    std::swap(m_kind, moved.m_kind);
    return *this;
}

inline Term::~Term()
{
    release();
}

/// Elixir's term order: number < atom < reference < function < pid < tuple < map < list < binary.
/// Integers and floats compare by value, exactly; 1 and 1.0 are equal here. Keys of maps compare
/// strictly, as in Erlang: there any integer comes before any float.
[[nodiscard]] std::strong_ordering compare(const Term &left, const Term &right);

/// Equal terms (===) hash alike; the same in every run.
[[nodiscard]] std::size_t qHash(const Term &term, std::size_t seed = 0) noexcept;

} // namespace espalier
