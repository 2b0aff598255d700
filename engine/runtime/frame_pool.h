// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace espalier {

/// Memory for the frames of coroutines: they come and go by the dozen with each message, in a few sizes. Each thread keeps
/// what it frees, up to a limit, and gives it out again; a frame may be freed on another thread than it was made on.
/// Under sanitizers it is the heap, so that they see each frame's life.
class FramePool
{
public:
    [[nodiscard]] static void *allocate(std::size_t size);
    static void free(void *frame, std::size_t size) noexcept;
};

} // namespace espalier
