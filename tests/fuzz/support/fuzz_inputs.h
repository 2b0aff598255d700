// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace espalier {

/// Reads a text as a term and as a program, and writes the program as source again, or says what is wrong with it.
void fuzzSyntax(std::string_view text);

/// Runs a text as a program, for a second at most: whatever it is, an exit status is all that comes of it. Texts that name
/// files are left alone.
void fuzzProgram(std::string_view text);

} // namespace espalier
