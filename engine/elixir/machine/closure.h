// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/module_table.h"

namespace espalier::elixir {

// Functions as values. They run in a Machine only: `call` raises, because whoever calls it could not wait.

/// What `fn` makes: code, and the values that it uses from around it.
class Closure final : public Function
{
public:
    Closure(std::shared_ptr<const Code> code, std::vector<Term> captures)
        : m_code(std::move(code))
        , m_captures(std::move(captures))
    {}
    [[nodiscard]] int arity() const override { return m_code->arity; }
    [[nodiscard]] Term call(std::span<const Term> arguments) const override;
    [[nodiscard]] std::string text() const override;
    [[nodiscard]] const std::shared_ptr<const Code> &code() const { return m_code; }
    [[nodiscard]] const std::vector<Term> &captures() const { return m_captures; }

private:
    const std::shared_ptr<const Code> m_code;
    const std::vector<Term> m_captures;
};

/// `&Module.name/1`. There is one a function, so that equal ones are the same; see `functionNamed`.
class NamedFunction final : public Function
{
public:
    explicit NamedFunction(Export &target)
        : m_target(target)
        , m_module(target.module)
        , m_name(target.name)
    {}
    [[nodiscard]] int arity() const override { return m_name.arity; }
    [[nodiscard]] Term call(std::span<const Term> arguments) const override;
    [[nodiscard]] std::string text() const override;
    [[nodiscard]] Export &target() const { return m_target; }

private:
    Export &m_target; // outlived by it only where nobody calls it
    const Atom m_module;
    const FunctionName m_name;
};

[[nodiscard]] Term functionNamed(Export &target);

} // namespace espalier::elixir
