// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/json_object.h"

#include "engine/term/parse.h"

#include <QJsonDocument>

#include <cmath>

namespace espalier {

JsonObject::JsonObject(const QJsonValue &value, QString path)
    : m_object(value.toObject())
    , m_path(std::move(path))
{
    if (!value.isObject())
        fail(m_path, shown(value), tr("an object"));
}

QString JsonObject::pathOf(const QString &field) const
{
    return QStringLiteral("%1.%2").arg(m_path, field);
}

void JsonObject::fail(const QString &path, const QString &found, const QString &expected)
{
    throw TreeFileError{{}, path, found, expected};
}

QString JsonObject::shown(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    switch (value.type()) {
    case QJsonValue::Undefined:
        return tr("nothing");
    case QJsonValue::Object:
        return tr("an object");
    case QJsonValue::Array:
        return tr("a list");
    case QJsonValue::String: {
        const QString text = value.toString();
        return QStringLiteral("\"%1\"").arg(
            text.size() <= longest ? text : text.left(longest) + QChar(0x2026));
    }
    default: {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.mid(1, list.size() - 2));
    }
    }
}

QJsonValue JsonObject::value(const QString &field)
{
    m_known.append(field);
    return m_object.value(field);
}

QString JsonObject::text(const QString &field, const QString &otherwise)
{
    const QJsonValue given = value(field);
    if (given.isUndefined())
        return otherwise;
    if (!given.isString())
        fail(pathOf(field), shown(given), tr("a string"));
    return given.toString();
}

QString JsonObject::requiredText(const QString &field, const QString &expected)
{
    const QJsonValue given = value(field);
    if (!given.isString())
        fail(pathOf(field), shown(given), expected);
    return given.toString();
}

bool JsonObject::boolean(const QString &field, bool otherwise)
{
    const QJsonValue given = value(field);
    if (given.isUndefined())
        return otherwise;
    if (!given.isBool())
        fail(pathOf(field), shown(given), tr("true or false"));
    return given.toBool();
}

std::int64_t JsonObject::integer(const QString &field, std::int64_t least, std::int64_t otherwise,
                                 std::int64_t most)
{
    const QJsonValue given = value(field);
    if (given.isUndefined())
        return otherwise;
    const double number = given.toDouble(-1);
    if (!given.isDouble() || number != std::floor(number) || number < static_cast<double>(least)
        || number > static_cast<double>(most))
        fail(pathOf(field), shown(given),
             number > static_cast<double>(most)
                 ? tr("an integer from %1 to %2").arg(least).arg(most)
                 : tr("an integer, %1 or more").arg(least));
    return static_cast<std::int64_t>(number);
}

Term JsonObject::parse(const QJsonValue &value, const QString &path)
{
    if (!value.isString())
        fail(path, shown(value), tr("a term of Elixir in a string, as in \":name\""));
    const auto term = parseTerm(value.toString());
    if (!term)
        fail(path, shown(value),
             tr("a term of Elixir (column %1: found %2, expected %3)")
                 .arg(term.error().offset + 1)
                 .arg(term.error().found, term.error().expected));
    return *term;
}

std::optional<Term> JsonObject::term(const QString &field)
{
    const QJsonValue given = value(field);
    return given.isUndefined() ? std::nullopt : std::optional(parse(given, pathOf(field)));
}

std::vector<Term> JsonObject::terms(const QString &field)
{
    std::vector<Term> terms;
    forEach(field, [&terms](const QJsonValue &element, const QString &path) {
        terms.push_back(parse(element, path));
    });
    return terms;
}

void JsonObject::forEach(const QString &field,
                         const std::function<void(const QJsonValue &, const QString &)> &read)
{
    const QJsonValue given = value(field);
    if (given.isUndefined())
        return;
    if (!given.isArray())
        fail(pathOf(field), shown(given), tr("a list"));
    const QJsonArray elements = given.toArray();
    for (qsizetype index = 0; index < elements.size(); ++index)
        read(elements[index], QStringLiteral("%1[%2]").arg(pathOf(field)).arg(index));
}

void JsonObject::finish() const
{
    for (auto field = m_object.begin(); field != m_object.end(); ++field) {
        if (!m_known.contains(field.key()))
            fail(pathOf(field.key()), tr("an unknown field"),
                 tr("one of %1").arg(m_known.join(QLatin1String(", "))));
    }
}

} // namespace espalier
