// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/escapes.h"

#include "engine/term/utf8.h"

#include <algorithm>
#include <charconv>

namespace espalier::elixir {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t hexLength(std::string_view text, std::size_t limit)
{
    const std::string_view window = text.substr(0, limit);
    const auto end = std::ranges::find_if_not(window, isHexDigit);
    return static_cast<std::size_t>(end - window.begin());
}

QString invalidHex()
{
    return QStringLiteral("invalid hex escape character, expected \\xHH where H is a hexadecimal "
                          "digit. Syntax error after: \\x");
}

QString invalidUnicode()
{
    return QStringLiteral(
        "invalid Unicode escape character, expected \\uHHHH or \\u{H*} where H is "
        "a hexadecimal digit. Syntax error after: \\u");
}

/// Resolves the escapes of one text, from left to right.
class Resolving
{
public:
    explicit Resolving(std::string_view raw)
        : m_rest(raw)
    {}

    tl::expected<std::string, QString> run()
    {
        m_text.reserve(m_rest.size());
        while (!m_rest.empty()) {
            const std::size_t plain = std::min(m_rest.find('\\'), m_rest.size());
            m_text += m_rest.substr(0, plain);
            m_rest.remove_prefix(plain);
            if (m_rest.size() < 2) {
                m_text += m_rest;
                break;
            }
            m_rest.remove_prefix(1);
            if (!escape())
                return tl::unexpected(m_error);
        }
        return std::move(m_text);
    }

private:
    bool escape()
    {
        if (m_rest.starts_with('\n') || m_rest.starts_with("\r\n")) {
            m_rest.remove_prefix(m_rest.front() == '\n' ? 1 : 2);
            return true;
        }
        if (m_rest.front() == 'x')
            return hex();
        if (m_rest.front() == 'u')
            return unicode();
        const auto next = decodeUtf8(m_rest);
        if (!next) {
            m_text += m_rest.front();
            m_rest.remove_prefix(1);
            return true;
        }
        appendUtf8(m_text, simpleEscape(next->value));
        m_rest.remove_prefix(next->length);
        return true;
    }

    /// `\x4` or `\x41`: a byte; `\x{41}`: a code point.
    bool hex()
    {
        m_rest.remove_prefix(1);
        if (m_rest.starts_with('{'))
            return braced(invalidHex(), u'x');
        const std::size_t length = hexLength(m_rest, 2);
        if (length == 0)
            return fail(invalidHex());
        m_text += static_cast<char>(number(length));
        m_rest.remove_prefix(length);
        return true;
    }

    bool unicode()
    {
        m_rest.remove_prefix(1);
        if (m_rest.starts_with('{'))
            return braced(invalidUnicode(), u'u');
        if (hexLength(m_rest, 4) < 4)
            return fail(invalidUnicode());
        return codePoint(4, u'u');
    }

    bool braced(const QString &error, QChar letter)
    {
        const std::size_t length = hexLength(m_rest.substr(1), 6);
        if (length == 0 || m_rest.size() <= length + 1 || m_rest[length + 1] != '}')
            return fail(error);
        m_rest.remove_prefix(1);
        if (!codePoint(length, letter))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool codePoint(std::size_t length, QChar letter)
    {
        const std::int64_t value = number(length);
        if (!isCodePoint(value))
            return fail(QStringLiteral("invalid or reserved Unicode code point \\u{%1}. Syntax "
                                       "error after: \\%2")
                            .arg(fromUtf8(m_rest.substr(0, length)), letter));
        appendUtf8(m_text, static_cast<char32_t>(value));
        m_rest.remove_prefix(length);
        return true;
    }

    [[nodiscard]] std::int64_t number(std::size_t length) const
    {
        std::int64_t value = 0;
        std::from_chars(m_rest.data(), m_rest.data() + length, value, 16);
        return value;
    }

    bool fail(const QString &error)
    {
        m_error = error;
        return false;
    }

    std::string_view m_rest;
    std::string m_text{};
    QString m_error{};
};

} // namespace

char32_t simpleEscape(char32_t c)
{
    switch (c) {
    case U'0':
        return 0;
    case U'a':
        return 7;
    case U'b':
        return U'\b';
    case U'd':
        return 127;
    case U'e':
        return 27;
    case U'f':
        return U'\f';
    case U'n':
        return U'\n';
    case U'r':
        return U'\r';
    case U's':
        return U' ';
    case U't':
        return U'\t';
    case U'v':
        return U'\v';
    default:
        return c;
    }
}

tl::expected<std::string, QString> resolveEscapes(std::string_view raw)
{
    return Resolving(raw).run();
}

int columnAt(std::string_view line)
{
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; };
    return static_cast<int>(std::ranges::count_if(line, isStart)) + 1;
}

} // namespace espalier::elixir
