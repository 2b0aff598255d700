// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace espalier;

namespace {

class Nullary : public Function
{
public:
    [[nodiscard]] int arity() const override { return 2; }
    [[nodiscard]] Term call(std::span<const Term>) const override { return {}; }
};

Term bytes(std::initializer_list<int> values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return Term::binary(text);
}

Term codePoints(std::initializer_list<int> values)
{
    return Term::list(std::vector<Term>(values.begin(), values.end()));
}

Term integersFrom(int first, int count)
{
    std::vector<int> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), first);
    return Term::list(std::vector<Term>(values.begin(), values.end()));
}

Term pair(const Term &key, const Term &value)
{
    return Term::tuple({key, value});
}

} // namespace

/// The expected texts are what Elixir 1.14.0 prints, structs of unknown modules excepted.
class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void atoms_data();
    void atoms();
    void keys_data();
    void keys();
    void floats_data();
    void floats();
    void strings_data();
    void strings();
    void lists_data();
    void lists();
    void terms_data();
    void terms();
    void limits_data();
    void limits();
    void charlistOptions();
    void defaultLimitIsFifty();
    void deepTermIsCutByTheLimit();
    void deepTermIsWrittenOut();
};

void TestInspect::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestInspect::atoms_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(text) << QByteArray(name) << QString::fromUtf8(text);
    };
    for (const char *bare : {"ok", "foo?", "foo!", "foo@bar", "Foo", "é", "日本", "_", "_a", "a1",
                             "do", "end", "fn", "A?", "a@?", "Ünder", "__struct__"})
        row(bare, QByteArray(bare).prepend(':').constData());
    for (const char *sign :
         {"+",    "-",   "*",   "/",   "++", "--", "+++",  "---", "..",  "...", "..//", "<>",
          "<<>>", "{}",  "%{}", "%",   "->", "<-", "|>",   "~>",  "<~",  "<~>", "~>>",  "<<~",
          "<<<",  ">>>", "&&&", "|||", "&&", "||", "!",    "!=",  "!==", "==",  "===",  "=~",
          "<",    "<=",  ">",   ">=",  "=",  "|",  "\\\\", ".",   "&",   "^",   "**",   "@"})
        row(sign, QByteArray(sign).prepend(':').constData());
    for (const char *quoted : {"foo bar",
                               "foo!?",
                               "1a",
                               "a-b",
                               "",
                               "foo.bar",
                               "Foo.Bar",
                               "$gen_call",
                               "@a",
                               "<|>",
                               "^^^",
                               "~~~",
                               "::",
                               "=>",
                               "//",
                               ",",
                               "[]",
                               "()",
                               "&1",
                               "..foo",
                               "{}a",
                               "foo=",
                               "Elixir.foo",
                               "Elixir.Foo.",
                               "Elixir.Foo..Bar",
                               "Elixir.",
                               "Elixir.É",
                               "Elixir.Foo?",
                               "Elixir.nil",
                               "e\u0301",
                               "ª",
                               "𝒳",
                               "Ⅷ"})
        row(quoted, QByteArray(quoted).prepend(":\"").append('"').constData());
    row("nil", "nil");
    row("true", "true");
    row("false", "false");
    row("Elixir", "Elixir");
    row("Elixir.Foo.Bar", "Foo.Bar");
    row("Elixir.Elixir.Foo", "Elixir.Foo");
    row("a\nb", R"(:"a\nb")");
    row("a\"b", R"(:"a\"b")");
    row("a#{x", R"(:"a\#{x")");
    row("a\u0085b", R"(:"a\x85b")");
    row("a\x7f", R"(:"a\d")");
}

void TestInspect::atoms()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    const Atom atom(name.toStdString());
    QCOMPARE(inspect(atom), text);
    QCOMPARE(inspect(Term(atom)), text);
}

void TestInspect::keys_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(text) << QByteArray(name) << QString::fromUtf8(text);
    };
    row("a", "[a: 1]");
    row("foo?", "[foo?: 1]");
    row("foo bar", R"(["foo bar": 1])");
    row("nil", "[nil: 1]");
    row("do", "[do: 1]");
    row("+", "[+: 1]");
    row("%{}", "[%{}: 1]");
    row("::", R"(["::": 1])");
    row("", R"(["": 1])");
    row("Foo", "[Foo: 1]");
    row("Elixir", R"(["Elixir": 1])");
    row("Elixir.Foo", "[{Foo, 1}]");
    row("Elixir.foo", R"([{:"Elixir.foo", 1}])");
}

void TestInspect::keys()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QCOMPARE(inspect(Term::list({pair(Atom(name.toStdString()), 1)})), text);
}

void TestInspect::floats_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, const char *text) {
        QTest::newRow(text) << number << QString::fromLatin1(text);
    };
    row(1, "1.0");
    row(0, "0.0");
    row(-0.0, "-0.0");
    row(0.1, "0.1");
    row(-2.5, "-2.5");
    row(0.1 + 0.2, "0.30000000000000004");
    row(1.0 / 3, "0.3333333333333333");
    row(123450000000, "123450000000.0");
    row(1e15, "1000000000000000.0");
    row(1e16, "1.0e16");
    row(9999999999999998, "9999999999999998.0");
    row(1e20, "1.0e20");
    row(12345678901234568e1, "1.2345678901234568e17");
    row(0.0001, "0.0001");
    row(0.00001, "1.0e-5");
    row(0.00012, "1.2e-4");
    row(0.00123, "0.00123");
    row(1e-10, "1.0e-10");
    row(1.7976931348623157e308, "1.7976931348623157e308");
    row(5e-324, "5.0e-324");
}

void TestInspect::floats()
{
    QFETCH(double, number);
    QFETCH(QString, text);
    QCOMPARE(inspect(Term(number)), text);
}

void TestInspect::strings_data()
{
    QTest::addColumn<Term>("binary");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Term &binary, const char *text) {
        QTest::newRow(name) << binary << QString::fromUtf8(text);
    };
    row("empty", Term::binary(""), R"("")");
    row("plain", Term::binary("abc"), R"("abc")");
    row("escapes", Term::binary("\a\b\t\n\v\f\r\x1b\x7f\"'\\"), R"("\a\b\t\n\v\f\r\e\d\"'\\")");
    row("interpolation", Term::binary("#{x} #x"), R"("\#{x} #x")");
    row("letters", Term::binary("é 日 😀"), R"("é 日 😀")");
    row("byte order mark", Term::binary("\ufeffa"), R"("\uFEFFa")");
    row("not UTF-8", bytes({255}), "<<255>>");
    row("not UTF-8 at the end", bytes({'a', 'b', 0xc3}), "<<97, 98, 195>>");
    row("overlong", bytes({0xc0, 0x80}), "<<192, 128>>");
    row("surrogate", bytes({0xed, 0xa0, 0x80}), "<<237, 160, 128>>");
    row("zero", bytes({'a', 0, 'b'}), "<<97, 0, 98>>");
    row("control", Term::binary("a\u0085"), "<<97, 194, 133>>");
    row("no character", Term::binary("\uffff"), "<<239, 191, 191>>");
}

void TestInspect::strings()
{
    QFETCH(Term, binary);
    QFETCH(QString, text);
    QCOMPARE(inspect(binary), text);
}

void TestInspect::lists_data()
{
    QTest::addColumn<Term>("list");
    QTest::addColumn<QString>("text");
    const auto row = [](const Term &list, const char *text) {
        QTest::newRow(text) << list << QString::fromUtf8(text);
    };
    const Atom a("a");
    row(Term::emptyList(), "[]");
    row(Term::list({1, 2}), "[1, 2]");
    row(Term::cons(1, 2), "[1 | 2]");
    row(Term::cons(1, Term::cons(3, 2)), "[1, 3 | 2]");
    row(codePoints({'a', 'b', 'c'}), "'abc'");
    row(codePoints({7, 8, 9, 10, 11, 12, 13, 27, '"', '\'', '\\', '#', '{', '~'}),
        R"('\a\b\t\n\v\f\r\e"\'\\\#{~')");
    row(codePoints({127}), "[127]");
    row(codePoints({0}), "[0]");
    row(codePoints({233}), "[233]");
    row(Term::cons(97, 98), "[97 | 98]");
    row(Term::list({pair(a, 1), pair(Atom("nil"), 2)}), "[a: 1, nil: 2]");
    row(Term::list({pair(a, 1), Term(2)}), "[{:a, 1}, 2]");
    row(Term::list({Term::tuple({a, 1, 2})}), "[{:a, 1, 2}]");
    row(Term::cons(pair(a, 1), 2), "[{:a, 1} | 2]");
    row(Term::tuple({a, Term::list({pair(a, 1)})}), "{:a, [a: 1]}");
}

void TestInspect::lists()
{
    QFETCH(Term, list);
    QFETCH(QString, text);
    QCOMPARE(inspect(list), text);
}

void TestInspect::terms_data()
{
    QTest::addColumn<Term>("term");
    QTest::addColumn<QString>("text");
    const auto row = [](const Term &term, const char *text) {
        QTest::newRow(text) << term << QString::fromUtf8(text);
    };
    const Atom a("a");
    const Atom foo("Elixir.Foo");
    row(std::numeric_limits<std::int64_t>::min(), "-9223372036854775808");
    row(Pid{.number = 5}, "#PID<0.5.0>");
    row(Reference{.number = 7}, "#Reference<0.0.0.7>");
    row(Term::resource(std::make_shared<const int>(1)), "#Reference<0.0.0.0>");
    row(Term(std::make_shared<const Nullary>()), "#Function<fn/2>");
    row(Term::tuple({}), "{}");
    row(Term::tuple({atoms::error, Term::binary("x")}), R"({:error, "x"})");
    row(Term::map({}), "%{}");
    row(Term::map({{a, 1}}), "%{a: 1}");
    row(Term::map({{Term::binary("a"), 1}, {a, 2}}), R"(%{:a => 2, "a" => 1})");
    row(Term::map({{foo, 1}, {a, 2}}), "%{Foo => 1, :a => 2}");
    row(Term::map({{Term::map({{1, 2}}), Term::map({})}}), "%{%{1 => 2} => %{}}");
    row(Term::map({{atoms::struct_, foo}, {a, 1}}), "%Foo{a: 1}");
    row(Term::map({{atoms::struct_, foo}}), "%Foo{}");
    row(Term::map({{atoms::struct_, atoms::RuntimeError},
                   {atoms::exception, atoms::true_},
                   {atoms::message, Term::binary("boom")}}),
        R"(%RuntimeError{message: "boom"})");
    row(Term::map({{atoms::struct_, a}, {a, 1}}), "%{__struct__: :a, a: 1}");
    row(Term::map({{atoms::struct_, atoms::nil}}), "%{__struct__: nil}");
    row(Term::map({{atoms::struct_, 1}}), "%{__struct__: 1}");
    row(Term::map({{atoms::struct_, foo}, {Term::binary("a"), 1}}),
        R"(%{:__struct__ => Foo, "a" => 1})");
}

void TestInspect::terms()
{
    QFETCH(Term, term);
    QFETCH(QString, text);
    QCOMPARE(inspect(term), text);
    QCOMPARE(term.toString(), text);
}

void TestInspect::limits_data()
{
    QTest::addColumn<Term>("term");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("printableLimit");
    QTest::addColumn<QString>("text");
    const auto limited = [](const Term &term, int limit, const char *text) {
        QTest::addRow("limit %d: %s", limit, text)
            << term << limit << 4096 << QString::fromUtf8(text);
    };
    const auto printable = [](const Term &term, int limit, const char *text) {
        QTest::addRow("printable %d: %s", limit, text)
            << term << 50 << limit << QString::fromUtf8(text);
    };
    const Atom a("a");
    const Atom b("b");
    const Atom c("c");
    const Term four = integersFrom(1, 4);
    limited(Term::cons(1, 2), 1, "[1 | 2]");
    limited(Term::cons(1, Term::cons(3, 2)), 1, "[1, ...]");
    limited(Term::cons(1, Term::cons(3, 2)), 2, "[1, 3 | 2]");
    limited(Term::list({four, four, four, four, 1, 2}), 3, "[[1, 2, ...], [1, ...], [...], ...]");
    limited(Term::tuple({Term::tuple({1, 2, 3, 4}), four, Term::map({{a, 1}, {b, 2}}), 1}), 3,
            "{{1, 2, ...}, [1, ...], %{...}, ...}");
    limited(Term::list({pair(a, Term::tuple({1, 2})), pair(b, Term::tuple({1, 2})), pair(c, 2)}), 2,
            "[a: {1, ...}, b: {...}, ...]");
    limited(Term::list({bytes({255, 1, 2}), bytes({255, 1, 2}), bytes({255, 1, 2})}), 3,
            "[<<255, 1, ...>>, <<255, ...>>, <<...>>]");
    limited(Term::map({{1, 1}, {2, 2}}), 1, "%{1 => 1, ...}");
    limited(Term::list({1, 2}), 0, "[...]");
    limited(Term::tuple({1}), 0, "{...}");
    limited(Term::map({{a, 1}}), 0, "%{...}");
    limited(Term::tuple({Term::emptyList()}), 0, "{...}");
    limited(Term::tuple({Term::emptyList(), Term::map({}), Term::tuple({})}), 3, "{[], %{}, {}}");
    limited(Term::binary("abc"), 0, R"("abc")");
    limited(codePoints({97}), 0, "'a'");
    limited(integersFrom(200, 60), InspectOptions::infinite,
            inspect(integersFrom(200, 60), InspectOptions::everything()).toUtf8().constData());
    printable(Term::binary("abcdef"), 3, R"("abc" <> ...)");
    printable(Term::binary("ééé"), 3, R"("ééé")");
    printable(bytes({'a', 'b', 'c', 255}), 3, R"("abc" <> ...)");
    printable(bytes({'a', 'b', 'c', 255}), 4, "<<97, 98, 99, 255>>");
    printable(codePoints({'a', 'b', 'c', 'd', 'e'}), 3, "'abc' ++ ...");
    printable(codePoints({'a', 'b', 'c', 1}), 3, "'abc' ++ ...");
    printable(codePoints({'a', 'b', 'c', 1}), 4, "[97, 98, 99, 1]");
    printable(Term::list({Term::binary("abc"), Term::binary("abcd")}), 3,
              R"(["abc", "abc" <> ...])");
}

void TestInspect::limits()
{
    QFETCH(Term, term);
    QFETCH(int, limit);
    QFETCH(int, printableLimit);
    QFETCH(QString, text);
    QCOMPARE(inspect(term, {.limit = limit, .printableLimit = printableLimit}), text);
}

void TestInspect::charlistOptions()
{
    const Term abc = codePoints({'a', 'b', 'c'});
    const Term wide = codePoints({233, 0x1f600, '\'', 1});
    QCOMPARE(inspect(abc, {.charlists = Charlists::AsLists}), QStringLiteral("[97, 98, 99]"));
    QCOMPARE(inspect(wide, {.charlists = Charlists::AsCharlists}), QStringLiteral(R"('é😀\'\x01')"));
    QCOMPARE(inspect(Term::list({-1}), {.charlists = Charlists::AsCharlists}),
             QStringLiteral("[-1]"));
    QCOMPARE(inspect(wide), QStringLiteral("[233, 128512, 39, 1]"));
}

void TestInspect::defaultLimitIsFifty()
{
    const QString text = inspect(integersFrom(200, 61));
    QVERIFY(text.startsWith(QStringLiteral("[200, 201, ")));
    QVERIFY2(text.endsWith(QStringLiteral(", 248, 249, ...]")), qPrintable(text));
}

void TestInspect::deepTermIsCutByTheLimit()
{
    Term nested = 1;
    for (int i = 0; i < 1'000'000; ++i)
        nested = Term::tuple({nested});
    const QString text = inspect(nested);
    QCOMPARE(text, QString(50, QLatin1Char('{')) + QStringLiteral("{...}")
                       + QString(50, QLatin1Char('}')));
}

void TestInspect::deepTermIsWrittenOut()
{
    constexpr int depth = 1'000'000;
    Term nested = 1;
    for (int i = 0; i < depth; ++i)
        nested = Term::list({nested});
    const QString text = inspect(nested, InspectOptions::everything());
    QCOMPARE(text.size(), 2 * depth + 1);
    QCOMPARE(text.at(depth), QLatin1Char('1'));
}

QTEST_APPLESS_MAIN(TestInspect)
#include "test_inspect.moc"
