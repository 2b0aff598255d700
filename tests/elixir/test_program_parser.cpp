// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/lexer.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/runtime/exit_reason.h"
#include "engine/term/inspect.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace espalier;
using namespace espalier::elixir;

namespace {

InspectOptions wholeTerms()
{
    InspectOptions options = InspectOptions::everything();
    options.charlists = Charlists::AsLists;
    return options;
}

QString message(const SyntaxError &error)
{
    const bool isMissing = error.kind == SyntaxError::Kind::MissingToken;
    return QStringLiteral("** (%1) %2")
        .arg(isMissing ? QStringLiteral("TokenMissingError") : QStringLiteral("SyntaxError"),
             error.message());
}

/// The quoted form, or the error as Elixir prints it.
QString parsed(const QByteArray &source)
{
    const auto program = parseProgram({source.data(), static_cast<std::size_t>(source.size())});
    return program ? inspect(quoted(*program), wholeTerms()) : message(program.error());
}

QList<QByteArray> pieces(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray separator = "\n----\n";
    const QByteArray content = file.readAll();
    QList<QByteArray> found;
    for (qsizetype at = 0, end = 0; (end = content.indexOf(separator, at)) >= 0;
         at = end + separator.size())
        found += content.mid(at, end - at);
    return found;
}

QDir snippetFolder()
{
    return QDir(QStringLiteral(ESPALIER_SOURCE_DIR "/tests/elixir/syntax"));
}

} // namespace

class TestProgramParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsElixirDoes_data();
    void readsAsElixirDoes();
    void quotesPrograms_data();
    void quotesPrograms();
    void placesNodesWhereElixirDoes();
    void givesLinesFromTheFirstOne();
    void readsBackWhatItQuotes();
    void refusesWhatIsNoProgram();
    void refusesIntegersPast64Bits();
    void refusesInvalidEncoding();
    void endsAtAnyDepth_data();
    void endsAtAnyDepth();
    void takesTimeInProportionToTheText();
    void survivesMutatedSnippets();
    void cutsIncompleteTextIntoTokens_data();
    void cutsIncompleteTextIntoTokens();
};

void TestProgramParser::readsAsElixirDoes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("expected");
    const QStringList files = snippetFolder().entryList({QStringLiteral("*.snippets")});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const QString name = file.section(u'.', 0, 0);
        const auto snippets = pieces(snippetFolder().filePath(file));
        const auto results = pieces(snippetFolder().filePath(name + QStringLiteral(".expected")));
        QCOMPARE(results.size(), snippets.size());
        for (qsizetype i = 0; i < snippets.size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(name).arg(i)))
                << snippets[i] << QString::fromUtf8(results[i]);
    }
}

void TestProgramParser::readsAsElixirDoes()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, expected);
    const QString actual = parsed(source);
    QVERIFY2(actual == expected, qPrintable(QStringLiteral("%1\n  is read as %2\n  expected   %3")
                                                .arg(QString::fromUtf8(source), actual, expected)));
}

void TestProgramParser::quotesPrograms_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &source, const QString &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("nothing is an empty block", "", QStringLiteral("{:__block__, [], []}"));
    row("lines of Windows", "a\r\nb",
        QStringLiteral("{:__block__, [], [{:a, [], nil}, {:b, [], nil}]}"));
    row("a map's field", "map.field",
        QStringLiteral("{{:., [], [{:map, [], nil}, :field]}, [no_parens: true], []}"));
    row("a call without arguments", "map.field()",
        QStringLiteral("{{:., [], [{:map, [], nil}, :field]}, [], []}"));
    row("a do-block belongs to the outermost call", "a b do c end",
        QStringLiteral("{:a, [], [{:b, [], nil}, [do: {:c, [], nil}]]}"));
    row("not in", "not a in b",
        QStringLiteral(
            "{:__block__, [], [{:not, [], [{:in, [], [{:a, [], nil}, {:b, [], nil}]}]}]}"));
    row("a guard belongs to all parameters", "fn a, b when c -> d end",
        QStringLiteral("{:fn, [], [{:->, [], [[{:when, [], [{:a, [], nil}, {:b, [], nil}, "
                       "{:c, [], nil}]}], {:d, [], nil}]}]}"));
    row("a heredoc loses its indentation", "\"\"\"\n    a\n      b\n    \"\"\"",
        QStringLiteral("\"a\\n  b\\n\""));
    row("a sigil keeps its escapes", "~s(a\\n)",
        QStringLiteral("{:sigil_s, [], [{:<<>>, [], [\"a\\\\n\"]}, []]}"));
    row("an incomplete expression", "1 +",
        QStringLiteral("** (TokenMissingError) nofile:1:3: syntax error: expression is incomplete\n"
                       "    |\n  1 | 1 +\n    |   ^"));
}

void TestProgramParser::quotesPrograms()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, expected);
    QCOMPARE(parsed(source), expected);
}

void TestProgramParser::placesNodesWhereElixirDoes()
{
    const auto program = parseProgram("x = Foo.bar(1)\n  |> baz 2");
    QVERIFY(program);
    const auto place = [](const Ast &ast) { return std::pair(ast.at.line, ast.at.column); };
    QCOMPARE(place(*program), std::pair(1, 3));
    const Ast &pipe = program->arguments[1];
    QCOMPARE(place(pipe), std::pair(2, 3));
    const Ast &remote = pipe.arguments[0];
    QCOMPARE(place(remote), std::pair(1, 9));
    QCOMPARE(place(remote.arguments[0]), std::pair(1, 8));
    QCOMPARE(place(pipe.arguments[1]), std::pair(2, 6));
}

void TestProgramParser::givesLinesFromTheFirstOne()
{
    const auto program = parseProgram("a\nb )",
                                      {.file = QStringLiteral("my.exs"), .firstLine = 10});
    QVERIFY(!program);
    QCOMPARE(program.error().message(),
             QStringLiteral("my.exs:11:3: unexpected token: )\n    |\n 11 | b )\n    |   ^"));
}

void TestProgramParser::readsBackWhatItQuotes()
{
    for (const QByteArray &snippet :
         pieces(snippetFolder().filePath(QStringLiteral("blocks.snippets"))))
    {
        const auto program = parseProgram(snippet.toStdString());
        QVERIFY(program);
        const Term term = quoted(*program);
        QCOMPARE(quoted(unquoted(term, {1, 1})), term);
    }
}

void TestProgramParser::refusesWhatIsNoProgram()
{
    const Term map = Term::map({});
    QVERIFY_THROWS_EXCEPTION(Raise, (void)unquoted(map, {}));
    QVERIFY_THROWS_EXCEPTION(Raise, (void)unquoted(Term::tuple({map, map, map}), {}));
    Term deep = 1;
    for (int i = 0; i < 100'000; ++i)
        deep = Term::list({deep});
    QVERIFY_THROWS_EXCEPTION(Raise, (void)unquoted(deep, {}));
}

void TestProgramParser::refusesIntegersPast64Bits()
{
    QVERIFY(parseProgram("9223372036854775807"));
    const auto program = parseProgram("9223372036854775808");
    QVERIFY(!program);
    QVERIFY(program.error().description.contains(QStringLiteral("64 bits")));
}

void TestProgramParser::refusesInvalidEncoding()
{
    QVERIFY(!parseProgram("a\xff"));
    QVERIFY(!parseProgram("\"\xed\xa0\x80\""));
    QVERIFY(!parseProgram(R"('\xff')"));
    QVERIFY(!parseProgram(R"(:"\xff")"));
    QVERIFY(parseProgram(R"("\xff")"));
}

void TestProgramParser::endsAtAnyDepth_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit :
         {"(",     "[",      "{",     "%{",           "%",         "<<",     "fn -> ",
          "fn x ", "a do ",  "\"#{",  "f(",           "f ",        "!",      "@",
          "a.",    "a.B",    "A.",    "a + ",         "a = ",      "a |> ",  "[a, ",
          "not ",  "a do: ", "a[",    "%@",           "// ",       "1..",    "a..b//",
          "&1 ",   "a: ",    "x -> ", "a do end |> ", "if x do\n", "\\\n",   "'#{",
          "a.b(",  "(a; ",   "- ",    "f a, ",        "x when ",   "%a{b | "})
        QTest::newRow(unit) << QByteArray(unit);
}

void TestProgramParser::endsAtAnyDepth()
{
    QFETCH(QByteArray, unit);
    // Each an answer, whichever: no crash, no hang.
    for (const int count : {100, 499, 600, 4'000}) {
        const QByteArray open = unit.repeated(count);
        (void)parsed(open);
        (void)parsed(open + "x" + QByteArray(")]}>>").repeated(count));
        (void)parsed(open + "x" + QByteArray(")").repeated(count));
        (void)parsed(open + "x" + QByteArray(" end").repeated(count));
        (void)parsed(open + "x" + QByteArray("}\"").repeated(count));
        (void)tokenize(open.toStdString());
    }
}

void TestProgramParser::takesTimeInProportionToTheText()
{
    const QByteArray unit = "def f(%{a: a} = m, [h | t]) when a > 1 do\n"
                            "  x = \"a#{h}b\" |> String.length()\n  {:ok, x + 1, m.b, t}\nend\n\n";
    const QByteArray source = unit.repeated(1'000'000 / unit.size());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(parseProgram({source.data(), static_cast<std::size_t>(source.size())}));
    // A tenth of that on a quiet machine; quadratic time would take minutes.
    QVERIFY(timer.elapsed() < 10'000);
}

void TestProgramParser::survivesMutatedSnippets()
{
    std::mt19937 random(1);
    QList<QByteArray> snippets;
    for (const QString &file : snippetFolder().entryList({QStringLiteral("*.snippets")}))
        snippets += pieces(snippetFolder().filePath(file));
    const auto pick = [&random](qsizetype size) {
        return static_cast<qsizetype>(random() % static_cast<std::size_t>(size));
    };
    for (int round = 0; round < 10'000; ++round) {
        QByteArray text = snippets[pick(snippets.size())] + snippets[pick(snippets.size())];
        for (int change = 0; change < 3; ++change) {
            const qsizetype at = pick(text.size() + 1);
            if (change == 0)
                text.insert(at, static_cast<char>(random()));
            else if (change == 1)
                text.remove(at, 1 + pick(3));
            else
                text.insert(at, snippets[pick(snippets.size())].left(3));
        }
        const auto program = parseProgram({text.data(), static_cast<std::size_t>(text.size())});
        if (!program)
            QVERIFY(!program.error().message().isEmpty());
        (void)tokenize({text.data(), static_cast<std::size_t>(text.size())});
    }
}

void TestProgramParser::cutsIncompleteTextIntoTokens_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QList<QByteArray>>("expected");
    using Pieces = QList<QByteArray>;
    QTest::newRow("an open string") << QByteArray("x = \"a b") << Pieces{"x", "=", "\"", "a b"};
    QTest::newRow("an open block") << QByteArray("if x do") << Pieces{"if", "x", "do"};
    QTest::newRow("what is no token") << QByteArray("a $ b") << Pieces{"a", "$", "b"};
    QTest::newRow("a comment") << QByteArray("a # b") << Pieces{"a", "# b"};
    QTest::newRow("an end too many") << QByteArray(") a") << Pieces{")", "a"};
    QTest::newRow("an open interpolation") << QByteArray("\"a#{b") << Pieces{"\"", "a", "#{", "b"};
}

void TestProgramParser::cutsIncompleteTextIntoTokens()
{
    QFETCH(QByteArray, source);
    QFETCH(QList<QByteArray>, expected);
    const std::string_view text(source.data(), static_cast<std::size_t>(source.size()));
    QList<QByteArray> actual;
    for (const Token &token : tokenize(text)) {
        const std::string_view piece = token.text(text);
        actual += QByteArray(piece.data(), static_cast<qsizetype>(piece.size()));
    }
    QCOMPARE(actual, expected);
}

QTEST_GUILESS_MAIN(TestProgramParser)
#include "test_program_parser.moc"
