// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/operators.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

using Kind = TokenKind;

OperatorSpelling spelling(std::string_view text, Kind kind)
{
    return {text, kind, Atom(text)};
}

/// Longer ones first, so that the first match is the longest.
const auto &spellings()
{
    static const std::array table{
        spelling("...", Kind::Identifier),
        spelling("===", Kind::ComparisonOperator),
        spelling("!==", Kind::ComparisonOperator),
        spelling("&&&", Kind::AndOperator),
        spelling("|||", Kind::OrOperator),
        spelling("^^^", Kind::XorOperator),
        spelling("~~~", Kind::UnaryOperator),
        spelling("+++", Kind::ConcatenationOperator),
        spelling("---", Kind::ConcatenationOperator),
        spelling("<<<", Kind::ArrowOperator),
        spelling(">>>", Kind::ArrowOperator),
        spelling("~>>", Kind::ArrowOperator),
        spelling("<<~", Kind::ArrowOperator),
        spelling("<~>", Kind::ArrowOperator),
        spelling("<|>", Kind::ArrowOperator),
        spelling("==", Kind::ComparisonOperator),
        spelling("!=", Kind::ComparisonOperator),
        spelling("=~", Kind::ComparisonOperator),
        spelling("&&", Kind::AndOperator),
        spelling("||", Kind::OrOperator),
        spelling("|>", Kind::ArrowOperator),
        spelling("~>", Kind::ArrowOperator),
        spelling("<~", Kind::ArrowOperator),
        spelling("<>", Kind::ConcatenationOperator),
        spelling("++", Kind::ConcatenationOperator),
        spelling("--", Kind::ConcatenationOperator),
        spelling("**", Kind::PowerOperator),
        spelling("<-", Kind::InMatchOperator),
        spelling("\\\\", Kind::InMatchOperator),
        spelling("::", Kind::TypeOperator),
        spelling("=>", Kind::AssociationOperator),
        spelling("->", Kind::StabOperator),
        spelling("//", Kind::StepOperator),
        spelling("..", Kind::RangeOperator),
        spelling("<=", Kind::RelationOperator),
        spelling(">=", Kind::RelationOperator),
        spelling("+", Kind::SignOperator),
        spelling("-", Kind::SignOperator),
        spelling("*", Kind::ProductOperator),
        spelling("/", Kind::ProductOperator),
        spelling("<", Kind::RelationOperator),
        spelling(">", Kind::RelationOperator),
        spelling("=", Kind::MatchOperator),
        spelling("|", Kind::PipeOperator),
        spelling("&", Kind::CaptureOperator),
        spelling("!", Kind::UnaryOperator),
        spelling("^", Kind::UnaryOperator),
        spelling("@", Kind::AtOperator),
    };
    return table;
}

std::size_t bracketsLength(std::string_view text)
{
    static constexpr auto brackets = std::to_array<std::string_view>(
        {"..//", "<<>>", "...", "%{}", "{}", "%"});
    const auto found = std::ranges::find_if(
        brackets, [text](std::string_view candidate) { return text.starts_with(candidate); });
    return found == brackets.end() ? 0 : found->size();
}

} // namespace

const OperatorSpelling *operatorAt(std::string_view text)
{
    constexpr std::string_view firsts = ".=!&|^~+-<>*\\:/@";
    if (text.empty() || firsts.find(text.front()) == std::string_view::npos)
        return nullptr;
    const auto &table = spellings();
    const auto found = std::ranges::find_if(
        table, [text](const OperatorSpelling &each) { return text.starts_with(each.text); });
    return found == table.end() ? nullptr : &*found;
}

std::size_t atomOperatorLength(std::string_view text)
{
    if (const std::size_t brackets = bracketsLength(text); brackets > 0)
        return brackets;
    const OperatorSpelling *found = operatorAt(text);
    if (found == nullptr)
        return text.starts_with('.') ? 1 : 0;
    if (found->kind == Kind::AssociationOperator || found->kind == Kind::StepOperator)
        return 1;
    return found->text.size();
}

std::size_t keyOperatorLength(std::string_view text)
{
    if (const std::size_t brackets = bracketsLength(text); brackets > 0)
        return brackets;
    const OperatorSpelling *found = operatorAt(text);
    if (found == nullptr)
        return text.starts_with('.') ? 1 : 0;
    const bool isNoKey = found->kind == Kind::AssociationOperator
                         || found->kind == Kind::StepOperator || found->kind == Kind::TypeOperator;
    return isNoKey ? 0 : found->text.size();
}

std::optional<Binding> bindingOf(TokenKind kind)
{
    switch (kind) {
    case Kind::InMatchOperator:
        return Binding{40};
    case Kind::WhenOperator:
        return Binding{50, true};
    case Kind::TypeOperator:
        return Binding{60, true};
    case Kind::PipeOperator:
        return Binding{pipeStrength, true};
    case Kind::MatchOperator:
        return Binding{100, true};
    case Kind::OrOperator:
        return Binding{120};
    case Kind::AndOperator:
        return Binding{130};
    case Kind::ComparisonOperator:
        return Binding{140};
    case Kind::RelationOperator:
        return Binding{150};
    case Kind::ArrowOperator:
        return Binding{160};
    case Kind::InOperator:
        return Binding{170};
    case Kind::XorOperator:
        return Binding{180};
    case Kind::StepOperator:
        return Binding{190, true};
    case Kind::ConcatenationOperator:
    case Kind::RangeOperator:
        return Binding{200, true};
    case Kind::SignOperator:
        return Binding{210};
    case Kind::ProductOperator:
        return Binding{220};
    case Kind::PowerOperator:
        return Binding{230};
    default:
        return std::nullopt;
    }
}

} // namespace espalier::elixir
