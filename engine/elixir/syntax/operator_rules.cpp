// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/operator_rules.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

struct Level
{
    std::string_view names;
    OperatorRule rule;
};

// Each level's names between spaces.
constexpr std::array levels{
    Level{" <- \\\\ ", {40, false}},     Level{" when ", {50, true}},
    Level{" :: ", {60, true}},           Level{" | ", {70, true}},
    Level{" = ", {100, true}},           Level{" || ||| or ", {120, false}},
    Level{" && &&& and ", {130, false}}, Level{" == != =~ === !== ", {140, false}},
    Level{" < > <= >= ", {150, false}},  Level{" |> <<< >>> <<~ ~>> <~ ~> <~> <|> ", {160, false}},
    Level{" in not_in ", {170, false}},  Level{" ^^^ ", {180, false}},
    Level{" // ", {190, true}},          Level{" ++ -- +++ --- .. <> ", {200, true}},
    Level{" + - ", {210, false}},        Level{" * / ", {220, false}},
    Level{" ** ", {230, false}},
};

/// `names` stand between spaces.
bool isAmong(std::string_view names, std::string_view name)
{
    if (name.empty())
        return false;
    for (std::size_t at = names.find(name); at != std::string_view::npos;
         at = names.find(name, at + 1)) {
        if (names[at - 1] == ' ' && names[at + name.size()] == ' ')
            return true;
    }
    return false;
}

} // namespace

std::optional<OperatorRule> binaryOperatorRule(std::string_view name)
{
    const auto level = std::ranges::find_if(
        levels, [name](const Level &each) { return isAmong(each.names, name); });
    if (level == levels.end())
        return std::nullopt;
    return level->rule;
}

bool isUnaryOperatorName(std::string_view name)
{
    return isAmong(" + - ! ^ not ~~~ & @ ", name);
}

bool wantsOperandsInParentheses(std::string_view name)
{
    return isAmong(" |> <<< >>> <<~ ~>> <~ ~> <~> <|> in not_in ^^^ // ++ -- +++ --- .. <> ", name);
}

bool isLogicalOperator(std::string_view name)
{
    return isAmong(" || ||| or && &&& and ", name);
}

} // namespace espalier::elixir
