// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/chardata.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/term/calendar_text.h"
#include "engine/term/float_text.h"
#include "engine/term/inspect.h"
#include "engine/term/utf8.h"

#include <vector>

namespace espalier::elixir {

namespace {

/// Calls `visit` with each integer and binary in a nested list, in order, until it says false. False too for anything else
/// in the list; `culprit` is then that. A stack of its own: lists may be nested deeply.
template<typename Visit>
bool visitLeaves(const Term &root, Term &culprit, Visit visit)
{
    std::vector<const Term *> stack{&root};
    while (!stack.empty()) {
        const Term *term = stack.back();
        stack.pop_back();
        if (term->kind() == Term::Kind::Cons) {
            stack.push_back(&term->tail());
            stack.push_back(&term->head());
        } else if (term->isInteger() || term->isBinary()) {
            if (!visit(*term))
                return false;
        } else if (term->kind() != Term::Kind::EmptyList) {
            culprit = *term;
            return false;
        }
    }
    return true;
}

/// The length of the valid UTF-8 that `bytes` begins with.
std::size_t validLength(std::string_view bytes)
{
    std::size_t length = 0;
    while (const auto next = decodeUtf8(bytes.substr(length)))
        length += next->length;
    return length;
}

} // namespace

std::variant<std::string, ChardataError> chardataText(const Term &chardata)
{
    std::string text;
    ChardataError error;
    const bool isText = visitLeaves(chardata, error.culprit, [&](const Term &leaf) {
        if (leaf.isInteger()) {
            if (isCodePoint(leaf.toInteger())) {
                appendUtf8(text, static_cast<char32_t>(leaf.toInteger()));
                return true;
            }
            error.kind = ChardataError::Kind::InvalidCodePoint;
            error.culprit = leaf;
            return false;
        }
        const std::string_view bytes = leaf.toBinary();
        const std::size_t valid = validLength(bytes);
        text += bytes.substr(0, valid);
        if (valid == bytes.size())
            return true;
        error.kind = ChardataError::Kind::InvalidEncoding;
        error.culprit = Term::binary(bytes.substr(valid));
        return false;
    });
    if (isText)
        return text;
    error.encoded = std::move(text);
    return error;
}

std::optional<std::string> iodataBytes(const Term &iodata)
{
    std::string bytes;
    Term culprit;
    const bool isData = visitLeaves(iodata, culprit, [&bytes](const Term &leaf) {
        if (leaf.isBinary()) {
            bytes += leaf.toBinary();
            return true;
        }
        if (leaf.toInteger() < 0 || leaf.toInteger() > 255)
            return false;
        bytes += static_cast<char>(leaf.toInteger());
        return true;
    });
    return isData && !iodata.isInteger() ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string textOfList(const Term &list)
{
    auto result = chardataText(list);
    if (auto *text = std::get_if<std::string>(&result))
        return std::move(*text);
    const auto &error = std::get<ChardataError>(result);
    switch (error.kind) {
    case ChardataError::Kind::BadTerm:
        raiseArgumentError(
            "cannot convert the given list to a string.\n\nTo be converted to a string, a list "
            "must "
            "either be empty or only\ncontain the following elements:\n\n  * strings\n  * integers "
            "representing Unicode code points\n  * a list containing one of these three "
            "elements\n\nPlease check the given list or call inspect/1 to get the list "
            "representation, got:\n\n"
            + inspectText(list) + '\n');
    case ChardataError::Kind::InvalidCodePoint:
        raiseException(
            "Elixir.UnicodeConversionError",
            {{Atom("encoded"), Term::binary(error.encoded)},
             {atoms::message,
              Term::binary("invalid code point " + std::to_string(error.culprit.toInteger()))}});
    case ChardataError::Kind::InvalidEncoding:
        break;
    }
    raiseException(
        "Elixir.UnicodeConversionError",
        {{Atom("encoded"), Term::binary(error.encoded)},
         {atoms::message,
          Term::binary("invalid encoding starting at "
                       + inspectText(error.culprit, {.binaries = Binaries::AsBinaries}))}});
}

std::string textOf(const Term &value)
{
    switch (value.kind()) {
    case Term::Kind::Binary:
        return std::string(value.toBinary());
    case Term::Kind::Atom:
        return value.is(atoms::nil) ? std::string() : std::string(value.toAtom().name());
    case Term::Kind::Integer:
        return std::to_string(value.toInteger());
    case Term::Kind::Float:
        return shortFloatText(value.toFloat());
    case Term::Kind::EmptyList:
    case Term::Kind::Cons:
        return textOfList(value);
    case Term::Kind::Reference:
    case Term::Kind::Resource:
    case Term::Kind::Function:
    case Term::Kind::Pid:
    case Term::Kind::Tuple:
    case Term::Kind::Map:
        if (auto text = calendarText(value))
            return *std::move(text);
        break;
    }
    raiseException("Elixir.Protocol.UndefinedError",
                   {{Atom("protocol"), Atom("Elixir.String.Chars")},
                    {Atom("value"), value},
                    {Atom("description"), Term::binary("")}});
}

std::optional<Term> codePointList(std::string_view bytes)
{
    std::vector<Term> codePoints;
    codePoints.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto next = decodeUtf8(bytes);
        if (!next)
            return std::nullopt;
        codePoints.emplace_back(static_cast<std::int64_t>(next->value));
        bytes.remove_prefix(next->length);
    }
    return Term::list(codePoints);
}

Term byteList(std::string_view bytes)
{
    std::vector<Term> values;
    values.reserve(bytes.size());
    for (const char byte : bytes)
        values.emplace_back(static_cast<int>(static_cast<unsigned char>(byte)));
    return Term::list(values);
}

} // namespace espalier::elixir
