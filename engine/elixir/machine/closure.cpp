// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/closure.h"

#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

[[noreturn]] void raiseOutsideMachine()
{
    throw Raise::runtimeError(
        QStringLiteral("a function of a program can be called by programs alone"));
}

/// `Module.name/1`, as a capture shows it.
std::string textOf(Atom module, FunctionName name)
{
    const QString function = inspect(name.function); // `:name`, or quoted
    return (inspect(module) + QLatin1Char('.') + function.mid(1) + QLatin1Char('/')
            + QString::number(name.arity))
        .toStdString();
}

} // namespace

Term Closure::call(std::span<const Term>) const
{
    raiseOutsideMachine();
}

std::string Closure::text() const
{
    const auto identity = reinterpret_cast<std::uintptr_t>(m_code.get()) >> 4U;
    return "#Function<" + std::to_string(identity % 100'000'000) + '/' + std::to_string(arity())
           + " in " + textOf(m_code->module, {m_code->outerFunction, m_code->outerArity}) + '>';
}

Term NamedFunction::call(std::span<const Term>) const
{
    raiseOutsideMachine();
}

std::string NamedFunction::text() const
{
    return '&' + textOf(m_module, m_name);
}

Term functionNamed(Export &target)
{
    const std::lock_guard lock(target.valueMutex);
    if (!target.value.isFunction())
        target.value = Term(std::make_shared<NamedFunction>(target));
    return target.value;
}

} // namespace espalier::elixir
