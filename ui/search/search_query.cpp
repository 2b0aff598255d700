// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_query.h"

#include "ui/theme/theme.h"

#include <utility>

namespace espalier {

SearchQuery::SearchQuery(const QString &text)
{
    const std::pair<QLatin1StringView, Field> fields[] = {
        {QLatin1StringView("name:"), Field::Name}, {QLatin1StringView("id:"), Field::Id},
        {QLatin1StringView("pid:"), Field::Pid},   {QLatin1StringView("module:"), Field::Module},
        {QLatin1StringView("kind:"), Field::Kind}, {QLatin1StringView("state:"), Field::State}};
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Word word{.text = part};
        for (const auto &[prefix, field] : fields) {
            if (part.startsWith(prefix, Qt::CaseInsensitive))
                word = {field, part.mid(prefix.size())};
        }
        if (!word.text.isEmpty())
            m_words.push_back(std::move(word));
    }
}

bool SearchQuery::matches(const Node &node) const
{
    return std::ranges::all_of(m_words, [&node](const Word &word) { return matches(word, node); });
}

bool SearchQuery::matches(const Word &word, const Node &node)
{
    const auto isIn = [&word](const QString &text) {
        return text.contains(word.text, Qt::CaseInsensitive);
    };
    const auto isInField = [&](Field field) {
        switch (field) {
        case Field::Any:
            return isIn(node.label());
        case Field::Name:
            return !node.name.is(atoms::nil) && isIn(node.name.toString());
        case Field::Id:
            return !node.childId.is(atoms::nil) && isIn(node.childId.toString());
        case Field::Pid:
            return isIn(node.pid.toString());
        case Field::Module:
            return isIn(Term(node.module).toString());
        case Field::Kind:
            return isIn(kindName(node.kind));
        case Field::State:
            return isIn(stateName(node.state));
        }
        return false;
    };
    if (word.field != Field::Any)
        return isInField(word.field);
    // The cheap ones first: there may be a million nodes.
    for (const Field field :
         {Field::State, Field::Kind, Field::Any, Field::Pid, Field::Module, Field::Name, Field::Id})
    {
        if (isInField(field))
            return true;
    }
    return false;
}

} // namespace espalier
