// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_query.h"

#include "engine/runtime/exit_reason.h"
#include "ui/theme/theme.h"

#include <algorithm>
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

constexpr QLatin1StringView down("down");
constexpr QLatin1StringView crashed("crashed");
constexpr QLatin1StringView faulty("faulty");

bool isDown(const Node &node)
{
    return node.state == NodeState::Restarting || node.state == NodeState::Undefined
           || node.state == NodeState::Dead;
}

bool crashedLately(const Node &node, Time now)
{
    return std::ranges::any_of(node.lives, [now](const Life &life) {
        return now - life.ended <= SearchQuery::lately && exitReason::isAbnormal(life.reason);
    });
}

bool isFaulty(const Node &node)
{
    return !node.faults.isEmpty() || node.failingStarts > 0;
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

bool SearchQuery::matches(const Node &node, Time now) const
{
    return std::ranges::all_of(m_words,
                               [&node, now](const Word &word) { return matches(word, node, now); });
}

bool SearchQuery::dependsOnTime() const
{
    return std::ranges::any_of(m_words, [](const Word &word) {
        return word.field == Field::State && crashed.compare(word.text, Qt::CaseInsensitive) == 0;
    });
}

bool SearchQuery::isInState(const QString &word, const Node &node, Time now)
{
    const auto is = [&word](QLatin1StringView keyword) {
        return keyword.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (is(down))
        return isDown(node);
    if (is(crashed))
        return crashedLately(node, now);
    if (is(faulty))
        return isFaulty(node);
    return keyword(node.state).contains(word, Qt::CaseInsensitive)
           || stateName(node.state).contains(word, Qt::CaseInsensitive);
}

bool SearchQuery::matches(const Word &word, const Node &node, Time now)
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
            return isInState(word.text, node, now);
        }
        return false;
    };
    if (word.field != Field::Any)
        return isInField(word.field);
    if (isIn(keyword(node.state)) || isIn(stateName(node.state)))
        return true;
    // The cheap ones first: there may be a million nodes.
    for (const Field field :
         {Field::Kind, Field::Any, Field::Pid, Field::Module, Field::Name, Field::Id})
    {
        if (isInField(field))
            return true;
    }
    return false;
}

} // namespace espalier
