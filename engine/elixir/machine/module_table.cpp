// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/module_table.h"

#include "engine/elixir/machine/machine.h"

namespace espalier::elixir {

void ModuleTable::add(std::string_view module, std::string_view function, int arity, Native native)
{
    exportOf(Atom(module), {Atom(function), arity})->native = native;
}

Export *ModuleTable::exportOf(Atom module, FunctionName name)
{
    const std::lock_guard lock(m_mutex);
    Export *&place = m_byModule[module.index()][name];
    if (!place) {
        place = &m_exports.emplace_back();
        place->module = module;
        place->name = name;
    }
    return place;
}

Export *ModuleTable::find(Atom module, FunctionName name)
{
    Export *place = exportOf(module, name);
    if (!place->isDefined())
        ensureLoaded(module);
    return place->isDefined() ? place : nullptr;
}

void ModuleTable::ensureLoaded(Atom module)
{
    const std::lock_guard loading(m_loading);
    if (m_tried.contains(module.index()) || !Machine::current())
        return; // nobody runs who could run the module's body
    m_tried.insert(module.index(), true);
    if (load)
        load(*this, module);
}

void ModuleTable::define(std::shared_ptr<const CompiledModule> module)
{
    const std::lock_guard loading(m_loading);
    m_tried.insert(module->name.index(), true);
    remove(module->name);
    for (const auto &[name, code] : module->publicFunctions)
        exportOf(module->name, name)->code.store(code.get(), std::memory_order_release);
    const std::lock_guard lock(m_mutex);
    m_modules[module->name.index()] = std::move(module);
}

void ModuleTable::remove(Atom name)
{
    const std::lock_guard lock(m_mutex);
    const auto old = m_modules.take(name.index());
    if (!old)
        return;
    for (Export *place : std::as_const(m_byModule[name.index()]))
        place->code.store(nullptr, std::memory_order_release);
    m_replaced.push_back(old);
}

std::shared_ptr<const CompiledModule> ModuleTable::module(Atom name)
{
    ensureLoaded(name);
    const std::lock_guard lock(m_mutex);
    return m_modules.value(name.index());
}

bool ModuleTable::isKnown(Atom name)
{
    if (module(name))
        return true;
    return !functionsOf(name).empty();
}

std::vector<FunctionName> ModuleTable::functionsOf(Atom module)
{
    ensureLoaded(module);
    std::vector<FunctionName> names;
    const std::lock_guard lock(m_mutex);
    const auto found = m_byModule.constFind(module.index());
    if (found == m_byModule.cend())
        return names;
    for (const Export *place : *found) {
        if (place->isDefined())
            names.push_back(place->name);
    }
    std::ranges::sort(
        names, {}, [](FunctionName name) { return std::pair(name.function.name(), name.arity); });
    return names;
}

std::vector<Atom> ModuleTable::allModules()
{
    std::vector<Atom> names;
    const std::lock_guard lock(m_mutex);
    for (const auto &functions : std::as_const(m_byModule)) {
        const auto defined = std::ranges::find_if(functions, &Export::isDefined);
        if (defined != functions.end())
            names.push_back((*defined)->module);
    }
    std::ranges::sort(names, {}, [](Atom name) { return name.name(); });
    return names;
}

} // namespace espalier::elixir
