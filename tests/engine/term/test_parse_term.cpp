// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"
#include "engine/term/parse.h"
#include "tests/engine/term/term_generator.h"

#include <QTest>

#include <limits>

using namespace espalier;

class TestParseTerm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reads_data();
    void reads();
    void readsAs_data();
    void readsAs();
    void errors_data();
    void errors();
    void errorMessage();
    void nestingIsLimited();
    void longListIsRead();
    void readsWhatInspectWrites();
    void anyTextIsReadOrRefused();
};

void TestParseTerm::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestParseTerm::reads_data()
{
    QTest::addColumn<Term>("expected");
    const auto row = [](const char *text, const Term &expected) {
        QTest::newRow(text) << expected;
    };
    const Atom a("a");
    const Atom b("b");
    const Atom foo("Elixir.Foo");
    row("nil", Term());
    row("true", atoms::true_);
    row(":ok", atoms::ok);
    row("  :ok  ", atoms::ok);
    row(":nil", atoms::nil);
    row(":a@b", Atom("a@b"));
    row(":foo?", Atom("foo?"));
    row(":\"a b\"", Atom("a b"));
    row(":'a b'", Atom("a b"));
    row(":\"a\\x85b\"", Atom("a\u0085b"));
    row(":+", Atom("+"));
    row(":%{}", Atom("%{}"));
    row(":日本", Atom("日本"));
    row("Foo.Bar", Atom("Elixir.Foo.Bar"));
    row("Elixir.Foo", foo);
    row("Elixir", Atom("Elixir"));
    row("0", 0);
    row("-5", -5);
    row("- 5", -5);
    row("+5", 5);
    row("1_000_000", 1'000'000);
    row("0xFf", 255);
    row("-0x10", -16);
    row("0o17", 15);
    row("0b101", 5);
    row("9223372036854775807", std::numeric_limits<std::int64_t>::max());
    row("-9223372036854775808", std::numeric_limits<std::int64_t>::min());
    row("1.5", 1.5);
    row("1_000.2_5", 1000.25);
    row("-1.0e-3", -0.001);
    row("1.0E+2", 100.0);
    row("1.0e-400", 0.0);
    row("?a", 97);
    row("?\\n", 10);
    row("?😀", 0x1f600);
    row("\"\"", Term::binary(""));
    row("\"a b\"", Term::binary("a b"));
    row("\"\\a\\b\\d\\e\\f\\n\\r\\s\\t\\v\\0\\\\\\\"\\#{\"",
        Term::binary({"\a\b\x7f\x1b\f\n\r \t\v\0\\\"#{", 15}));
    row("\"\\xFF\"", Term::binary("\xff"));
    row("\"\\x{E9}\\u00e9\\u{1F600}\\q\"", Term::binary("éé😀q"));
    row("\"a\\\nb\"", Term::binary("ab"));
    row("\"\xEF\xBB\xBF\"", Term::binary("\ufeff"));
    row("'abc'", Term::list({97, 98, 99}));
    row("'\\x85'", Term::list({0x85}));
    row("''", Term::emptyList());
    row("~c\"a'\"", Term::list({97, 39}));
    row("{}", Term::tuple({}));
    row("{ :a ,1 }", Term::tuple({a, 1}));
    row("{1,}", Term::tuple({1}));
    row("{:a, b: 1}", Term::tuple({a, Term::list({Term::tuple({b, 1})})}));
    row("[]", Term::emptyList());
    row("[1, [2], {3}]", Term::list({1, Term::list({2}), Term::tuple({3})}));
    row("[1,]", Term::list({1}));
    row("[1 | 2]", Term::cons(1, 2));
    row("[1, 2|[3]]", Term::list({1, 2, 3}));
    row("[a: 1, \"b\": 2]", Term::list({Term::tuple({a, 1}), Term::tuple({b, 2})}));
    row("[1, a: 2]", Term::list({1, Term::tuple({a, 2})}));
    row("[nil: 1]", Term::list({Term::tuple({atoms::nil, 1})}));
    row("[..: 1, {}: 2]", Term::list({Term::tuple({Atom(".."), 1}), Term::tuple({Atom("{}"), 2})}));
    row("[:+|:-]", Term::cons(Atom("+"), Atom("-")));
    row("%{}", Term::map({}));
    row("%{a: 1}", Term::map({{a, 1}}));
    row("%{\"a\" => 1, :b=>2, a: 3}", Term::map({{Term::binary("a"), 1}, {b, 2}, {a, 3}}));
    row("%{1 => :a, 1 => :b}", Term::map({{1, b}}));
    row("%{%{} => {}}", Term::map({{Term::map({}), Term::tuple({})}}));
    row("%Foo{a: 1}", Term::map({{atoms::struct_, foo}, {a, 1}}));
    row("%Foo{}", Term::map({{atoms::struct_, foo}}));
    row("%RuntimeError{message: \"boom\"}", Term::map({{atoms::struct_, atoms::RuntimeError},
                                                       {atoms::exception, atoms::true_},
                                                       {atoms::message, Term::binary("boom")}}));
    row("<<>>", Term::binary(""));
    row("<<255, \"a\", 0>>", Term::binary({"\xff"
                                           "a\0",
                                           3}));
    row("#PID<0.5.0>", Pid{.number = 5});
    row("#PID<0.18446744073709551615.0>", Pid{.number = std::numeric_limits<std::uint64_t>::max()});
    row("#Reference<0.0.0.7>", Reference{.number = 7});
    row("{:shutdown, {:failed_to_start_child, Foo, :timeout}}",
        Term::tuple(
            {atoms::shutdown, Term::tuple({atoms::failed_to_start_child, foo, atoms::timeout})}));
}

void TestParseTerm::reads()
{
    QFETCH(Term, expected);
    const auto term = parseTerm(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(term, qPrintable(term ? QString() : term.error().message()));
    QVERIFY2(*term == expected, qPrintable(term->toString()));
}

void TestParseTerm::readsAs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tab and line ends") << QStringLiteral("\t{\r\n1,\n2}\n");
    QTest::newRow("no spaces") << QStringLiteral("{1,2}");
}

void TestParseTerm::readsAs()
{
    QFETCH(QString, text);
    QCOMPARE(parseTerm(text), Term::tuple({1, 2}));
}

void TestParseTerm::errors_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, qsizetype offset, const char *found,
                        const char *expected) {
        QTest::newRow(text) << offset << QString::fromUtf8(found) << QString::fromUtf8(expected);
    };
    const char *end = "the end of the text";
    row("", 0, end, "a value");
    row("  ", 2, end, "a value");
    row("foo", 0, "`foo`", "a value (an atom is written with a colon, `:foo`)");
    row(":", 1, end, "the name of an atom");
    row(": a", 1, "` `", "the name of an atom");
    row("Foo.bar", 3, "`.`", "the end of the text");
    row(":ok :error", 4, "`:`", "the end of the text");
    row("1 + 2", 2, "`+`", "the end of the text");
    row("{1, 2", 5, end, "`,` or `}`");
    row("{:a, ", 5, end, "a value");
    row("[1 2]", 3, "`2`", "`,` or `]`");
    row("[1, 2}", 5, "`}`", "`,` or `]`");
    row("[,]", 1, "`,`", "a value");
    row("[| 1]", 1, "`|`", "a value");
    row("[1 | 2, 3]", 6, "`,`", "`]`");
    row("[a: 1 | 2]", 6, "`|`", "`,` or `]`");
    row("[a:1]", 3, "`1`", "a space after the colon of a key");
    row("[a: 1, 2]", 7, "`2`", "another `key: value` (keywords come last)");
    row("%{1}", 3, "`}`", "`=>`");
    row("%{b: 2, \"a\" => 1}", 8, "`\"`", "another `key: value` (keywords come last)");
    row("%foo{}", 1, "`foo`", "`{`, or the name of a struct");
    row("%Foo", 4, end, "`{`");
    row("%Foo{1}", 5, "`1`", "a field, `name: value`");
    row("\"abc", 4, end, "a closing \"");
    row("'abc", 4, end, "a closing '");
    row("\"abc\\", 5, end, "a character after `\\`");
    row("\"\\xZZ\"", 3, "`ZZ`", "a hexadecimal digit");
    row("\"\\u{110000}\"", 3, "`{`", "a Unicode code point");
    row("\"\\uD800\"", 3, "`D800`", "a Unicode code point");
    row("\"\\u{41\"", 6, "`\"`", "`}`");
    row("?", 1, end, "a character after `?`");
    row("9223372036854775808", 0, "`9223372036854775808`",
        "an integer of 64 bits (-9223372036854775808 to 9223372036854775807)");
    row("-9223372036854775809", 0, "`-9223372036854775809`",
        "an integer of 64 bits (-9223372036854775808 to 9223372036854775807)");
    row("1.0e400", 0, "`1.0e400`", "a float of at most about 1.8e308");
    row("1e5", 1, "`e5`", "the number to end here (a float is written `1.0e5`)");
    row("12abc", 2, "`abc`", "the number to end here (a float is written `1.0e5`)");
    row("1__0", 1, "`__0`", "the number to end here (a float is written `1.0e5`)");
    row("0b12", 3, "`2`", "the number to end here (a float is written `1.0e5`)");
    row("1.", 1, "`.`", "the end of the text");
    row("0x", 2, end, "a digit");
    row("--5", 1, "`-5`", "a digit");
    row("<<1, 256>>", 5, "`256`", "a byte (0 to 255) or a string");
    row("<<1", 3, end, "`,` or `>>`");
    row("#PID<0.x.0>", 7, "`x`", "a number");
    row("#PID<1.5.0>", 5, "`1.5.0`", "a pid such as `#PID<0.5.0>`");
    row("#PID<0.5.1>", 8, "`.`", "a pid such as `#PID<0.5.0>`");
    row("#Reference<0.0.1.7>", 11, "`0.0.1.7`", "a reference such as `#Reference<0.0.0.7>`");
    row("#Function<fn/1>", 0, "`#`", "a value");
    row("{\"😀é\", x}", 8, "`x`", "a value (an atom is written with a colon, `:x`)");
}

void TestParseTerm::errors()
{
    QFETCH(qsizetype, offset);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const auto term = parseTerm(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(!term, qPrintable(term ? term->toString() : QString()));
    QCOMPARE(term.error().found, found);
    QCOMPARE(term.error().expected, expected);
    QCOMPARE(term.error().offset, offset);
}

void TestParseTerm::errorMessage()
{
    const auto term = parseTerm(u"{1, 2");
    QVERIFY(!term);
    QCOMPARE(term.error().message(),
             QStringLiteral("Column 6: found the end of the text, expected `,` or `}`."));
}

void TestParseTerm::nestingIsLimited()
{
    const auto nested = [](qsizetype depth) {
        return QString(depth, QLatin1Char('[')) + QString(depth, QLatin1Char(']'));
    };
    QVERIFY(parseTerm(nested(parseDepthLimit)));
    const auto tooDeep = parseTerm(nested(parseDepthLimit + 1));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().offset, parseDepthLimit);
    QCOMPARE(tooDeep.error().expected, QStringLiteral("no more than 500 levels of nesting"));
    QVERIFY(!parseTerm(QString(1'000'000, QLatin1Char('{'))));
    // Siblings are no levels.
    QVERIFY(parseTerm(QStringLiteral("[%1{}]").arg(QStringLiteral("{}, ").repeated(2'000))));
}

void TestParseTerm::longListIsRead()
{
    const QString text = QStringLiteral("[%1 1]").arg(QStringLiteral("1,").repeated(200'000));
    const auto term = parseTerm(text);
    QVERIFY(term);
    QCOMPARE(term->listElements()->size(), std::size_t(200'001));
}

void TestParseTerm::readsWhatInspectWrites()
{
    QVERIFY(rc::check("parse(inspect(term)) is the term", [] {
        const Term term = *generate::term();
        const QString text = inspect(term, InspectOptions::everything());
        const auto read = parseTerm(text);
        if (!read)
            RC_FAIL(text.toStdString() + "\n" + read.error().message().toStdString());
        RC_ASSERT(*read == term);
    }));
}

void TestParseTerm::anyTextIsReadOrRefused()
{
    QVERIFY(rc::check("no text crashes the parser, and an error points into the text", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("{", "}", "[", "]", "%{", "%", "<<", ">>", ":", "\"", "'",
                                          "\\", "a", "a: ", "Foo", ".", "1", "-", "e", "0x", "_",
                                          "#PID<0.", "#{", "|", "=>", ",", " ", "?", "u{", "é",
                                          "😀"));
        QString text;
        for (const std::string &piece : pieces)
            text += QString::fromStdString(piece);
        const auto term = parseTerm(text);
        RC_CLASSIFY(term.has_value());
        if (term) {
            const auto again = parseTerm(inspect(*term, InspectOptions::everything()));
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == *term);
        } else {
            RC_ASSERT(term.error().offset >= 0 && term.error().offset <= text.size());
            RC_ASSERT(!term.error().expected.isEmpty());
        }
    }));
}

QTEST_APPLESS_MAIN(TestParseTerm)
#include "test_parse_term.moc"
