// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"
#include "engine/trees/tree_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace espalier {

/// A JSON object that is taken apart field by field. Each function throws a TreeFileError at the first thing wrong; the
/// error's file is filled in by whoever catches it. When all fields have been asked for, `finish()` finds the unknown.
class JsonObject
{
    Q_DECLARE_TR_FUNCTIONS(espalier::TreeFile)

public:
    /// Doubles hold every integer up to here.
    static constexpr std::int64_t largestInteger = 9'007'199'254'740'991;

    JsonObject(const QJsonValue &value, QString path);

    [[nodiscard]] bool has(const QString &field) const { return m_object.contains(field); }
    [[nodiscard]] QString pathOf(const QString &field) const;
    [[nodiscard]] QString text(const QString &field, const QString &otherwise = {});
    [[nodiscard]] QString requiredText(const QString &field, const QString &expected);
    [[nodiscard]] bool boolean(const QString &field, bool otherwise);
    /// An integer of at least `least` and at most `most`.
    [[nodiscard]] std::int64_t integer(const QString &field, std::int64_t least,
                                       std::int64_t otherwise, std::int64_t most = largestInteger);
    /// A term, written as a string in Elixir's syntax.
    [[nodiscard]] std::optional<Term> term(const QString &field);
    [[nodiscard]] std::vector<Term> terms(const QString &field);
    /// Any value; undefined if it is left out.
    [[nodiscard]] QJsonValue value(const QString &field);
    /// Calls `read` with each element and its path.
    void forEach(const QString &field,
                 const std::function<void(const QJsonValue &, const QString &path)> &read);
    /// One of some words.
    template<typename Value, std::size_t count>
    [[nodiscard]] Value oneOf(const QString &field,
                              const std::array<std::pair<const char *, Value>, count> &words,
                              Value otherwise);

    void finish() const;

    [[noreturn]] static void fail(const QString &path, const QString &found,
                                  const QString &expected);
    [[nodiscard]] static QString shown(const QJsonValue &value);

private:
    [[nodiscard]] static Term parse(const QJsonValue &value, const QString &path);

    const QJsonObject m_object;
    const QString m_path;
    QStringList m_known;
};

template<typename Value, std::size_t count>
Value JsonObject::oneOf(const QString &field,
                        const std::array<std::pair<const char *, Value>, count> &words,
                        Value otherwise)
{
    const QJsonValue given = value(field);
    if (given.isUndefined())
        return otherwise;
    QStringList expected;
    for (const auto &[word, meaning] : words) {
        if (given.isString() && given.toString() == QLatin1String(word))
            return meaning;
        expected.append(QStringLiteral("\"%1\"").arg(QLatin1String(word)));
    }
    fail(pathOf(field), shown(given), expected.join(tr(" or ")));
}

} // namespace espalier
