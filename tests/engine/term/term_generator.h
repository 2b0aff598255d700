// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"
#include "engine/term/utf8.h"

#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace espalier::generate {

/// Valid UTF-8 that likes what needs quoting or escaping.
inline rc::Gen<std::string> text()
{
    const auto letter = rc::gen::oneOf(
        rc::gen::inRange<int>('a', 'z' + 1), rc::gen::inRange(0, 0x100),
        rc::gen::inRange(0x100, 0xd800), rc::gen::inRange(0xe000, 0x110000),
        rc::gen::element<int>('"', '\'', '\\', '#', '{', ':', '_', '@', '?', 0xfeff, 0xfffe));
    return rc::gen::map(rc::gen::container<std::vector<int>>(letter), [](const auto &letters) {
        std::string bytes;
        for (const int codePoint : letters)
            appendUtf8(bytes, static_cast<char32_t>(codePoint));
        return bytes;
    });
}

inline rc::Gen<Atom> atom()
{
    const auto named = rc::gen::element<std::string>(
        "nil", "true", "ok", "foo?", "foo!", "a b", "Foo", "Elixir", "Elixir.Foo.Bar", "Elixir.foo",
        "+", "..", "%{}", "{}", "<<>>", "::", "-", ".", "", "é", "e\u0301", "do");
    return rc::gen::map(rc::gen::oneOf(named, named, text()),
                        [](const std::string &name) { return Atom(name); });
}

inline rc::Gen<std::int64_t> integer()
{
    using Limits = std::numeric_limits<std::int64_t>;
    return rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-3, 200),
                          rc::gen::arbitrary<std::int64_t>(),
                          rc::gen::element<std::int64_t>(Limits::min(), Limits::max(),
                                                         (1LL << 53) + 1, -(1LL << 53) - 1));
}

inline rc::Gen<double> number()
{
    const auto bits = rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t value) {
        const auto any = std::bit_cast<double>(value);
        return std::isfinite(any) ? any : 1.5;
    });
    return rc::gen::oneOf(bits,
                          rc::gen::map(rc::gen::inRange(-3, 200), [](int i) { return double(i); }),
                          rc::gen::element(0.0, -0.0, 0.1, 1e16, 5e-324, 9007199254740992.0,
                                           9223372036854775808.0, -9223372036854775808.0));
}

inline rc::Gen<Term> leaf()
{
    const auto toTerm = [](auto value) { return Term(value); };
    return rc::gen::oneOf(
        rc::gen::map(integer(), toTerm), rc::gen::map(number(), toTerm),
        rc::gen::map(atom(), toTerm),
        rc::gen::map(text(), [](const std::string &bytes) { return Term::binary(bytes); }),
        rc::gen::map(rc::gen::string<std::string>(),
                     [](const std::string &bytes) { return Term::binary(bytes); }),
        rc::gen::map(rc::gen::inRange<std::uint64_t>(0, 9),
                     [](std::uint64_t n) { return Term(Pid{.number = n}); }),
        rc::gen::map(rc::gen::inRange<std::uint64_t>(1, 9),
                     [](std::uint64_t n) { return Term(Reference{.number = n}); }),
        rc::gen::element(Term::emptyList(), Term::tuple({}), Term::map({}), Term::binary("")));
}

inline rc::Gen<Term> term(int depth = 3);

inline rc::Gen<std::vector<Term>> terms(int depth)
{
    return rc::gen::resize(4, rc::gen::container<std::vector<Term>>(term(depth)));
}

inline rc::Gen<Term> keywords(int depth)
{
    const auto pair = rc::gen::map(rc::gen::pair(atom(), term(depth)), [](const auto &keyAndValue) {
        return Term::tuple({keyAndValue.first, keyAndValue.second});
    });
    return rc::gen::map(rc::gen::resize(4, rc::gen::container<std::vector<Term>>(pair)),
                        [](const auto &pairs) { return Term::list(pairs); });
}

inline rc::Gen<Term> map(const rc::Gen<Term> &keys, int depth)
{
    using Pairs = std::vector<Term::Pair>;
    return rc::gen::map(
        rc::gen::resize(4, rc::gen::container<Pairs>(rc::gen::pair(keys, term(depth)))),
        [](const Pairs &pairs) { return Term::map(pairs); });
}

inline rc::Gen<Term> structure(int depth)
{
    return rc::gen::apply(
        [](const Term &fields, bool isException) {
            const Term named = fields.with(atoms::struct_, isException ? atoms::RuntimeError
                                                                       : Atom("Elixir.Foo.Bar"));
            return isException ? named.with(atoms::exception, atoms::true_) : named;
        },
        map(rc::gen::map(atom(), [](Atom key) { return Term(key); }), depth),
        rc::gen::arbitrary<bool>());
}

/// Any term that is data: what can be written down and read again.
inline rc::Gen<Term> term(int depth)
{
    if (depth == 0)
        return leaf();
    const auto toTuple = [](const std::vector<Term> &items) { return Term::tuple(items); };
    const auto toList = [](const std::vector<Term> &items) { return Term::list(items); };
    return rc::gen::lazy([depth, toTuple, toList] {
        return rc::gen::oneOf(
            leaf(), rc::gen::map(terms(depth - 1), toTuple), rc::gen::map(terms(depth - 1), toList),
            rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(5, 130)),
                         [](const std::vector<int> &characters) {
                             return Term::list(
                                 std::vector<Term>(characters.begin(), characters.end()));
                         }),
            rc::gen::apply(
                [](const auto &items, const Term &tail) { return Term::list(items, tail); },
                terms(depth - 1), leaf()),
            map(term(depth - 1), depth - 1),
            map(rc::gen::map(atom(), [](Atom key) { return Term(key); }), depth - 1),
            keywords(depth - 1), structure(depth - 1));
    });
}

/// Two terms that are often equal, nearly equal, or equal but for 1 and 1.0.
inline rc::Gen<Term> smallWorld(int depth = 2)
{
    const auto leafOfFew = rc::gen::element<Term>(1, 1.0, 2, 1.5, atoms::ok, atoms::error,
                                                  Term::emptyList(), Term::binary("a"),
                                                  Pid{.number = 1});
    if (depth == 0)
        return leafOfFew;
    const auto few = rc::gen::resize(2,
                                     rc::gen::container<std::vector<Term>>(smallWorld(depth - 1)));
    return rc::gen::oneOf(leafOfFew,
                          rc::gen::map(few, [](const auto &items) { return Term::tuple(items); }),
                          rc::gen::map(few, [](const auto &items) { return Term::list(items); }),
                          rc::gen::map(few, [](const auto &items) {
                              std::vector<Term::Pair> pairs;
                              for (const Term &item : items)
                                  pairs.emplace_back(item, pairs.empty() ? Term(1) : Term(1.0));
                              return Term::map(pairs);
                          }));
}

} // namespace espalier::generate

namespace rc {

inline void showValue(const espalier::Term &term, std::ostream &stream)
{
    stream << term.toString().toStdString();
}

} // namespace rc
