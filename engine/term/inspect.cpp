// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"

#include "engine/term/atom_text.h"
#include "engine/term/inspector.h"

#include <string>

namespace espalier {

namespace {

QString fromText(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::string inspectText(const Term &term, const InspectOptions &options)
{
    return Inspector(options).run(term);
}

QString inspect(const Term &term, const InspectOptions &options)
{
    return fromText(inspectText(term, options));
}

QString inspect(Atom atom)
{
    std::string text;
    appendAtom(text, atom);
    return fromText(text);
}

} // namespace espalier
