// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/code_natives.h"

#include "engine/elixir/machine/standard_library.h"
#include "engine/elixir/processes/evaluate.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/exit_reason.h"

#include <algorithm>
#include <mutex>

namespace espalier::elixir {

namespace {

constexpr std::string_view module = "espalier";

/// The files that were required, by their whole paths.
struct RequiredFiles
{
    std::mutex mutex;
    std::vector<std::string> paths;
};

Bindings bindingsOf(const Term &keywords)
{
    Bindings bindings;
    for (const Term &pair : keywords.listElements().value_or(std::vector<Term>{})) {
        if (!pair.isTuple() || pair.elements().size() != 2 || !pair.element(0).isAtom())
            continue;
        bindings.names.push_back(pair.element(0).toAtom());
        bindings.values.push_back(pair.element(1));
    }
    return bindings;
}

Term keywordsOf(const Bindings &bindings)
{
    std::vector<Term> pairs;
    for (std::size_t i = 0; i < bindings.names.size(); ++i)
        pairs.push_back(Term::tuple({bindings.names[i], bindings.values[i]}));
    std::ranges::sort(pairs,
                      [](const Term &one, const Term &two) { return compare(one, two) < 0; });
    return Term::list(pairs);
}

/// `code_evaluate(text, file, bindings)`: `{value, bindings}`.
Task<Term> evaluateText(Context &context, std::vector<Term> arguments)
{
    const Context here = context;
    const QString file = arguments[1].toText();
    auto program = parseProgram(arguments[0].toBinary(), {.file = file});
    if (!program)
        throw Raise{syntaxException(program.error())};
    Environment environment{.file = file};
    Bindings bindings = bindingsOf(arguments[2]);
    Task<Term> running = evaluate(here, *std::move(program), environment, bindings);
    const Term value = co_await running;
    co_return Term::tuple({value, keywordsOf(bindings)});
}

/// `code_require(path)`: false if it was required before.
Term require(Context &context, Arguments arguments)
{
    auto &required = context.interpreter.shared<RequiredFiles>();
    const std::string path(arguments[0].toBinary());
    const std::lock_guard lock(required.mutex);
    if (std::ranges::find(required.paths, path) != required.paths.end())
        return atoms::false_;
    required.paths.push_back(path);
    return atoms::true_;
}

Term unrequire(Context &context, Arguments arguments)
{
    auto &required = context.interpreter.shared<RequiredFiles>();
    const std::lock_guard lock(required.mutex);
    std::erase(required.paths, arguments[0].toBinary());
    return atoms::ok;
}

Term requiredFiles(Context &context, Arguments)
{
    auto &required = context.interpreter.shared<RequiredFiles>();
    const std::lock_guard lock(required.mutex);
    std::vector<Term> paths;
    for (const std::string &path : required.paths)
        paths.push_back(Term::binary(path));
    return Term::list(paths);
}

/// `code_modules(file)`: those that were compiled from it.
Term modulesOf(Context &context, Arguments arguments)
{
    ModuleTable &table = context.interpreter.modules();
    std::vector<Term> found;
    for (const Atom name : table.allModules()) {
        const auto compiled = table.module(name);
        if (compiled && compiled->file == arguments[0].toText())
            found.emplace_back(name);
    }
    return Term::list(found);
}

Term isStandard(Context &, Arguments arguments)
{
    return Term::boolean(arguments[0].isAtom()
                         && std::ranges::find(standardModules(), arguments[0].toAtom())
                                != standardModules().end());
}

/// `:code.delete(module)`: for modules of programs only, since standard ones would not come back.
Term deleteModule(Context &context, Arguments arguments)
{
    if (!arguments[0].isAtom())
        return atoms::false_;
    ModuleTable &table = context.interpreter.modules();
    const auto compiled = table.module(arguments[0].toAtom());
    const bool isProgram = compiled
                           && (compiled->file.endsWith(QStringLiteral(".exs"))
                               || compiled->file.contains(QLatin1Char('/'))
                               || compiled->file == QStringLiteral("nofile"));
    if (isProgram)
        table.remove(arguments[0].toAtom());
    return Term::boolean(isProgram);
}

} // namespace

void addCodeNatives(NativeTable &table)
{
    table.addWaiting(module, "code_evaluate", 3, evaluateText);
    table.addNow(module, "code_require", 1, require);
    table.addNow(module, "code_unrequire", 1, unrequire);
    table.addNow(module, "code_required", 0, requiredFiles);
    table.addNow(module, "code_modules", 1, modulesOf);
    table.addNow(module, "code_is_standard", 1, isStandard);
    table.addNow("code", "delete", 1, deleteModule);
    table.addNow("code", "purge", 1, [](Context &, Arguments) -> Term { return atoms::false_; });
}

} // namespace espalier::elixir
