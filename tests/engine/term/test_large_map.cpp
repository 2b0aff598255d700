// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/map_edit.h"
#include "engine/term/term_compare.h"
#include "tests/engine/term/term_generator.h"
#include "tests/support/processor_time.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <thread>

using namespace espalier;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int veryMany = 20'000; // each access is many times as slow there
#else
constexpr int veryMany = 100'000;
#endif

struct KeyLess
{
    bool operator()(const Term &left, const Term &right) const
    {
        return compareStrictly(left, right) < 0;
    }
};
/// What a map is held against.
using Model = std::map<Term, Term, KeyLess>;

constexpr int differentKeys = 160;

/// Keys of several kinds, some of which differ only as 1 and 1.0 do.
Term keyOf(int number)
{
    switch (number % 4) {
    case 0:
        return number / 4;
    case 1:
        return double(number / 4);
    case 2:
        return Term::binary("key " + std::to_string(number));
    default:
        return Term::tuple({atoms::ok, number});
    }
}

Term termOf(const Model &model)
{
    const std::vector<Term::Pair> pairs(model.begin(), model.end());
    return Term::map(pairs);
}

bool holdsJust(const Term &map, const Model &model)
{
    const bool finds = std::ranges::all_of(model, [&map](const auto &pair) {
        const Term *value = map.find(pair.first);
        return value != nullptr && *value == pair.second;
    });
    const auto samePair = [](const Term::Pair &left, const auto &right) {
        return left.first == right.first && left.second == right.second;
    };
    return finds && mapSize(map) == model.size()
           && std::ranges::equal(map.pairs(), model, samePair);
}

struct Step
{
    int key = 0;
    int value = 0;
    bool puts = true;
};

/// Of the whole range from the first case on, unlike rapidcheck's own.
int anyFrom(int least, int beyond)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, beyond));
}

Step stepOf(bool mostlyPuts)
{
    return {.key = anyFrom(0, differentKeys),
            .value = anyFrom(0, 3),
            .puts = (anyFrom(0, 4) != 0) == mostlyPuts};
}

struct Version
{
    Term map;
    Model model;
};

Version after(Version version, const Step &step)
{
    const Term key = keyOf(step.key);
    if (step.puts) {
        version.map = version.map.with(key, step.value);
        version.model.insert_or_assign(key, step.value);
    } else {
        version.map = mapWithout(version.map, key);
        version.model.erase(key);
    }
    return version;
}

Version anyVersion(int size)
{
    Version version{.map = Term::map({}), .model = {}};
    while (static_cast<int>(version.model.size()) < size)
        version = after(version, stepOf(true));
    return version;
}

/// Next to nothing, or more than a small map holds.
int anySize()
{
    return anyFrom(0, 2) == 0 ? anyFrom(0, 5) : anyFrom(30, 120);
}

std::vector<int> shuffled(int count)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::ranges::generate(numbers, [next = 0]() mutable { return next++; });
    std::ranges::shuffle(numbers, std::mt19937(1));
    return numbers;
}

Term putOneByOne(const std::vector<int> &keys)
{
    Term map = Term::map({});
    for (const int key : keys)
        map = map.with(key, key);
    return map;
}

/// The least of several, for what else the computer does can only add to it.
template<typename Work>
double leastMilliseconds(const Work &work)
{
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const ProcessorTime spent;
        work();
        least = std::min(least, spent.milliseconds());
    }
    return least;
}

} // namespace

class TestLargeMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatWasPutAndNotRemoved();
    void olderVersionsStayAsTheyWere();
    void isTheSameHoweverItWasMade();
    void mergesAsIfPutOneByOne();
    void keepsTheKeyThatCameFirst();
    void removingWhatIsNotThereGivesTheMapItself();
    void pairsAreLaidOutOnce();
    void manyThreadsReadOne();
    void nestsDeeply();
    void puttingGrowsAsKeysTimesTheirLogarithm_data();
    void puttingGrowsAsKeysTimesTheirLogarithm();
    void removingAllOneByOneIsQuick();
    void mergingFewIntoManyIsQuick();
};

void TestLargeMap::holdsWhatWasPutAndNotRemoved()
{
    QVERIFY(rc::check("a map answers as std::map does", [] {
        Version version{.map = Term::map({}), .model = {}};
        const int steps = anyFrom(0, 400);
        const int turn = anyFrom(0, 400);
        for (int i = 0; i < steps; ++i) {
            version = after(std::move(version), stepOf(i < turn));
            RC_ASSERT(mapSize(version.map) == version.model.size());
        }
        RC_TAG(version.model.size() > 32);
        RC_ASSERT(holdsJust(version.map, version.model));
        for (int number = 0; number < differentKeys; ++number) {
            const Term key = keyOf(number);
            RC_ASSERT((version.map.find(key) != nullptr) == version.model.contains(key));
        }
    }));
}

void TestLargeMap::olderVersionsStayAsTheyWere()
{
    QVERIFY(rc::check("no version changes when another is made of it", [] {
        std::vector<Version> versions = {anyVersion(anyFrom(25, 60))};
        for (int i = 0; i < 60; ++i) {
            const auto from = static_cast<std::size_t>(
                anyFrom(0, static_cast<int>(versions.size())));
            versions.push_back(after(versions[from], stepOf(i % 2 == 0)));
        }
        for (const Version &version : versions)
            RC_ASSERT(holdsJust(version.map, version.model));
    }));
}

void TestLargeMap::isTheSameHoweverItWasMade()
{
    QVERIFY(rc::check("equal maps are equal, hash and show alike", [] {
        Version grown = anyVersion(anyFrom(30, 100));
        for (int i = 0; i < 30; ++i)
            grown = after(std::move(grown), stepOf(i % 2 == 0));
        const Term made = termOf(grown.model);
        RC_ASSERT(grown.map == made);
        RC_ASSERT((compare(grown.map, made) == 0));
        RC_ASSERT(qHash(grown.map) == qHash(made));
        RC_ASSERT(grown.map.toString() == made.toString());
        const Term other = made.with(keyOf(0), atoms::error);
        RC_ASSERT(grown.map != other);
        RC_ASSERT((compare(grown.map, other) < 0) == (compare(other, grown.map) > 0));
    }));
}

void TestLargeMap::mergesAsIfPutOneByOne()
{
    QVERIFY(rc::check("merged maps hold the pairs of both, the right one's first", [] {
        const Version left = anyVersion(anySize());
        const Version right = anyVersion(anySize());
        Model both = right.model;
        both.insert(left.model.begin(), left.model.end());
        RC_ASSERT(holdsJust(mapMerged(left.map, right.map), both));
        RC_ASSERT(holdsJust(left.map, left.model));
        RC_ASSERT(holdsJust(right.map, right.model));
    }));
}

void TestLargeMap::keepsTheKeyThatCameFirst()
{
    for (const int size : {1, 100}) {
        Term map = Term::map({{0.0, 1}});
        for (int key = 1; key < size; ++key)
            map = map.with(key, key);
        map = map.with(-0.0, 2);
        QCOMPARE(mapSize(map), static_cast<std::size_t>(size));
        QCOMPARE(*map.find(0.0), Term(2));
        QVERIFY(!std::signbit(map.pairs().back().first.toFloat()));
    }
}

void TestLargeMap::removingWhatIsNotThereGivesTheMapItself()
{
    for (const int size : {1, 100}) {
        const Term map = putOneByOne(shuffled(size));
        const Term same = mapWithout(map, atoms::error);
        QVERIFY(same.pairs().data() == map.pairs().data());
    }
}

void TestLargeMap::pairsAreLaidOutOnce()
{
    const Term map = putOneByOne(shuffled(1'000));
    const Term copy = map;
    const auto pairs = map.pairs();
    QVERIFY(map.pairs().data() == pairs.data());
    QVERIFY(copy.pairs().data() == pairs.data());
}

void TestLargeMap::manyThreadsReadOne()
{
    for (int round = 0; round < 20; ++round) {
        const Term map = putOneByOne(shuffled(2'000)).with(-1, Term::binary("shared"));
        std::vector<const Term::Pair *> seen(4);
        std::vector<Term> changed(seen.size());
        std::vector<std::thread> threads;
        std::atomic<bool> mayStart = false;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            threads.emplace_back([&map, &mayStart, &place = seen[i], &mine = changed[i], i] {
                mayStart.wait(false);
                mine = map.with(static_cast<int>(i), atoms::ok);
                place = map.pairs().data();
                mine = mapWithout(mine, place[i + 10].first);
            });
        }
        mayStart = true;
        mayStart.notify_all();
        for (std::thread &thread : threads)
            thread.join();
        for (std::size_t i = 0; i < seen.size(); ++i) {
            QVERIFY(seen[i] == map.pairs().data());
            QCOMPARE(mapSize(changed[i]), std::size_t(2'000));
            QVERIFY(changed[i].find(static_cast<int>(i))->is(atoms::ok));
        }
        QCOMPARE(map.pairs().size(), std::size_t(2'001));
    }
}

void TestLargeMap::nestsDeeply()
{
    constexpr int depth = 20'000;
    const Term innermost = putOneByOne(shuffled(40));
    const auto nested = [&innermost] {
        Term map = innermost;
        for (int i = 0; i < depth; ++i)
            map = innermost.with(7, map);
        return map;
    };
    Term left = nested();
    const Term right = nested();
    QVERIFY(left == right);
    QCOMPARE(qHash(left), qHash(right));
    left = Term();
    QVERIFY(right != left);
}

void TestLargeMap::puttingGrowsAsKeysTimesTheirLogarithm_data()
{
    QTest::addColumn<bool>("ascending");
    QTest::newRow("in ascending order") << true;
    QTest::newRow("in any order") << false;
}

void TestLargeMap::puttingGrowsAsKeysTimesTheirLogarithm()
{
    QFETCH(bool, ascending);
    const auto spent = [ascending](int count) {
        std::vector<int> keys = shuffled(count);
        if (ascending)
            std::ranges::sort(keys);
        return leastMilliseconds([&keys] { putOneByOne(keys); });
    };
    const double few = spent(veryMany / 4);
    const double many = spent(veryMany);
    QVERIFY2(many < ProcessorTime::limit(700), qPrintable(QString::number(many)));
    // Four times the keys: five times the work. If each key cost a whole map: sixteen times.
    QVERIFY2(many < 10 * few, qPrintable(QString::number(many / few)));
}

void TestLargeMap::removingAllOneByOneIsQuick()
{
    const std::vector<int> keys = shuffled(veryMany);
    Term map = putOneByOne(keys);
    const ProcessorTime spent;
    for (const int key : keys)
        map = mapWithout(map, key);
    const double milliseconds = spent.milliseconds();
    QCOMPARE(mapSize(map), std::size_t(0));
    QVERIFY2(milliseconds < ProcessorTime::limit(900), qPrintable(QString::number(milliseconds)));
}

void TestLargeMap::mergingFewIntoManyIsQuick()
{
    const Term many = putOneByOne(shuffled(veryMany));
    const ProcessorTime spent;
    Term merged = many;
    for (int key = 0; key < veryMany / 10; ++key) {
        merged = mapMerged(merged, Term::map({{key, atoms::ok}}));
        merged = mapMerged(Term::map({{key, atoms::error}}), merged);
    }
    const double milliseconds = spent.milliseconds();
    QCOMPARE(mapSize(merged), std::size_t(veryMany));
    QVERIFY(merged.find(veryMany / 10 - 1)->is(atoms::ok));
    QVERIFY2(milliseconds < ProcessorTime::limit(500), qPrintable(QString::number(milliseconds)));
}

QTEST_APPLESS_MAIN(TestLargeMap)
#include "test_large_map.moc"
