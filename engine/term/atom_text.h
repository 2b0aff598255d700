// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/atom.h"

#include <string>

namespace espalier {

/// As it stands alone: `:ok`, `:"a b"`, `nil`, `Foo.Bar`.
void appendAtom(std::string &text, Atom atom);

/// As it stands before the value in a keyword list or a map, colon and space included: `ok: `.
void appendKey(std::string &text, Atom key);

} // namespace espalier
