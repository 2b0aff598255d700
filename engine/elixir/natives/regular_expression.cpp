// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/regular_expression.h"

#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/term/utf8.h"

#include <QCache>

#include <algorithm>
#include <map>
#include <mutex>

namespace espalier::elixir {

namespace {

QRegularExpression::PatternOptions patternOptions(std::string_view options)
{
    // Bytes are letters as in Latin 1, which Unicode's properties know; ASCII alone is what Qt knows without them.
    QRegularExpression::PatternOptions result = QRegularExpression::UseUnicodePropertiesOption;
    for (const char option : options) {
        switch (option) {
        case 'i':
            result |= QRegularExpression::CaseInsensitiveOption;
            break;
        case 'm':
            result |= QRegularExpression::MultilineOption;
            break;
        case 's':
            result |= QRegularExpression::DotMatchesEverythingOption;
            break;
        case 'x':
            result |= QRegularExpression::ExtendedPatternSyntaxOption;
            break;
        case 'U':
        case 'r':
            result |= QRegularExpression::InvertedGreedinessOption;
            break;
        default:
            break;
        }
    }
    return result;
}

/// How the library that Erlang uses words what Qt's words differently.
std::string erlangWording(const QString &text)
{
    static const std::map<std::string, std::string, std::less<>> wordings{
        {"missing closing parenthesis", "missing )"},
        {"quantifier does not follow a repeatable item", "nothing to repeat"},
        {"unmatched closing parenthesis", "unmatched parentheses"},
        {"syntax error in subpattern name (missing terminator?)",
         "syntax error in subpattern name (missing terminator)"},
        {"two named subpatterns have the same name (PCRE2_DUPNAMES not set)",
         "two named subpatterns have the same name"},
        {"unknown property name after \\P or \\p", "unknown property name after \\P or \\p"},
        {"unknown property after \\P or \\p", "unknown property name after \\P or \\p"}};
    const std::string own = text.toStdString();
    const auto known = wordings.find(own);
    return known != wordings.end() ? known->second : own;
}

/// Bytes as Latin 1. Some are blanks or digits to Unicode and neither to Erlang: characters without properties stand for those.
QString decodedBytes(std::string_view bytes)
{
    QString text = QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (QChar &unit : text) {
        switch (unit.unicode()) {
        case 0x85:
        case 0xa0:
        case 0xb2:
        case 0xb3:
        case 0xb9:
        case 0xbc:
        case 0xbd:
        case 0xbe:
            unit = QChar(0xe000 + unit.unicode());
            break;
        default:
            break;
        }
    }
    return text;
}

} // namespace

QString RegularExpression::decoded(std::string_view bytes) const
{
    return m_isUnicode ? toQString(bytes) : decodedBytes(bytes);
}

RegularExpression::RegularExpression(std::string_view source, std::string_view options)
    : m_isUnicode(options.find('u') != std::string_view::npos)
{
    const auto chosen = patternOptions(options);
    const QString pattern = decoded(source);
    m_expression = QRegularExpression(pattern, chosen);
    const bool isExtended = chosen.testFlag(QRegularExpression::ExtendedPatternSyntaxOption);
    // A comment would swallow the bracket.
    const QString end = isExtended ? QStringLiteral("\n)(?!\\G)") : QStringLiteral(")(?!\\G)");
    m_notEmpty = QRegularExpression(QStringLiteral("\\G(?:") + pattern + end, chosen);
}

std::shared_ptr<const RegularExpression> RegularExpression::of(std::string_view source,
                                                               std::string_view options)
{
    using Known = std::shared_ptr<const RegularExpression>;
    static std::mutex mutex;
    static QCache<QByteArray, Known> known(200);
    const QByteArray key = QByteArray::fromStdString(std::string(options) + '/'
                                                     + std::string(source));
    {
        const std::lock_guard lock(mutex);
        if (const Known *found = known.object(key))
            return *found;
    }
    auto made = std::make_shared<const RegularExpression>(source, options);
    const std::lock_guard lock(mutex);
    known.insert(key, new Known(made));
    return made;
}

std::optional<RegularExpression::Error> RegularExpression::error() const
{
    if (m_expression.isValid())
        return std::nullopt;
    return Error{.text = erlangWording(m_expression.errorString()),
                 .position = m_expression.patternErrorOffset()};
}

std::vector<std::pair<std::string, int>> RegularExpression::groupNames() const
{
    std::vector<std::pair<std::string, int>> names;
    const QStringList all = m_expression.namedCaptureGroups();
    for (qsizetype number = 0; number < all.size(); ++number) {
        if (!all[number].isEmpty())
            names.emplace_back(all[number].toStdString(), static_cast<int>(number));
    }
    std::ranges::sort(names);
    return names;
}

RegularExpression::Subject::Subject(const RegularExpression &expression, std::string_view text)
    : m_expression(expression)
    , m_text(text)
    , m_units(expression.decoded(text))
    , m_isSimple(!expression.m_isUnicode || isAscii(text))
{
    if (m_isSimple)
        return;
    if (utf8Length(text) != text.size())
        raiseBadArgument();
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = *decodeUtf8(text.substr(at));
        m_bytes.insert(m_bytes.end(), next.value > 0xffff ? 2 : 1, at);
        at += next.length;
    }
    m_bytes.push_back(text.size());
}

std::size_t RegularExpression::Subject::toByte(qsizetype unit) const
{
    return m_isSimple ? static_cast<std::size_t>(unit) : m_bytes[static_cast<std::size_t>(unit)];
}

qsizetype RegularExpression::Subject::toUnit(std::size_t byte) const
{
    return m_isSimple ? static_cast<qsizetype>(byte)
                      : std::ranges::lower_bound(m_bytes, byte) - m_bytes.begin();
}

std::string_view RegularExpression::Subject::part(const Span &span) const
{
    return span ? m_text.substr(span->first, span->second) : std::string_view();
}

std::size_t RegularExpression::Subject::characterLength(std::size_t at) const
{
    const auto next = m_isSimple ? std::nullopt : decodeUtf8(m_text.substr(at));
    return next ? next->length : 1;
}

std::optional<Groups> RegularExpression::Subject::match(std::size_t from, bool anchored) const
{
    if (from > m_text.size())
        return std::nullopt;
    const QRegularExpression &expression = anchored ? m_expression.m_notEmpty
                                                    : m_expression.m_expression;
    const QRegularExpressionMatch found = expression.match(m_units, toUnit(from));
    if (!found.hasMatch())
        return std::nullopt;
    Groups groups;
    for (int group = 0; group <= found.lastCapturedIndex(); ++group) {
        const qsizetype begin = found.capturedStart(group);
        if (begin < 0) {
            groups.emplace_back(std::nullopt);
        } else {
            const std::size_t at = toByte(begin);
            groups.emplace_back(std::pair(at, toByte(found.capturedEnd(group)) - at));
        }
    }
    return groups;
}

std::vector<Groups> RegularExpression::allMatches(const Subject &subject, std::size_t from) const
{
    std::vector<Groups> matches;
    for (auto found = subject.match(from); found; found = subject.match(from)) {
        const auto [at, length] = *found->front();
        matches.push_back(std::move(*found));
        from = at + length;
        while (matches.back().front()->second == 0) {
            auto inPlace = subject.match(from, true);
            if (!inPlace) {
                from += from < subject.text().size() ? subject.characterLength(from) : 1;
                break;
            }
            from = inPlace->front()->first + inPlace->front()->second;
            matches.push_back(std::move(*inPlace));
        }
    }
    return matches;
}

} // namespace espalier::elixir
