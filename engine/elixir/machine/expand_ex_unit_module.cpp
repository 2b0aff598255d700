// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/expand_ex_unit_module.h"

#include "engine/elixir/machine/code_template.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/term/inspect.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

using Definitions = std::vector<Ast>;

std::string_view nameOf(const Ast &call)
{
    return call.value.toAtom().name();
}

Definitions mistake(Position at, const QString &message)
{
    CodeTemplate code(at);
    code.setText("message", message);
    return {code.fill("raise(ArgumentError, message)")};
}

const Ast *findBlock(const Ast &call, std::string_view key)
{
    if (call.arguments.empty() || call.arguments.back().kind != Ast::Kind::List)
        return nullptr;
    for (const Ast &pair : call.arguments.back().arguments) {
        if (pair.kind == Ast::Kind::Pair && pair.arguments[0].kind == Ast::Kind::Literal
            && pair.arguments[0].value.is(Atom(key)))
            return &pair.arguments[1];
    }
    return nullptr;
}

/// The body of a word with a do-block; with `rescue` or `after` in it, it is one of a `try`.
Ast bodyOf(const Ast &call)
{
    if (call.arguments.back().arguments.size() == 1)
        return *findBlock(call, "do");
    return Ast::call(Atom("try"), {call.arguments.back()}, call.at);
}

Ast definition(Atom function, Ast pattern, Ast body, Position at)
{
    Ast head = Ast::call(function, {std::move(pattern)}, at);
    Ast block = Ast::list({Ast::pair(Ast::literal(Atom("do"), at), std::move(body), at)}, at);
    return Ast::call(Atom("def"), {std::move(head), std::move(block)}, at);
}

Ast anything(Position at)
{
    return Ast::variable(Atom("_"), at);
}

std::optional<std::string> literalText(const Ast &ast)
{
    if (ast.kind == Ast::Kind::Literal && ast.value.isBinary())
        return std::string(ast.value.toBinary());
    if (ast.isCallOf("<>", 2)) {
        const auto left = literalText(ast.arguments[0]);
        const auto right = literalText(ast.arguments[1]);
        if (left && right)
            return *left + *right;
    }
    return std::nullopt;
}

// --- describe ---

void append(Definitions &all, Definitions more)
{
    std::ranges::move(more, std::back_inserter(all));
}

Definitions statementsInDescribe(const Ast &body, ExUnitModule &module)
{
    Definitions definitions;
    const auto add = [&](const Ast &statement) {
        if (auto expanded = expandExUnitDefinition(statement, module))
            append(definitions, std::move(*expanded));
        else
            definitions.push_back(statement);
    };
    if (body.isCallOf("__block__"))
        std::ranges::for_each(body.arguments, add);
    else
        add(body);
    return definitions;
}

Definitions describe(const Ast &call, ExUnitModule &module)
{
    if (module.describe)
        return mistake(
            call.at,
            QStringLiteral("cannot call \"describe\" inside another \"describe\". See the "
                           "documentation for ExUnit.Case.describe/2 on named setups and how to "
                           "handle hierarchies"));
    const std::optional<std::string> text = literalText(call.arguments[0]);
    if (!text)
        return mistake(call.at, QStringLiteral("describe name must be a string, got: %1")
                                    .arg(toSource(call.arguments[0])));
    if (std::ranges::find(module.describes, *text, &ExUnitModule::Describe::text)
        != module.describes.end())
        return mistake(call.at, QStringLiteral("describe \"%1\" is already defined in %2")
                                    .arg(QString::fromStdString(*text), inspect(module.name)));
    module.describes.push_back({.text = *text, .line = call.at.line});
    module.describe = module.describes.size() - 1;
    Definitions definitions = statementsInDescribe(*findBlock(call, "do"), module);
    module.describe.reset();
    module.tags.clear();
    return definitions;
}

// --- test ---

Definitions test(const Ast &call, ExUnitModule &module)
{
    const std::optional<std::string> text = literalText(call.arguments[0]);
    if (!text)
        return mistake(
            call.at, QStringLiteral("a test's name must be a string without interpolation, got: %1")
                         .arg(toSource(call.arguments[0])));
    const std::string prefix = module.describe ? module.describes[*module.describe].text + " " : "";
    const Atom function("test " + prefix + *text);
    if (!module.testNames.insert(function).second)
        return mistake(call.at, QStringLiteral("\"%1\" is already defined in %2")
                                    .arg(QString::fromStdString(std::string(function.name())),
                                         inspect(module.name)));
    ExUnitModule::Test entry{.function = function,
                             .line = call.at.line,
                             .tags = module.tags,
                             .describe = module.describe};
    module.tags.clear();
    const bool hasBody = findBlock(call, "do") != nullptr;
    CodeTemplate code(call.at);
    if (hasBody) {
        code.set("body", bodyOf(call));
    } else {
        entry.tags.push_back(Ast::literal(Atom("not_implemented"), call.at));
        code.set("body", code.fill("ExUnit.Assertions.flunk(\"Not implemented\")"));
    }
    // Tags of the module and of the describe as they are here: later ones are for later tests.
    std::vector<Ast> tags = module.moduleTags;
    if (module.describe)
        std::ranges::copy(module.describes[*module.describe].tags, std::back_inserter(tags));
    std::ranges::move(entry.tags, std::back_inserter(tags));
    entry.tags = std::move(tags);
    module.tests.push_back(std::move(entry));
    const bool hasContext = call.arguments.size() == (hasBody ? 3U : 2U);
    return {definition(function, hasContext ? call.arguments[1] : anything(call.at),
                       code.fill("(body; :ok)"), call.at)};
}

// --- setup ---

/// `setup :name`, `setup {Module, :name}` or a list of them: functions of the context. nullopt if it is something else.
std::optional<std::vector<Ast>> namedCallbacks(const Ast &names)
{
    if (names.kind == Ast::Kind::List) {
        std::vector<Ast> all;
        for (const Ast &name : names.arguments) {
            auto some = namedCallbacks(name);
            if (!some)
                return std::nullopt;
            std::ranges::move(*some, std::back_inserter(all));
        }
        return all;
    }
    CodeTemplate code(names.at);
    if (names.kind == Ast::Kind::Literal && names.value.isAtom()) {
        code.set("name", Ast::variable(names.value.toAtom(), names.at));
        return std::vector{code.fill("&name/1")};
    }
    if (names.kind == Ast::Kind::Pair)
        return std::vector{names};
    return std::nullopt;
}

Definitions setup(const Ast &call, ExUnitModule &module, std::vector<Ast> &callbacks,
                  const std::string &function)
{
    if (!findBlock(call, "do")) {
        auto names = namedCallbacks(call.arguments[0]);
        if (!names)
            return mistake(call.at, QStringLiteral("%1 expects a callback as an atom, a {module, "
                                                   "atom} tuple or a list of callbacks, got: %2")
                                        .arg(QString::fromStdString(std::string(nameOf(call))),
                                             toSource(call.arguments[0])));
        std::ranges::move(*names, std::back_inserter(callbacks));
        return {};
    }
    const Atom name(function);
    CodeTemplate code(call.at);
    code.set("name", Ast::variable(name, call.at));
    callbacks.push_back(code.fill("&name/1"));
    (void)module;
    return {definition(name, call.arguments.size() == 2 ? call.arguments[0] : anything(call.at),
                       bodyOf(call), call.at)};
}

Definitions setupEach(const Ast &call, ExUnitModule &module)
{
    std::vector<Ast> &callbacks = module.describe ? module.describes[*module.describe].setups
                                                  : module.setups;
    return setup(call, module, callbacks, "__ex_unit_setup_" + std::to_string(module.setupCount++));
}

Definitions setupAll(const Ast &call, ExUnitModule &module)
{
    if (module.describe)
        return mistake(call.at,
                       QStringLiteral("cannot invoke setup_all/1-2 inside describe as setup_all/1 "
                                      "always applies to all tests in a module"));
    return setup(call, module, module.setupAlls,
                 "__ex_unit_setup_all_" + std::to_string(module.setupAllCount++));
}

// --- tags ---

std::optional<Definitions> tag(const Ast &call, ExUnitModule &module)
{
    const Ast &attribute = call.arguments[0];
    if (attribute.kind != Ast::Kind::Call || attribute.arguments.size() != 1)
        return std::nullopt;
    const std::string_view name = nameOf(attribute);
    const Ast &value = attribute.arguments[0];
    if (name == "tag") {
        module.tags.push_back(value);
        return Definitions{};
    }
    if (name == "moduletag") {
        module.moduleTags.push_back(value);
        return Definitions{};
    }
    if (name == "describetag") {
        if (!module.describe)
            return mistake(call.at,
                           QStringLiteral("@describetag must be set inside describe/2 blocks"));
        module.describes[*module.describe].tags.push_back(value);
        return Definitions{};
    }
    return std::nullopt;
}

// --- the end of the module ---

Ast entryOf(const ExUnitModule::Test &test, const ExUnitModule &module, Position at)
{
    CodeTemplate code(at);
    code.set("function_name", Ast::literal(test.function, at));
    code.set("test_line", Ast::literal(Term(test.line), at));
    code.set("tag_list", Ast::list(test.tags, at));
    if (!test.describe)
        return code.fill("{function_name, test_line, nil, nil, tag_list, []}");
    const ExUnitModule::Describe &describe = module.describes[*test.describe];
    code.setText("describe_text", QString::fromStdString(describe.text));
    code.set("describe_line", Ast::literal(Term(describe.line), at));
    code.set("setup_list", Ast::list(describe.setups, at));
    return code.fill(
        "{function_name, test_line, describe_text, describe_line, tag_list, setup_list}");
}

} // namespace

std::optional<Definitions> expandExUnitDefinition(const Ast &call, ExUnitModule &module)
{
    if (call.kind != Ast::Kind::Call)
        return std::nullopt;
    const std::string_view name = nameOf(call);
    const std::size_t arity = call.arguments.size();
    if (name == "@" && arity == 1)
        return tag(call, module);
    if (name == "describe" && arity == 2 && findBlock(call, "do"))
        return describe(call, module);
    if (name == "test" && arity >= 1 && arity <= 3)
        return test(call, module);
    if (name == "setup" && (arity == 1 || arity == 2))
        return setupEach(call, module);
    if (name == "setup_all" && (arity == 1 || arity == 2))
        return setupAll(call, module);
    if (name == "doctest")
        return mistake(call.at, QStringLiteral("doctest is not in this subset of Elixir: write the "
                                               "examples as tests of their own"));
    return std::nullopt;
}

std::vector<Ast> finishExUnitModule(ExUnitModule &module)
{
    const Position at{.line = 1, .column = 1};
    std::vector<Ast> tests;
    for (const ExUnitModule::Test &test : module.tests)
        tests.push_back(entryOf(test, module, at));
    CodeTemplate code(at);
    code.setText("file_name", module.file);
    code.set("setup_all_list", Ast::list(module.setupAlls, at));
    code.set("setup_list", Ast::list(module.setups, at));
    code.set("test_list", Ast::list(std::move(tests), at));
    code.set("options", module.options ? *module.options : Ast::list({}, at));
    Ast body = code.fill("%{file: file_name, setup_all: setup_all_list, setup: setup_list,\n"
                         "  tests: test_list}");
    Ast head = Ast::call(Atom("__ex_unit__"), {}, at);
    Ast block = Ast::list({Ast::pair(Ast::literal(Atom("do"), at), std::move(body), at)}, at);
    return {Ast::call(Atom("def"), {std::move(head), std::move(block)}, at),
            code.fill("ExUnit.Server.add_module(__MODULE__, options)")};
}

} // namespace espalier::elixir
