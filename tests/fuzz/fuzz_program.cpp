// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// The entry that libFuzzer calls: ./dev fuzz.
#include "tests/fuzz/support/fuzz_inputs.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    espalier::fuzzProgram({reinterpret_cast<const char *>(data), size});
    return 0;
}
