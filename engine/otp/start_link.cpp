// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/start_link.h"

#include <cxxabi.h>

#include <cstdlib>

namespace espalier {

Atom moduleNameOf(const char *mangledTypeName)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(mangledTypeName, nullptr, nullptr, &status), &std::free);
    std::string_view readable(status == 0 ? name.get() : mangledTypeName);
    if (const std::size_t scope = readable.rfind("::"); scope != std::string_view::npos)
        readable.remove_prefix(scope + 2);
    return Atom("Elixir." + std::string(readable));
}

} // namespace espalier
