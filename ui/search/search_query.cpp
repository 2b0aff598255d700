// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_query.h"

#include "ui/theme/theme.h"

#include <utility>

namespace espalier {

namespace {

// Words that are the same in every language, beside those that the window shows.
QLatin1StringView keyword(NodeState state)
{
    switch (state) {
    case NodeState::Starting:
        return QLatin1StringView("starting");
    case NodeState::Running:
        return QLatin1StringView("running");
    case NodeState::Hanging:
        return QLatin1StringView("hanging");
    case NodeState::Restarting:
        return QLatin1StringView("restarting");
    case NodeState::Undefined:
        return QLatin1StringView("undefined");
    case NodeState::Dead:
        break;
    }
    return QLatin1StringView("dead");
}

QLatin1StringView keyword(ProcessKind kind)
{
    switch (kind) {
    case ProcessKind::Plain:
        return QLatin1StringView("process");
    case ProcessKind::Worker:
        return QLatin1StringView("worker");
    case ProcessKind::Supervisor:
        return QLatin1StringView("supervisor");
    case ProcessKind::DynamicSupervisor:
        return QLatin1StringView("dynamic_supervisor");
    case ProcessKind::Registry:
        return QLatin1StringView("registry");
    case ProcessKind::Agent:
        break;
    }
    return QLatin1StringView("agent");
}

} // namespace

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
    const auto isIn = [&word](const auto &text) {
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
            return isIn(keyword(node.kind)) || isIn(kindName(node.kind));
        case Field::State:
            return isIn(keyword(node.state)) || isIn(stateName(node.state));
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
