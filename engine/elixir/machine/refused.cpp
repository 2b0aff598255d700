// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/refused.h"

#include "engine/runtime/exit_reason.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

struct Refusal
{
    std::string_view name;
    const char *reason;
};

constexpr std::array refusals{
    Refusal{"defmacro",
            "macros (defmacro) are not part of this language; write a function instead"},
    Refusal{"defmacrop",
            "macros (defmacrop) are not part of this language; write a private function instead"},
    Refusal{"quote", "quote is not part of this language; pass a function where code is wanted"},
    Refusal{"unquote", "unquote is not part of this language; define each function by its name"},
    Refusal{"unquote_splicing", "unquote_splicing is not part of this language"},
    Refusal{"defprotocol",
            "protocols (defprotocol) are not part of this language; match on the struct "
            "in the clauses of one function instead"},
    Refusal{"defimpl",
            "protocol implementations (defimpl) are not part of this language; match on the "
            "struct in the clauses of one function instead"},
    Refusal{"__CALLER__", "__CALLER__ belongs to macros, which are not part of this language"},
    Refusal{"var!", "var! belongs to macros, which are not part of this language"},
    Refusal{"alias!", "alias! belongs to macros, which are not part of this language"},
};

bool hasUnquote(const Ast &ast)
{
    return ast.isCallOf("unquote") || std::ranges::any_of(ast.arguments, hasUnquote);
}

QString reasonFor(std::string_view name)
{
    for (const Refusal &refusal : refusals) {
        if (name == refusal.name)
            return QString::fromUtf8(refusal.reason);
    }
    return {};
}

bool hasCallOf(const Ast &ast, std::string_view name)
{
    return ast.isCallOf(name) || std::ranges::any_of(ast.arguments, [name](const Ast &argument) {
               return hasCallOf(argument, name);
           });
}

} // namespace

QString refusalOf(const Ast &ast)
{
    std::string_view name = ast.value.toAtom().name();
    if ((name == "def" || name == "defp") && hasCallOf(ast, "unquote"))
        name = "unquote";
    if (const QString reason = reasonFor(name); !reason.isEmpty())
        return reason;
    // Functions made in a loop have such names; else they stand where they may.
    if (name.starts_with("def") && !ast.arguments.empty() && hasUnquote(ast.arguments[0]))
        return reasonFor("unquote");
    if (name == "def" || name == "defp" || name == "defstruct" || name == "defexception"
        || name == "defdelegate" || name == "defguard" || name == "defguardp"
        || name == "defoverridable" || name == "use")
        throw Raise::argumentError(QStringLiteral("cannot invoke %1/%2 outside module")
                                       .arg(QString::fromUtf8(name.data(), qsizetype(name.size())))
                                       .arg(ast.arguments.size()));
    return {};
}

} // namespace espalier::elixir
