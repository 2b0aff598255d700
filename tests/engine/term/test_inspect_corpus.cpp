// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"
#include "engine/term/parse.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace espalier;

namespace {

int numberOf(const QString &text)
{
    return text == QLatin1StringView("infinity") ? InspectOptions::infinite : text.toInt();
}

/// Reads `pretty width=20 limit=3`.
InspectOptions optionsOf(const QString &text)
{
    InspectOptions options;
    for (const QString &option : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString value = option.section(QLatin1Char('='), 1);
        if (option == QLatin1StringView("pretty"))
            options.width = options.width < 0 ? 80 : options.width;
        else if (option.startsWith(QLatin1StringView("width")))
            options.width = numberOf(value);
        else if (option.startsWith(QLatin1StringView("limit")))
            options.limit = numberOf(value);
        else if (option.startsWith(QLatin1StringView("printable_limit")))
            options.printableLimit = numberOf(value);
        else if (option == QLatin1StringView("charlists=as_lists"))
            options.charlists = Charlists::AsLists;
        else if (option == QLatin1StringView("binaries=as_binaries"))
            options.binaries = Binaries::AsBinaries;
        else if (option == QLatin1StringView("base=hex"))
            options.base = Base::Hexadecimal;
        else if (option == QLatin1StringView("base=binary"))
            options.base = Base::Binary;
        else if (option == QLatin1StringView("structs=false"))
            options.structs = false;
        else
            qFatal("unknown option %s", qPrintable(option));
    }
    return options;
}

/// Every struct is known, with its fields in the order of the keys.
std::optional<ShownStruct> everyStruct(Atom, std::span<const Term::Pair> pairs)
{
    ShownStruct shown;
    for (const Term::Pair &pair : pairs) {
        if (!pair.first.is(atoms::struct_) && !pair.first.is(atoms::exception))
            shown.fields.push_back(pair.first.toAtom());
    }
    return shown;
}

} // namespace

/// Terms as Elixir 1.14 prints them with all sorts of options; each line of the corpus is one.
class TestInspectCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTermsAsElixirDoes();
    void showsStructsInTheOrderOfTheirFields();
    void hidesFields();
    void showsUnknownStructsAsMaps();
};

void TestInspectCorpus::showsTermsAsElixirDoes()
{
    QFile corpus(QStringLiteral(ESPALIER_SOURCE_DIR "/tests/engine/term/inspect_corpus.jsonl"));
    QVERIFY(corpus.open(QIODevice::ReadOnly));
    int compared = 0;
    while (!corpus.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(corpus.readLine()).object();
        const auto term = parseTerm(line[QLatin1StringView("term")].toString());
        QVERIFY2(term, qPrintable(line[QLatin1StringView("term")].toString()));
        InspectOptions options = optionsOf(line[QLatin1StringView("options")].toString());
        options.shownStruct = everyStruct;
        QCOMPARE(inspect(*term, options), line[QLatin1StringView("shown")].toString());
        ++compared;
    }
    QVERIFY(compared > 900);
}

void TestInspectCorpus::showsStructsInTheOrderOfTheirFields()
{
    const auto term = parseTerm(u"%Point{x: 1, y: [2]}");
    InspectOptions options;
    options.shownStruct = [](Atom, auto) { return ShownStruct{.fields = {Atom("y"), Atom("x")}}; };
    QCOMPARE(inspect(*term, options), QStringLiteral("%Point{y: [2], x: 1}"));
    options.limit = 1;
    QCOMPARE(inspect(*term, options), QStringLiteral("%Point{y: [...], ...}"));
}

void TestInspectCorpus::hidesFields()
{
    const auto term = parseTerm(u"%User{name: \"joe\", password: \"secret\"}");
    InspectOptions options;
    options.shownStruct = [](Atom, auto) {
        return ShownStruct{.fields = {Atom("name")}, .hidesFields = true};
    };
    QCOMPARE(inspect(*term, options), QStringLiteral("#User<name: \"joe\", ...>"));
    options.width = 10;
    QCOMPARE(inspect(*term, options), QStringLiteral("#User<\n  name: \"joe\",\n  ...\n>"));
}

void TestInspectCorpus::showsUnknownStructsAsMaps()
{
    InspectOptions options;
    options.shownStruct = [](Atom, auto) { return std::optional<ShownStruct>(); };
    QCOMPARE(inspect(*parseTerm(u"%Nope{a: 1}"), options),
             QStringLiteral("%{__struct__: Nope, a: 1}"));
}

QTEST_APPLESS_MAIN(TestInspectCorpus)
#include "test_inspect_corpus.moc"
