// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/atom_text.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/escape.h"

namespace espalier {

namespace {

void appendQuoted(std::string &text, std::string_view bytes)
{
    text += '"';
    appendEscaped(text, bytes, '"', std::string_view::npos);
    text += '"';
}

} // namespace

void appendAtom(std::string &text, Atom atom)
{
    const std::string_view name = atom.name();
    if (isAlias(name)) {
        text += name.starts_with(aliasPrefix) ? name.substr(aliasPrefix.size()) : name;
    } else if (atom == atoms::nil || atom == atoms::true_ || atom == atoms::false_) {
        text += name;
    } else {
        text += ':';
        if (isBareAtom(name))
            text += name;
        else
            appendQuoted(text, name);
    }
}

void appendKey(std::string &text, Atom key)
{
    // `Elixir` alone is an alias, and as a key would read as the start of one.
    if (isBareAtom(key.name()) && !isAlias(key.name()))
        text += key.name();
    else
        appendQuoted(text, key.name());
    text += ": ";
}

} // namespace espalier
