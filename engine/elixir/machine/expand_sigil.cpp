// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/expand_sigil.h"

#include "engine/term/parse_quoted.h"

#include <cctype>

namespace espalier::elixir {

namespace {

/// What the escapes of a sigil's raw text stand for.
std::string unescaped(std::string_view raw)
{
    std::string quoted = "\"";
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\\' && i + 1 < raw.size()) {
            quoted += raw[i++];
            quoted += raw[i];
        } else if (raw[i] == '"') {
            quoted += "\\\"";
        } else {
            quoted += raw[i];
        }
    }
    quoted += '"';
    ParseCursor cursor(quoted);
    return parseQuoted(cursor, HexEscape::Byte).value_or(std::string(raw));
}

/// The text of a sigil as an expression, with the escapes of its fixed parts resolved.
Ast textOfSigil(const Ast &ast, bool resolves)
{
    Ast text = ast.arguments[0];
    for (Ast &part : text.arguments) {
        if (resolves && part.kind == Ast::Kind::Literal && part.value.isBinary())
            part.value = Term::binary(unescaped(part.value.toBinary()));
    }
    if (text.arguments.size() == 1 && text.arguments[0].kind == Ast::Kind::Literal)
        return text.arguments[0];
    return text.arguments.empty() ? Ast::literal(Term::binary(""), ast.at) : text;
}

std::string modifiersOf(const Ast &ast)
{
    std::string modifiers;
    const Ast &given = ast.arguments[1];
    if (given.kind == Ast::Kind::Literal && given.value.isList()) {
        for (const Term &character : given.value.listElements().value_or(std::vector<Term>{}))
            modifiers += static_cast<char>(character.toInteger());
    }
    for (const Ast &character : given.arguments)
        modifiers += static_cast<char>(character.value.toInteger());
    return modifiers;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char character : text) {
        if (std::isspace(static_cast<unsigned char>(character)) == 0) {
            word += character;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

Term charlistOf(const std::string &text)
{
    std::vector<Term> characters;
    for (const char32_t character : QString::fromStdString(text).toUcs4())
        characters.push_back(std::int64_t(character));
    return Term::list(characters);
}

Term wordTerm(const std::string &word, char modifier)
{
    if (modifier == 'a')
        return Atom(word);
    return modifier == 'c' ? charlistOf(word) : Term::binary(word);
}

Ast call(std::string_view module, std::string_view function, std::vector<Ast> arguments,
         Position at)
{
    return Ast::remoteCall(Ast::literal(Atom(module), at), Atom(function), std::move(arguments),
                           at);
}

Ast wordList(Ast text, char modifier, Position at)
{
    if (text.kind == Ast::Kind::Literal) {
        std::vector<Term> words;
        for (const std::string &word : wordsOf(text.value.toBinary()))
            words.push_back(wordTerm(word, modifier));
        return Ast::literal(Term::list(words), at);
    }
    const Ast split = call("Elixir.String", "split", {std::move(text)}, at);
    if (modifier != 'a' && modifier != 'c')
        return split;
    const Ast word = Ast::variable(Atom("word"), at);
    const Ast convert = call("Elixir.String", modifier == 'a' ? "to_atom" : "to_charlist", {word},
                             at);
    const Ast clause = Ast::call(Atom("->"), {Ast::list({word}), convert}, at);
    return call("Elixir.Enum", "map", {split, Ast::call(Atom("fn"), {clause}, at)}, at);
}

/// What `~D[2022-01-31]` and its kin make; empty for any other sigil.
std::string_view calendarModule(char sigil)
{
    switch (sigil) {
    case 'D':
        return "Elixir.Date";
    case 'T':
        return "Elixir.Time";
    case 'N':
        return "Elixir.NaiveDateTime";
    case 'U':
        return "Elixir.DateTime";
    default:
        return {};
    }
}

} // namespace

Ast expandSigil(const Ast &ast, const Environment &environment)
{
    const std::string_view name = ast.value.toAtom().name();
    const char sigil = name.back();
    const std::string modifiers = modifiersOf(ast);
    const bool isLower = std::islower(static_cast<unsigned char>(sigil)) != 0;
    switch (std::tolower(static_cast<unsigned char>(sigil))) {
    case 's':
        return textOfSigil(ast, isLower);
    case 'c': {
        const Ast text = textOfSigil(ast, isLower);
        if (text.kind == Ast::Kind::Literal)
            return Ast::literal(charlistOf(std::string(text.value.toBinary())), ast.at);
        return call("Elixir.String", "to_charlist", {text}, ast.at);
    }
    case 'w':
        return wordList(textOfSigil(ast, isLower), modifiers.empty() ? 's' : modifiers[0], ast.at);
    case 'r':
        return call("Elixir.Regex", "compile!",
                    {textOfSigil(ast, false), Ast::literal(Term::binary(modifiers), ast.at)},
                    ast.at);
    case 'd':
    case 't':
    case 'n':
    case 'u':
        if (const std::string_view module = calendarModule(sigil); !module.empty())
            return call(module, "from_sigil", {textOfSigil(ast, false)}, ast.at);
        [[fallthrough]];
    default:
        raiseCompileError(
            environment, ast.at,
            QStringLiteral("the sigil ~%1 is not part of this language; it has ~s, ~w, ~c "
                           "and ~r, and the same in capitals")
                .arg(QLatin1Char(sigil)));
    }
}

} // namespace espalier::elixir
