// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/operators.h"
#include "engine/elixir/syntax/syntax_problem.h"
#include "engine/elixir/syntax/token.h"

#include <string_view>
#include <vector>

namespace espalier::elixir {

/// Cuts a source text into tokens, in one pass, however texts and interpolations are nested.
class Lexer
{
public:
    /// `source` outlives the lexer.
    explicit Lexer(std::string_view source, int firstLine = 1);

    /// All tokens, an EndOfFile last. Throws SyntaxProblem; brackets and words that open something are closed.
    [[nodiscard]] std::vector<Token> run();
    /// As many tokens as can be made out, comments too; Unknown for what is none. Never throws.
    [[nodiscard]] std::vector<Token> runLeniently();

private:
    /// Something that waits for its end: a bracket, `do`, `fn`, an interpolation.
    struct Opened
    {
        TokenKind kind = TokenKind::EndOfFile;
        Position at = {};
        int indentation = 0;
    };
    /// A text in quotes that waits for its end.
    struct OpenText
    {
        std::size_t start = 0; ///< its first token
        std::string_view end = {};
        bool interpolates = true;
        bool afterDot = false;
        bool inInterpolation = false;
        std::vector<std::size_t> parts = {}; ///< its Text tokens
    };

    // lexer.cpp: what comes next
    void step();
    void readCode();
    bool skipSpace();
    void readLineEnd();
    void readComment();
    void readSemicolon();
    void readAlias();
    void readAtom();
    void readCharacter();
    void readPercent();
    bool readOperatorName();
    void readOperator();
    void finish();

    // lexer_words.cpp: names and reserved words
    void readName();
    /// The kind of a name that ends `length` bytes from here.
    [[nodiscard]] TokenKind nameKind(std::size_t length) const;
    bool readReserved(std::string_view word);
    void readDo();
    void readWordOperator(std::string_view word, TokenKind kind);
    bool readKey(std::size_t length);
    [[nodiscard]] bool isBeforeSlash(std::size_t length) const;
    void checkName(std::string_view name) const;
    void checkAlias(std::size_t length) const;

    // lexer_numbers.cpp
    void readNumber();
    void addInteger(const std::string &digits, int base, std::size_t length);
    void addFloat(const std::string &digits, std::size_t length);
    void checkNumberEnd(std::size_t length) const;

    // lexer_brackets.cpp
    bool readBracket();
    void closeBracket(TokenKind kind, TokenKind opener, std::size_t length);
    void open(TokenKind kind, std::size_t length);
    void closeBlock();
    bool readBits();
    [[nodiscard]] int indentation() const;
    void checkClosing(TokenKind opener, const QString &words) const;
    void closeInterpolation();
    [[nodiscard]] SyntaxProblem missingEnd() const;

    // lexer_text.cpp
    bool readQuote();
    void readSigil();
    /// `prefix`: how many characters come before the quote.
    void openText(TokenKind kind, std::size_t prefix, std::string_view end, bool interpolates);
    void openHeredoc(TokenKind kind, std::size_t prefix, bool interpolates);
    void readText();
    bool skipTextCharacter();
    [[nodiscard]] bool atHeredocEnd() const;
    void addText(std::size_t begin, Position at);
    void openInterpolation();
    void closeText();
    void closeQuotedName(const OpenText &text);
    void resolve(const OpenText &text, std::size_t indentation);
    [[nodiscard]] SyntaxProblem missingQuote() const;
    [[nodiscard]] bool inText() const;

    [[nodiscard]] std::string_view rest() const { return m_source.substr(m_offset); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_offset + ahead < m_source.size() ? m_source[m_offset + ahead] : '\0';
    }
    [[nodiscard]] bool atEnd() const { return m_offset >= m_source.size(); }
    [[nodiscard]] bool previousIs(TokenKind kind) const
    {
        return !m_tokens.empty() && m_tokens.back().is(kind);
    }
    /// Where `offset` is; offsets are asked for in rising order, but for the line that is being read.
    [[nodiscard]] Position positionOf(std::size_t offset) const;
    Token &add(TokenKind kind, std::size_t length, Term value = {});
    /// As add, for what goes on with an expression on the line before.
    Token &addContinuing(TokenKind kind, std::size_t length, Term value = {});
    [[nodiscard]] SyntaxProblem problem(const QString &description, bool showsLine = true) const;
    [[nodiscard]] SyntaxProblem unexpectedCharacter() const;
    void checkEncoding() const;
    static void checkDirection(std::string_view text, const QString &where, Position start);

    std::string_view m_source;
    std::size_t m_offset = 0;
    int m_line = 1;
    std::size_t m_lineStart = 0;
    /// Columns of this line that are counted already.
    mutable std::size_t m_countedOffset = 0;
    mutable int m_countedColumn = 1;
    bool m_keepsComments = false;
    /// The last character was a space or a tab.
    bool m_afterSpace = false;
    std::vector<Token> m_tokens = {};
    std::vector<Opened> m_opened = {};
    std::vector<OpenText> m_texts = {};
    /// The line of the `do`, and of the `end`, that is likely to miss its partner, going by the indentation; 0 for none.
    int m_suspectDo = 0;
    int m_suspectEnd = 0;
};

/// The tokens of a text that may be incomplete or wrong, for colours: what is not covered by one is blank.
[[nodiscard]] std::vector<Token> tokenize(std::string_view source);

} // namespace espalier::elixir
