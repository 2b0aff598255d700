// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/expand_ex_unit_module.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/module_definition.h"
#include "engine/runtime/names.h"

#include <QSet>

namespace espalier::elixir {

/// Runs the body of a `defmodule`, statement by statement, and collects what it defines; then compiles all of it.
class ModuleBuilder final : public ModuleScope
{
public:
    ModuleBuilder(const Context &context, const ModuleDefinition &definition,
                  std::vector<Term> values);
    /// `{:module, name, binary, last value}`
    [[nodiscard]] Task<Term> build();
    /// Takes back what others saw already, if it could not be built.
    void withdraw();

    [[nodiscard]] const Code *local(FunctionName name) override;
    [[nodiscard]] Term attribute(Atom name) override;
    [[nodiscard]] std::optional<Term> structure() const override { return m_structure; }
    [[nodiscard]] std::vector<Atom> enforcedKeys() const override { return m_enforcedKeys; }
    [[nodiscard]] bool isGuard(FunctionName name) const override { return m_guards.contains(name); }

private:
    struct Definition
    {
        FunctionName name = {};
        bool isPrivate = false;
        /// Comes from `use`, or was said to be overridable: the module's own replaces it.
        bool isDefault = false;
        std::vector<FunctionClause> clauses = {};
        Environment environment = {};
        Position at = {};
        std::shared_ptr<Code> code = {};
    };

    // The body
    [[nodiscard]] Task<Term> nameModule();
    [[nodiscard]] Task<Term> runAll(std::vector<Ast> statements);
    [[nodiscard]] Task<Term> run(Ast statement);
    [[nodiscard]] Task<Term> runBranch(Ast statement);
    [[nodiscard]] Task<Term> evaluate(Ast expression);
    [[nodiscard]] std::shared_ptr<const Code> compiled(const Ast &expression);
    [[nodiscard]] Task<Term> setAttribute(Ast assignment);
    [[nodiscard]] Task<Term> useModule(Ast ast);
    [[nodiscard]] Task<Term> defineStructure(Ast ast);
    void announceStructure();
    [[nodiscard]] bool registersAttribute(const Ast &ast);
    void noteSpecification(const Ast &written);
    [[nodiscard]] bool isKnown(Atom module) const;

    // What is run more than once, or with values put in: module_fragments.cpp
    [[nodiscard]] Task<Term> runUnquoted(Ast statement);
    [[nodiscard]] Task<Term> runLoop(Ast loop);
    Term defineUsing(const Ast &parameter, const Ast &body);
    [[nodiscard]] Task<Term> useOwnModule(Atom module, Ast options);

    // ExUnit: module_tests.cpp
    /// nullopt if the statement is none of its words.
    [[nodiscard]] std::optional<Task<Term>> runTestWord(const Ast &statement);
    [[nodiscard]] Task<Term> useTestCase(Ast options, bool isTemplate);
    [[nodiscard]] Task<Term> runNamed(Ast statement);
    [[nodiscard]] Task<Term> runDescribe(Ast statement);
    [[nodiscard]] Task<Term> runTag(Ast statement);
    [[nodiscard]] Task<Term> runDoctest(Ast statement);
    [[nodiscard]] std::optional<std::vector<Ast>> registerTestAttribute(const Ast &ast);
    [[nodiscard]] Term registeredAttributes() const;
    void forgetRegistered(ExUnitModule::RegisteredAttribute::Scope scope);
    void defineDocumentedTest(const Term &example, const QString &file, Position at);

    // Documentation: module_documentation.cpp
    [[nodiscard]] Task<Term> noteDocumentation(Ast assignment);
    void noteDocumented(Atom kind, FunctionName name);
    [[nodiscard]] Term documentation() const;

    // Definitions
    Term define(const Ast &ast);
    void checkGuardDefinition(const Ast &ast) const;
    void checkDefinition(const Ast &ast, FunctionName name, bool isPrivate, bool hasDefaults);
    void addClause(const Ast &ast, FunctionName name, FunctionClause clause, bool isPrivate);
    void addDefaults(const Ast &ast, Atom name, std::vector<Ast> &parameters, bool isPrivate);
    Term delegate(const Ast &ast);
    void makeOverridable(const Ast &ast);
    void addText(std::string_view source, const Ast &options);
    [[nodiscard]] Definition *find(FunctionName name);
    [[nodiscard]] QStringList overridable() const;
    [[nodiscard]] Ast withAttributes(const Ast &ast);

    // The end
    void checkSpecifications();
    void compileAll();
    void addInformation();

    Context m_context;
    const ModuleDefinition &m_definition;
    std::vector<Term> m_values;
    std::vector<Atom> m_names;
    Environment m_environment;
    std::vector<std::unique_ptr<Definition>> m_definitions;
    QHash<FunctionName, Definition *> m_byName;
    QHash<Atom, Term> m_attributes;
    QHash<Atom, bool> m_accumulates;
    std::optional<Term> m_structure;
    std::vector<Atom> m_fields; ///< of the struct, in the order of its definition
    std::vector<Atom> m_enforcedKeys;
    QSet<FunctionName> m_guards;
    QSet<FunctionName> m_withDefaults;
    /// Functions that a `@spec` tells of.
    std::vector<std::pair<FunctionName, Position>> m_specifications;
    std::optional<ExUnitModule> m_tests;
    bool m_inTemplate = false;
    /// A text of `@doc`, `@typedoc` or `@moduledoc`, with the line where it stands.
    struct Documented
    {
        int line = 0;
        Term text = {};
    };
    std::optional<Documented> m_moduleDocumentation;
    std::optional<Documented> m_nextDocumentation;
    std::optional<Documented> m_nextTypeDocumentation;
    std::vector<Term> m_documentation; ///< `{{kind, name, arity}, line, text}`
    std::optional<UsingTemplate> m_using;
    int m_useDepth = 0; ///< of modules that use others in what they put into this one
    bool m_isAnnounced = false;
};

/// What `use` of a standard module puts into a module; nullopt if there is nothing for that module.
[[nodiscard]] std::optional<std::string> usingText(Atom module);

} // namespace espalier::elixir
