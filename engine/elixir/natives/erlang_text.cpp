// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_text.h"

#include "engine/term/escape.h"
#include "engine/term/float_text.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <set>
#include <vector>

namespace espalier::elixir {

namespace {

bool isBareErlangAtom(std::string_view name)
{
    static const std::set<std::string_view> reserved{
        "after", "and",    "andalso", "band", "begin", "bnot", "bor", "bsl",  "bsr", "bxor",
        "case",  "catch",  "cond",    "div",  "end",   "fun",  "if",  "let",  "not", "of",
        "or",    "orelse", "receive", "rem",  "try",   "when", "xor", "maybe"};
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '_' || c == '@';
    };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::ranges::all_of(name, isLetter)
           && !reserved.contains(name);
}

std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        switch (c) {
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        case '\r':
            result += "\\r";
            break;
        case 27:
            result += "\\e";
            break;
        default:
            if (c == quote || c == '\\')
                result += '\\';
            result += c;
        }
    }
    return result + quote;
}

bool isLatinPrintable(std::int64_t c)
{
    return (c >= 32 && c <= 126) || (c >= 160 && c <= 255) || (c >= 8 && c <= 13) || c == 27;
}

bool isPrintableBinary(std::string_view bytes)
{
    return !bytes.empty() && std::ranges::all_of(bytes, [](char c) {
        return isLatinPrintable(static_cast<unsigned char>(c))
               && static_cast<unsigned char>(c) < 0x80;
    });
}

std::optional<std::string> printableList(const Term &list)
{
    std::string text;
    const Term *rest = &list;
    for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        const Term &character = rest->head();
        if (!character.isInteger() || !isLatinPrintable(character.toInteger()))
            return std::nullopt;
        appendUtf8(text, static_cast<char32_t>(character.toInteger()));
    }
    return rest->kind() == Term::Kind::EmptyList ? std::optional(text) : std::nullopt;
}

/// Pieces still to be written: a term, or text between terms. A stack, so that depth costs no thread's stack.
class ErlangWriter
{
public:
    explicit ErlangWriter(bool strings)
        : m_strings(strings)
    {}

    std::string run(const Term &term)
    {
        m_todo.push_back({.term = &term});
        while (!m_todo.empty()) {
            const Piece piece = m_todo.back();
            m_todo.pop_back();
            m_text += piece.text;
            if (piece.term != nullptr)
                write(*piece.term);
        }
        return std::move(m_text);
    }

private:
    struct Piece
    {
        std::string_view text = {};
        const Term *term = nullptr;
    };

    void writeBinary(std::string_view bytes)
    {
        m_text += "<<";
        if (m_strings && isPrintableBinary(bytes)) {
            m_text += quoted(bytes, '"');
        } else {
            for (std::size_t at = 0; at < bytes.size(); ++at) {
                m_text += at > 0 ? "," : "";
                m_text += std::to_string(static_cast<unsigned char>(bytes[at]));
            }
        }
        m_text += ">>";
    }

    void writeList(const Term &list)
    {
        if (m_strings) {
            if (const auto text = printableList(list)) {
                m_text += quoted(*text, '"');
                return;
            }
        }
        std::vector<Piece> pieces;
        const Term *rest = &list;
        for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail())
            pieces.push_back({.text = pieces.empty() ? "[" : ",", .term = &rest->head()});
        if (rest->kind() != Term::Kind::EmptyList)
            pieces.push_back({.text = "|", .term = rest});
        pieces.push_back({.text = "]"});
        m_todo.insert(m_todo.end(), pieces.rbegin(), pieces.rend());
    }

    void writeTuple(const Term &tuple)
    {
        std::vector<Piece> pieces;
        for (const Term &element : tuple.elements())
            pieces.push_back({.text = pieces.empty() ? "{" : ",", .term = &element});
        pieces.push_back({.text = pieces.empty() ? "{}" : "}"});
        m_todo.insert(m_todo.end(), pieces.rbegin(), pieces.rend());
    }

    void writeMap(const Term &map)
    {
        std::vector<Piece> pieces;
        for (const Term::Pair &pair : map.pairs()) {
            pieces.push_back({.text = pieces.empty() ? "#{" : ",", .term = &pair.first});
            pieces.push_back({.text = " => ", .term = &pair.second});
        }
        pieces.push_back({.text = pieces.empty() ? "#{}" : "}"});
        m_todo.insert(m_todo.end(), pieces.rbegin(), pieces.rend());
    }

    void write(const Term &term)
    {
        switch (term.kind()) {
        case Term::Kind::Integer:
            m_text += std::to_string(term.toInteger());
            break;
        case Term::Kind::Float:
            m_text += floatText(term.toFloat());
            break;
        case Term::Kind::Atom: {
            const std::string_view name = term.toAtom().name();
            m_text += isBareErlangAtom(name) ? std::string(name) : quoted(name, '\'');
            break;
        }
        case Term::Kind::Reference:
            m_text += "#Ref<0.0.0." + std::to_string(term.toReference().number) + '>';
            break;
        case Term::Kind::Resource:
            m_text += "#Ref<0.0.0.0>";
            break;
        case Term::Kind::Function:
            m_text += "#Fun<" + std::to_string(term.toFunction().arity()) + '>';
            break;
        case Term::Kind::Pid:
            m_text += "<0." + std::to_string(term.toPid().number) + ".0>";
            break;
        case Term::Kind::Tuple:
            writeTuple(term);
            break;
        case Term::Kind::Map:
            writeMap(term);
            break;
        case Term::Kind::EmptyList:
            m_text += "[]";
            break;
        case Term::Kind::Cons:
            writeList(term);
            break;
        case Term::Kind::Binary:
            writeBinary(term.toBinary());
            break;
        }
    }

    const bool m_strings;
    std::string m_text{};
    std::vector<Piece> m_todo{};
};

} // namespace

std::string erlangText(const Term &term, bool strings)
{
    return ErlangWriter(strings).run(term);
}

} // namespace espalier::elixir
