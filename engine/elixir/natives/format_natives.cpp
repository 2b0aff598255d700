// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_natives.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/erlang_text.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/number_text.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// `~Field.Precision.PadModifierControl`
struct Directive
{
    std::optional<int> field = {}; ///< negative: to the left
    std::optional<int> precision = {};
    char padding = ' ';
    char control = 0;
};

/// Reads a format, and takes an argument for each directive that wants one. nullopt wherever something is wrong.
class Formatter
{
public:
    Formatter(std::string_view format, std::vector<Term> arguments)
        : m_rest(format)
        , m_arguments(std::move(arguments))
    {}

    std::optional<std::string> run()
    {
        while (!m_rest.empty()) {
            const char next = m_rest.front();
            m_rest.remove_prefix(1);
            if (next != '~') {
                m_text += next;
                continue;
            }
            const auto directive = read();
            const auto shown = directive ? write(*directive) : std::nullopt;
            if (!shown)
                return std::nullopt;
            m_text += *shown;
        }
        return m_taken == m_arguments.size() ? std::optional(std::move(m_text)) : std::nullopt;
    }

private:
    const Term *take() { return m_taken < m_arguments.size() ? &m_arguments[m_taken++] : nullptr; }

    /// A number, or `*` for one among the arguments; nothing if neither is there.
    std::optional<int> number()
    {
        if (m_rest.starts_with('*')) {
            m_rest.remove_prefix(1);
            const Term *value = take();
            return value != nullptr && value->isInteger() ? std::optional(static_cast<int>(
                       std::clamp<std::int64_t>(value->toInteger(), -100000, 100000)))
                                                          : std::nullopt;
        }
        const bool negative = m_rest.starts_with('-');
        std::size_t end = negative ? 1 : 0;
        int value = 0;
        while (end < m_rest.size() && m_rest[end] >= '0' && m_rest[end] <= '9' && value < 100000)
            value = value * 10 + (m_rest[end++] - '0');
        if (end == (negative ? 1U : 0U))
            return std::nullopt;
        m_rest.remove_prefix(end);
        return negative ? -value : value;
    }

    std::optional<Directive> read()
    {
        Directive directive;
        directive.field = number();
        if (m_rest.starts_with('.')) {
            m_rest.remove_prefix(1);
            directive.precision = number();
            if (m_rest.size() > 1 && m_rest.starts_with('.')) {
                directive.padding = m_rest[1];
                m_rest.remove_prefix(2);
            }
        }
        while (m_rest.starts_with('t') || m_rest.starts_with('l') || m_rest.starts_with('k')
               || m_rest.starts_with('K'))
            m_rest.remove_prefix(1);
        if (m_rest.empty())
            return std::nullopt;
        directive.control = m_rest.front();
        m_rest.remove_prefix(1);
        return directive;
    }

    static std::string padded(const std::string &text, const Directive &directive)
    {
        if (!directive.field)
            return text;
        const auto width = static_cast<std::size_t>(std::abs(*directive.field));
        const std::size_t length = graphemeCount(text);
        if (length > width)
            return std::string(width, '*');
        const std::string padding(width - length, directive.padding);
        return *directive.field < 0 ? text + padding : padding + text;
    }

    /// Cut to the precision, or to the field if there is none; then padded to the field.
    static std::string paddedText(const std::string &text, const Directive &directive)
    {
        const std::optional<int> most = directive.precision ? directive.precision : directive.field;
        if (!most)
            return text;
        std::string cut;
        int left = std::abs(*most);
        for (const std::string_view grapheme : graphemesOf(text)) {
            if (left-- <= 0)
                break;
            cut += grapheme;
        }
        Directive whole = directive;
        if (!whole.field)
            whole.field = most;
        return padded(cut, whole);
    }

    static std::optional<std::string> stringOf(const Term &term)
    {
        if (term.isAtom())
            return std::string(term.toAtom().name());
        if (!term.isBinary() && !term.isList())
            return std::nullopt;
        auto text = chardataText(term);
        if (auto *string = std::get_if<std::string>(&text))
            return std::move(*string);
        return std::nullopt;
    }

    static std::optional<std::string> character(const Term &term, const Directive &directive)
    {
        if (!term.isInteger() || !isCodePoint(term.toInteger()))
            return std::nullopt;
        std::string one;
        appendUtf8(one, static_cast<char32_t>(term.toInteger()));
        std::string result;
        for (int i = 0; i < std::abs(directive.precision.value_or(directive.field.value_or(1)));
             ++i)
            result += one;
        return result;
    }

    static std::optional<std::string> floating(const Term &term, const Directive &directive)
    {
        if (!term.isFloat())
            return std::nullopt;
        const int digits = std::clamp(directive.precision.value_or(6), 1, 250);
        const double value = term.toFloat();
        const double magnitude = std::abs(value);
        const bool plain = directive.control == 'f'
                           || (directive.control == 'g' && magnitude >= 0.1 && magnitude < 10000);
        if (plain) {
            const int shown = directive.control == 'f' ? digits : std::max(digits - 1, 1);
            return padded(decimalText(value, shown), directive);
        }
        std::string text = scientificText(value, std::max(digits - 1, 1));
        // Erlang writes the exponent with no zeros in front.
        const std::size_t exponent = text.find('e') + 2;
        while (text[exponent] == '0' && exponent + 1 < text.size())
            text.erase(exponent, 1);
        return padded(text, directive);
    }

    static std::optional<std::string> integer(const Term &term, const Directive &directive)
    {
        const int base = directive.precision.value_or(10);
        if (!term.isInteger() || base < 2 || base > 36)
            return std::nullopt;
        std::string text = integerText(term.toInteger(), base);
        const bool isSmall = directive.control == 'b' || directive.control == 'x'
                             || directive.control == '+';
        if (isSmall)
            std::ranges::transform(text, text.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
        if (directive.control == '#' || directive.control == '+') {
            const std::size_t sign = text.starts_with('-') ? 1 : 0;
            text.insert(sign, std::to_string(base) + '#');
        }
        return padded(text, directive);
    }

    std::optional<std::string> write(const Directive &directive)
    {
        if (directive.control == '~')
            return "~";
        if (directive.control == 'n')
            return std::string(static_cast<std::size_t>(std::max(directive.field.value_or(1), 0)),
                               '\n');
        const Term *term = take();
        if (term == nullptr)
            return std::nullopt;
        switch (directive.control) {
        case 'i':
            return std::string();
        case 'w':
            return padded(erlangText(*term, false), directive);
        case 'p':
            return erlangText(*term, true);
        case 's': {
            const auto text = stringOf(*term);
            return text ? std::optional(paddedText(*text, directive)) : std::nullopt;
        }
        case 'c':
            return character(*term, directive);
        case 'f':
        case 'e':
        case 'g':
            return floating(*term, directive);
        case 'b':
        case 'B':
        case '#':
        case '+':
            return integer(*term, directive);
        default:
            return std::nullopt;
        }
    }

    std::string_view m_rest;
    const std::vector<Term> m_arguments;
    std::size_t m_taken = 0;
    std::string m_text{};
};

Term format(Context &, Arguments arguments)
{
    const auto isFormat = arguments[0].isBinary() || arguments[0].isList();
    auto text = isFormat ? chardataText(arguments[0]) : ChardataError{};
    if (arguments[0].isAtom())
        text = std::string(arguments[0].toAtom().name());
    if (!std::holds_alternative<std::string>(text))
        raiseBadArgument();
    const auto result = formattedText(std::get<std::string>(text), arguments[1]);
    if (!result)
        raiseBadArgument();
    return codePointList(*result).value_or(Term::emptyList());
}

Term write(Context &, Arguments arguments)
{
    return codePointList(erlangText(arguments[0], false)).value_or(Term::emptyList());
}

} // namespace

std::optional<std::string> formattedText(std::string_view format, const Term &arguments)
{
    auto list = arguments.listElements();
    return list ? Formatter(format, std::move(*list)).run() : std::nullopt;
}

void addFormatNatives(NativeTable &table)
{
    table.addNow("io_lib", "format", 2, format);
    table.addNow("io_lib", "fwrite", 2, format);
    table.addNow("io_lib", "write", 1, write);
}

} // namespace espalier::elixir
