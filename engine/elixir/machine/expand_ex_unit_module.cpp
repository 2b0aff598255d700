// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/expand_ex_unit_module.h"

#include "engine/elixir/machine/code_template.h"
#include "engine/elixir/syntax/ast_shape.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/term/inspect.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

using Definitions = std::vector<Ast>;

Definitions mistake(Position at, const QString &message, const char *exception = "ArgumentError")
{
    CodeTemplate code(at);
    code.setText("message", message);
    const std::string name = std::string("Elixir.") + exception;
    code.set("exception", Ast::literal(Atom(name), at));
    return {code.fill("raise(exception, message)")};
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

// --- test ---

Definitions test(const Ast &call, ExUnitModule &module)
{
    const std::optional<std::string> text = literalText(call.arguments[0]);
    if (!text)
        return mistake(call.at, QStringLiteral("the name of a test must be a string, got: %1")
                                    .arg(toSource(call.arguments[0])));
    const bool hasBody = findBlock(call, "do") != nullptr;
    CodeTemplate code(call.at);
    std::vector<Ast> tags;
    if (hasBody) {
        code.set("body", bodyOf(call));
    } else {
        tags.push_back(Ast::literal(Atom("not_implemented"), call.at));
        code.set("body", code.fill("ExUnit.Assertions.flunk(\"Not implemented\")"));
    }
    Definitions definitions = addTest(module, "test", *text, std::move(tags), call.at);
    const bool hasContext = call.arguments.size() == (hasBody ? 3U : 2U);
    definitions.push_back(oneParameterFunction(lastTest(module),
                                               hasContext ? call.arguments[1] : anything(call.at),
                                               code.fill("(body; :ok)"), call.at));
    return definitions;
}

// --- setup ---

/// `setup :name` or a list of names: functions of the context. nullopt if it is something else.
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
    return std::nullopt;
}

Definitions setup(const Ast &call, std::vector<Ast> &callbacks, const std::string &function)
{
    if (!findBlock(call, "do")) {
        auto names = namedCallbacks(call.arguments[0]);
        if (!names)
            return mistake(call.at,
                           QStringLiteral("setup/setup_all expect a callback name as an atom or a "
                                          "list of callback names, got: %1")
                               .arg(toSource(call.arguments[0])));
        std::ranges::move(*names, std::back_inserter(callbacks));
        return {};
    }
    const Atom name(function);
    CodeTemplate code(call.at);
    code.set("name", Ast::variable(name, call.at));
    callbacks.push_back(code.fill("&name/1"));
    return {oneParameterFunction(name,
                                 call.arguments.size() == 2 ? call.arguments[0] : anything(call.at),
                                 bodyOf(call), call.at)};
}

Definitions setupEach(const Ast &call, ExUnitModule &module)
{
    std::vector<Ast> &callbacks = module.describe ? module.describes[*module.describe].setups
                                                  : module.setups;
    return setup(call, callbacks, "__ex_unit_setup_" + std::to_string(module.setupCount++));
}

Definitions setupAll(const Ast &call, ExUnitModule &module)
{
    if (module.describe)
        return mistake(call.at,
                       QStringLiteral("cannot invoke setup_all/1-2 inside describe as setup_all "
                                      "always applies to all tests in a module"),
                       "RuntimeError");
    return setup(call, module.setupAlls,
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
        if (module.describe)
            module.describes[*module.describe].tags.push_back(value);
        else
            module.hasStrayDescribeTag = true;
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
    code.set("test_type", Ast::literal(test.type, at));
    code.set("tag_list", Ast::list(test.tags, at));
    code.set("attributes", Ast::literal(test.registered, at));
    code.set("describe_text", Ast::literal(Term(), at));
    code.set("describe_line", Ast::literal(Term(), at));
    code.set("setup_list", Ast::list({}, at));
    if (test.describe) {
        const ExUnitModule::Describe &describe = module.describes[*test.describe];
        code.setText("describe_text", QString::fromStdString(describe.text));
        code.set("describe_line", Ast::literal(Term(describe.line), at));
        code.set("setup_list", Ast::list(describe.setups, at));
    }
    return code.fill("%{name: function_name, line: test_line, type: test_type, tags: tag_list,\n"
                     "  registered: attributes, describe: describe_text,\n"
                     "  describe_line: describe_line, setup: setup_list}");
}

} // namespace

Ast oneParameterFunction(Atom function, Ast pattern, Ast body, Position at)
{
    Ast head = Ast::call(function, {std::move(pattern)}, at);
    Ast block = Ast::list({Ast::pair(Ast::literal(Atom("do"), at), std::move(body), at)}, at);
    return Ast::call(Atom("def"), {std::move(head), std::move(block)}, at);
}

std::optional<Definitions> expandExUnitDefinition(const Ast &call, ExUnitModule &module)
{
    if (call.kind != Ast::Kind::Call)
        return std::nullopt;
    const std::string_view name = nameOf(call);
    const std::size_t arity = call.arguments.size();
    if (name == "setup" && (arity == 1 || arity == 2))
        return setupEach(call, module);
    if (name == "setup_all" && (arity == 1 || arity == 2))
        return setupAll(call, module);
    if (module.isTemplate)
        return std::nullopt;
    if (name == "@" && arity == 1)
        return tag(call, module);
    if (name == "test" && arity >= 1 && arity <= 3)
        return test(call, module);
    return std::nullopt;
}

// --- describe ---

Definitions openDescribe(const Ast &call, ExUnitModule &module)
{
    if (module.describe)
        return mistake(
            call.at,
            QStringLiteral("cannot call \"describe\" inside another \"describe\". See the "
                           "documentation for ExUnit.Case.describe/2 on named setups and how to "
                           "handle hierarchies"),
            "RuntimeError");
    const std::optional<std::string> text = literalText(call.arguments[0]);
    if (!text)
        return mistake(call.at, QStringLiteral("describe name must be a string, got: %1")
                                    .arg(toSource(call.arguments[0])));
    if (std::ranges::find(module.describes, *text, &ExUnitModule::Describe::text)
        != module.describes.end())
        return mistake(call.at,
                       QStringLiteral("describe %1 is already defined in %2")
                           .arg(inspect(Term::binary(*text)), inspect(module.name)),
                       "ExUnit.DuplicateDescribeError");
    if (module.hasStrayDescribeTag)
        return mistake(call.at, QStringLiteral("@describetag must be set inside describe/2 blocks"),
                       "RuntimeError");
    module.describes.push_back({.text = *text, .line = call.at.line});
    module.describe = module.describes.size() - 1;
    return {};
}

void closeDescribe(ExUnitModule &module)
{
    module.describe.reset();
}

Definitions addTest(ExUnitModule &module, std::string_view type, const std::string &name,
                    std::vector<Ast> tags, Position at)
{
    const std::string prefix = module.describe ? module.describes[*module.describe].text + " " : "";
    const std::string full = std::string(type) + ' ' + prefix + name;
    constexpr qsizetype longest = 255;
    if (QString::fromStdString(full).size() > longest)
        return mistake(at,
                       QStringLiteral("the computed name of a test (which includes its type, the "
                                      "name of its parent describe block if present, and the test "
                                      "name itself) must be shorter than 255 characters, got: %1\n")
                           .arg(inspect(Term::binary(full))),
                       "SystemLimitError");
    ExUnitModule::Test entry{.function = Atom(full),
                             .line = at.line,
                             .type = Atom(type),
                             .registered = module.registered,
                             .describe = module.describe};
    if (!module.testNames.insert(entry.function).second)
        return mistake(at,
                       QStringLiteral("\"%1\" is already defined in %2")
                           .arg(QString::fromStdString(full), inspect(module.name)),
                       "ExUnit.DuplicateTestError");
    // Tags of the module and of the describe as they are here: later ones are for later tests.
    entry.tags = module.moduleTags;
    if (module.describe)
        std::ranges::copy(module.describes[*module.describe].tags, std::back_inserter(entry.tags));
    std::ranges::move(module.tags, std::back_inserter(entry.tags));
    std::ranges::move(tags, std::back_inserter(entry.tags));
    module.tags.clear();
    module.tests.push_back(std::move(entry));
    if (module.tests.back().tags.empty())
        return {};
    CodeTemplate code(at);
    code.set("tag_list", Ast::list(module.tests.back().tags, at));
    return {code.fill("ExUnit.Case.check_tags(tag_list)")};
}

Atom lastTest(const ExUnitModule &module)
{
    return module.tests.empty() ? Atom("test") : module.tests.back().function;
}

void addTemplate(ExUnitModule &module, Atom caseTemplate, Position at)
{
    CodeTemplate code(at);
    code.set("parent", Ast::literal(caseTemplate, at));
    module.setupAlls.push_back(
        code.fill("fn context -> parent.__ex_unit__(:setup_all, context) end"));
    module.setups.push_back(code.fill("fn context -> parent.__ex_unit__(:setup, context) end"));
}

// --- the end ---

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
    code.set("is_async", Ast::literal(module.isAsync ? atoms::true_ : atoms::false_, at));
    std::vector<Ast> definitions{
        code.fill("def __ex_unit__(:description) do\n"
                  "  %{module: __MODULE__, file: file_name, async: is_async,\n"
                  "    setup_all: setup_all_list, setup: setup_list, tests: test_list}\n"
                  "end"),
        code.fill("def __ex_unit__(kind, context) do\n"
                  "  ExUnit.Runner.run_callbacks_of(__ex_unit__(:description), kind, context)\n"
                  "end")};
    if (module.isTemplate)
        return definitions;
    definitions.push_back(
        code.fill("def __ex_unit__(), do: ExUnit.Runner.test_module(__ex_unit__(:description))"));
    definitions.push_back(code.fill("ExUnit.Server.add_module(__MODULE__, is_async)"));
    return definitions;
}

} // namespace espalier::elixir
