// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/term.h"
#include "tests/engine/term/term_generator.h"

#include <QTest>

#include <pthread.h>

#include <functional>
#include <limits>
#include <thread>

using namespace espalier;

namespace {

#ifdef __SANITIZE_THREAD__
constexpr int veryMany = 100'000; // each access is some fifty times as slow there
#else
constexpr int veryMany = 1'000'000;
#endif

class Closure : public Function
{
public:
    Closure(int arity, Term captured, std::atomic<int> *destroyed = nullptr)
        : m_arity(arity)
        , m_captured(std::move(captured))
        , m_destroyed(destroyed)
    {}
    ~Closure() override
    {
        if (m_destroyed != nullptr)
            ++*m_destroyed;
    }
    [[nodiscard]] int arity() const override { return m_arity; }
    [[nodiscard]] Term call(std::span<const Term> arguments) const override
    {
        return arguments.empty() ? m_captured : arguments.front();
    }

private:
    int m_arity = 0;
    Term m_captured;
    std::atomic<int> *m_destroyed = nullptr;
};

using MakeTerm = Term (*)(int);

/// Runs `work` on a thread whose stack would not hold a recursion of any depth worth the name.
void runOnSmallStack(const std::function<void()> &work)
{
    // Not a QThread: ThreadSanitizer does not see how that one hands over to who waits for it.
    pthread_attr_t attributes{};
    QCOMPARE(pthread_attr_init(&attributes), 0);
    QCOMPARE(pthread_attr_setstacksize(&attributes, 512 * 1024), 0);
    const auto run = [](void *argument) -> void * {
        (*static_cast<const std::function<void()> *>(argument))();
        return nullptr;
    };
    pthread_t thread{};
    void *argument = const_cast<std::function<void()> *>(&work);
    QCOMPARE(pthread_create(&thread, &attributes, run, argument), 0);
    QCOMPARE(pthread_join(thread, nullptr), 0);
    QCOMPARE(pthread_attr_destroy(&attributes), 0);
}

Term nestedTuples(int depth)
{
    Term nested = Term::tuple({});
    for (int i = 0; i < depth; ++i)
        nested = Term::tuple({nested});
    return nested;
}

Term nestedMaps(int depth)
{
    Term nested = Term::map({});
    for (int i = 0; i < depth; ++i)
        nested = Term::map({{atoms::ok, nested}});
    return nested;
}

Term nestedHeads(int depth)
{
    Term nested = Term::emptyList();
    for (int i = 0; i < depth; ++i)
        nested = Term::cons(nested, Term::cons(i, Term::emptyList()));
    return nested;
}

Term longList(int length)
{
    Term list = Term::emptyList();
    for (int i = 0; i < length; ++i)
        list = Term::cons(i, list);
    return list;
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

class TestTerm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nilByDefault();
    void wellKnownAtoms();
    void atomsAreInternedOnce();
    void atomsFromManyThreads();
    void accessors();
    void textIsUtf8();
    void moveLeavesNil();
    void assignment();
    void copiesShare();
    void tagged();
    void lists();
    void maps();
    void mapKeysAreStrict();
    void mapWith();
    void functions();
    void resources();
    void freedOnceByManyThreads();
    void orderOfTypes();
    void order_data();
    void order();
    void notANumberIsOrdered();
    void orderIsTotal();
    void equalityAgreesWithHash();
    void mapFindsWhatItHolds();
    void hashIsTheSameInEveryRun();
    void deepTerms_data();
    void deepTerms();
    void longChainOfClosures();
};

void TestTerm::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestTerm::nilByDefault()
{
    QVERIFY(Term().is(atoms::nil));
    QCOMPARE(Term(), Term(Atom("nil")));
}

void TestTerm::wellKnownAtoms()
{
    QCOMPARE(Atom().name(), std::string_view("nil"));
#define X(identifier, text) QCOMPARE(Atom(text), atoms::identifier);
    ESPALIER_WELL_KNOWN_ATOMS(X)
#undef X
    QCOMPARE(atoms::RuntimeError.name(), std::string_view("Elixir.RuntimeError"));
}

void TestTerm::atomsAreInternedOnce()
{
    const Atom first("interned once");
    QCOMPARE(Atom("interned once"), first);
    QVERIFY(Atom("interned twice") != first);
    QCOMPARE(first.name(), std::string_view("interned once"));
    QCOMPARE(nameHash(first), nameHash(Atom("interned once")));
}

void TestTerm::atomsFromManyThreads()
{
    constexpr int threadCount = 4;
    constexpr int atomCount = 5'000; // more than the first chunks of the table hold
    std::vector<std::vector<Atom>> seen(threadCount);
    std::vector<std::thread> threads;
    for (auto &atoms : seen) {
        threads.emplace_back([&atoms] {
            for (int i = 0; i < atomCount; ++i)
                atoms.emplace_back("shared_" + std::to_string(i));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &atoms : seen)
        QVERIFY(atoms == seen.front());
    for (int i = 0; i < atomCount; ++i)
        QCOMPARE(seen.front()[static_cast<std::size_t>(i)].name(), "shared_" + std::to_string(i));
}

void TestTerm::accessors()
{
    QCOMPARE(Term(7).toInteger(), 7);
    QCOMPARE(Term(std::numeric_limits<std::int64_t>::min()).toInteger(),
             std::numeric_limits<std::int64_t>::min());
    QCOMPARE(Term(1.5).toFloat(), 1.5);
    QCOMPARE(Term(atoms::ok).toAtom(), atoms::ok);
    QCOMPARE(Term(Pid{.number = 5}).toPid(), Pid{.number = 5});
    QCOMPARE(Term(Reference{.number = 6}).toReference(), Reference{.number = 6});
    QCOMPARE(Term::binary("a\0b").toBinary().size(), std::size_t(1));
    QCOMPARE(Term::binary({"a\0b", 3}).toBinary(), std::string_view("a\0b", 3));
    QVERIFY(Term::boolean(true).is(atoms::true_));
    QVERIFY(Term::boolean(false).isBoolean());
    QVERIFY(!Term(atoms::nil).isBoolean());
    const Term tuple = Term::tuple({atoms::error, 1, Term::tuple({})});
    QCOMPARE(tuple.elements().size(), std::size_t(3));
    QCOMPARE(tuple.element(1), Term(1));
    QVERIFY(tuple.element(2).elements().empty());
}

void TestTerm::textIsUtf8()
{
    const QString text = QStringLiteral("naïve 😀");
    QVERIFY(Term(text).isBinary());
    QCOMPARE(Term(text).toBinary(), std::string_view("na\xc3\xafve \xf0\x9f\x98\x80"));
    QCOMPARE(Term(text).toText(), text);
    QCOMPARE(Term(QString()), Term::binary(""));
}

void TestTerm::moveLeavesNil()
{
    Term from = Term::tuple({1});
    const Term to = std::move(from);
    QVERIFY(from.is(atoms::nil)); // NOLINT(bugprone-use-after-move): that is the promise
    QCOMPARE(to, Term::tuple({1}));
}

void TestTerm::assignment()
{
    Term term = Term::tuple({1, Term::tuple({2})});
    Term &same = term;
    term = same;
    QCOMPARE(term, Term::tuple({1, Term::tuple({2})}));
    term = std::move(same);
    QCOMPARE(term, Term::tuple({1, Term::tuple({2})}));
    term = term.element(1); // a part of what is let go
    QCOMPARE(term, Term::tuple({2}));
    Term source = Term::binary("x");
    term = std::move(source);
    QVERIFY(source.is(atoms::nil)); // NOLINT(bugprone-use-after-move)
    QCOMPARE(term, Term::binary("x"));
}

void TestTerm::copiesShare()
{
    const Term original = Term::binary("shared");
    const Term copy = original;
    QVERIFY(copy.toBinary().data() == original.toBinary().data());
}

void TestTerm::tagged()
{
    const Term error = Term::tuple({atoms::error, 1});
    QVERIFY(error.isTagged(atoms::error, 2));
    QVERIFY(!error.isTagged(atoms::error, 3));
    QVERIFY(!error.isTagged(atoms::ok, 2));
    QVERIFY(!Term(atoms::error).isTagged(atoms::error, 1));
    QVERIFY(!Term::tuple({}).isTagged(atoms::nil, 0));
}

void TestTerm::lists()
{
    const Term list = Term::list({1, 2});
    QCOMPARE(list, Term::cons(1, Term::cons(2, Term::emptyList())));
    QCOMPARE(list.head(), Term(1));
    QCOMPARE(list.tail(), Term::list({2}));
    QCOMPARE(list.listElements(), std::vector<Term>({1, 2}));
    QCOMPARE(Term::emptyList().listElements(), std::vector<Term>());
    QVERIFY(Term::list({}) == Term::emptyList());
    QVERIFY(list.isList() && Term::emptyList().isList());
    QVERIFY(!Term::cons(1, 2).listElements());
    QVERIFY(!Term(1).listElements());
    const std::vector<Term> items = {1, 2};
    QCOMPARE(Term::list(items, 3), Term::cons(1, Term::cons(2, 3)));
}

void TestTerm::maps()
{
    const Term map = Term::map({{atoms::ok, 1}, {2, 2}, {atoms::error, 3}, {2, 4}});
    QCOMPARE(map.pairs().size(), std::size_t(3));
    QCOMPARE(map.pairs()[0].first, Term(2));
    QCOMPARE(map.pairs()[1].first, Term(atoms::error));
    QCOMPARE(*map.find(2), Term(4)); // later pairs win
    QCOMPARE(map.find(3), nullptr);
    QCOMPARE(Term::map({}).find(1), nullptr);
    QCOMPARE(Term::map({{1, 1}, {2, 2}}), Term::map({{2, 2}, {1, 1}}));
}

// S-248 asks it of Registry keys; it holds for all keys.
void TestTerm::mapKeysAreStrict()
{
    const Term map = Term::map({{1.5, 1}, {1.0, 2}, {2, 3}, {1, 4}});
    QCOMPARE(map.toString(), QStringLiteral("%{1 => 4, 2 => 3, 1.0 => 2, 1.5 => 1}"));
    QCOMPARE(*map.find(1), Term(4));
    QCOMPARE(*map.find(1.0), Term(2));
    QCOMPARE(Term::map({{0.0, 1}, {-0.0, 2}}).pairs().size(), std::size_t(1));
}

void TestTerm::mapWith()
{
    const Term map = Term::map({{atoms::ok, 1}});
    QCOMPARE(map.with(atoms::ok, 2), Term::map({{atoms::ok, 2}}));
    QCOMPARE(map.with(atoms::error, 2), Term::map({{atoms::error, 2}, {atoms::ok, 1}}));
    QCOMPARE(map, Term::map({{atoms::ok, 1}}));
}

void TestTerm::functions()
{
    const Term function(std::make_shared<Closure>(1, Term(3)));
    QCOMPARE(function.toFunction().arity(), 1);
    const std::vector<Term> arguments = {Term(4)};
    QCOMPARE(function.toFunction().call(arguments), Term(4));
    QCOMPARE(function.toFunction().call({}), Term(3));
    const Term copy = function;
    QCOMPARE(copy, function);
    QVERIFY(function != Term(std::make_shared<Closure>(1, Term(3))));
}

void TestTerm::resources()
{
    const auto object = std::make_shared<const QString>(QStringLiteral("native"));
    const Term resource = Term::resource(object);
    QCOMPARE(resource.asResource<QString>(), object);
    QCOMPARE(resource.asResource<int>(), nullptr);
    QCOMPARE(Term(1).asResource<QString>(), nullptr);
    QCOMPARE(Term::resource(object), resource);
    QVERIFY(resource != Term::resource(std::make_shared<const QString>(*object)));
    QVERIFY(compare(resource, Term(atoms::ok)) > 0);
    QVERIFY(compare(resource, Term(Pid{})) < 0);
}

void TestTerm::freedOnceByManyThreads()
{
    std::atomic<int> destroyed = 0;
    std::atomic<int> changed = 0;
    std::vector<std::thread> threads;
    {
        const Term shared = Term::tuple(
            {Term(std::make_shared<Closure>(0, Term::binary("captured"), &destroyed)), 1});
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([shared, &changed] {
                for (int round = 0; round < 20'000; ++round) {
                    const Term copy = Term::list({shared, shared.element(0)});
                    if (copy.head() != shared)
                        ++changed;
                }
            });
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    threads.clear();
    QCOMPARE(changed.load(), 0);
    QCOMPARE(destroyed.load(), 1);
}

void TestTerm::orderOfTypes()
{
    const std::vector<Term> ascending = {1,
                                         Atom("a"),
                                         Reference{.number = 1},
                                         Term(std::make_shared<Closure>(0, Term())),
                                         Pid{.number = 1},
                                         Term::tuple({}),
                                         Term::map({}),
                                         Term::emptyList(),
                                         Term::list({1}),
                                         Term::binary("")};
    for (std::size_t left = 0; left < ascending.size(); ++left) {
        for (std::size_t right = 0; right < ascending.size(); ++right)
            QCOMPARE(sign(compare(ascending[left], ascending[right])), sign(left <=> right));
    }
}

void TestTerm::order_data()
{
    QTest::addColumn<Term>("left");
    QTest::addColumn<Term>("right");
    QTest::addColumn<int>("order");
    const auto row = [](const char *name, const Term &left, const Term &right, int order) {
        QTest::newRow(name) << left << right << order;
    };
    constexpr std::int64_t beyondDouble = (std::int64_t(1) << 53) + 1;
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
    row("1 and 1.0", 1, 1.0, 0);
    row("1 and 1.5", 1, 1.5, -1);
    row("-1 and -1.5", -1, -1.5, 1);
    row("2^53 + 1 and 2^53", beyondDouble, 9007199254740992.0, 1);
    row("2^53 and 2^53 + 1", 9007199254740992.0, beyondDouble, -1);
    row("largest integer and 2^63", largest, 9223372036854775808.0, -1);
    row("smallest integer and -2^63", smallest, -9223372036854775808.0, 0);
    row("integer and huge float", largest, 1e300, -1);
    row("integer and huge negative float", smallest, -1e300, 1);
    row("atoms by name", Atom("interned_later"), Atom("interned_before"), 1);
    row("atoms by bytes", Atom("z"), Atom("é"), -1);
    row("tuples by size", Term::tuple({9}), Term::tuple({1, 1}), -1);
    row("tuples by element", Term::tuple({1, 3}), Term::tuple({1.0, 2}), 1);
    row("lists by element", Term::list({1, 2}), Term::list({2}), -1);
    row("shorter list first", Term::list({1}), Term::list({1, 2}), -1);
    row("improper tail", Term::cons(1, 2), Term::list({1}), -1);
    row("binaries by byte", Term::binary("a"), Term::binary("\xff"), -1);
    row("shorter binary first", Term::binary("a"), Term::binary("aa"), -1);
    row("maps by size", Term::map({{9, 9}}), Term::map({{1, 1}, {2, 2}}), -1);
    row("maps by key before value", Term::map({{1, 9}, {3, 1}}), Term::map({{1, 1}, {4, 1}}), -1);
    row("maps by value", Term::map({{1, 1.0}}), Term::map({{1, 1}}), 0);
    row("keys of maps strictly", Term::map({{1, 0}}), Term::map({{0.5, 0}}), -1);
    row("pids by number", Pid{.number = 2}, Pid{.number = 10}, -1);
}

void TestTerm::order()
{
    QFETCH(Term, left);
    QFETCH(Term, right);
    QFETCH(int, order);
    QCOMPARE(sign(compare(left, right)), order);
    QCOMPARE(sign(compare(right, left)), -order);
}

void TestTerm::notANumberIsOrdered()
{
    const Term nan(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(nan, nan);
    QCOMPARE(qHash(nan), qHash(Term(-std::numeric_limits<double>::quiet_NaN())));
    QVERIFY(compare(nan, Term(std::numeric_limits<double>::infinity())) > 0);
    QVERIFY(compare(nan, Term(1)) > 0);
}

void TestTerm::orderIsTotal()
{
    QVERIFY(rc::check("compare is antisymmetric and transitive", [] {
        std::vector<Term> three;
        for (int i = 0; i < 3; ++i)
            three.push_back(*rc::gen::oneOf(generate::smallWorld(), generate::term()));
        for (const Term &left : three) {
            RC_ASSERT(sign(compare(left, left)) == 0);
            for (const Term &right : three)
                RC_ASSERT(sign(compare(left, right)) == -sign(compare(right, left)));
        }
        std::ranges::sort(
            three, [](const Term &left, const Term &right) { return compare(left, right) < 0; });
        RC_ASSERT(sign(compare(three[0], three[2])) <= 0);
        if (compare(three[0], three[1]) == 0 && compare(three[1], three[2]) == 0)
            RC_ASSERT(sign(compare(three[0], three[2])) == 0);
    }));
}

void TestTerm::equalityAgreesWithHash()
{
    QVERIFY(rc::check("equal terms compare equal and hash alike", [] {
        const int depth = *rc::gen::inRange(0, 3);
        const Term left = *generate::smallWorld(depth);
        const Term right = *generate::smallWorld(depth);
        const bool equal = left == right;
        RC_CLASSIFY(equal);
        RC_ASSERT(equal == (right == left));
        if (equal) {
            RC_ASSERT(sign(compare(left, right)) == 0);
            RC_ASSERT(qHash(left) == qHash(right));
            RC_ASSERT(left.toString() == right.toString());
        } else {
            RC_ASSERT(left.toString() != right.toString());
        }
    }));
}

void TestTerm::mapFindsWhatItHolds()
{
    QVERIFY(rc::check("a map answers as the pairs it was made of", [] {
        const auto keys = *rc::gen::container<std::vector<Term>>(generate::smallWorld(1));
        std::vector<Term::Pair> pairs;
        Term grown = Term::map({});
        for (const Term &key : keys) {
            const auto value = static_cast<int>(pairs.size());
            pairs.emplace_back(key, value);
            grown = grown.with(key, value);
        }
        const Term map = Term::map(pairs);
        RC_ASSERT(map == grown);
        for (const Term &key : keys) {
            const auto last = std::find_if(pairs.rbegin(), pairs.rend(),
                                           [&key](const auto &pair) { return pair.first == key; });
            RC_ASSERT(map.find(key) != nullptr);
            RC_ASSERT(*map.find(key) == last->second);
        }
    }));
}

void TestTerm::hashIsTheSameInEveryRun()
{
    // Not what the numbers are counts, but that they never change.
    QCOMPARE(qHash(Term(1)), std::size_t(11400714820970677676ULL));
    QCOMPARE(qHash(Term::tuple({Atom("some_atom"), Term::binary("a longer text"), 1.5})),
             std::size_t(15378745210058859261ULL));
}

void TestTerm::deepTerms_data()
{
    QTest::addColumn<MakeTerm>("make");
    QTest::newRow("tuples") << &nestedTuples;
    QTest::newRow("maps") << &nestedMaps;
    QTest::newRow("heads of lists") << &nestedHeads;
    QTest::newRow("a long list") << &longList;
}

void TestTerm::deepTerms()
{
    QFETCH(MakeTerm, make);
    runOnSmallStack([make] {
        Term left = make(veryMany);
        const Term right = make(veryMany);
        QVERIFY(left == right);
        QVERIFY(compare(left, right) == 0);
        QCOMPARE(qHash(left), qHash(right));
        QVERIFY(compare(left, make(veryMany + 1)) != 0);
        left = Term();
    });
}

void TestTerm::longChainOfClosures()
{
    std::atomic<int> destroyed = 0;
    constexpr int length = 200'000;
    runOnSmallStack([&destroyed] {
        Term chain;
        for (int i = 0; i < length; ++i) {
            chain = Term(std::make_shared<Closure>(0, chain, &destroyed));
            if (i % 2 == 0)
                chain = Term::resource(std::make_shared<const Term>(chain));
        }
    });
    QCOMPARE(destroyed.load(), length);
}

QTEST_APPLESS_MAIN(TestTerm)
#include "test_term.moc"
