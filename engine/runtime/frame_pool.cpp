// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/frame_pool.h"

#include <array>
#include <new>

namespace espalier {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isPooled = false;
#else
constexpr bool isPooled = true;
#endif

constexpr std::size_t step = 64;
constexpr std::size_t classes = 32; // up to 2 KiB
constexpr int mostKept = 64; // of each class

constexpr std::size_t classOf(std::size_t size)
{
    return (size - 1) / step;
}

/// Free frames of one size, linked through their own memory.
struct Shelf
{
    struct Free
    {
        Free *next;
    };
    Free *first = nullptr;
    int count = 0;

    ~Shelf()
    {
        while (first)
            ::operator delete(take());
    }
    [[nodiscard]] void *take()
    {
        Free *frame = first;
        first = frame->next;
        --count;
        return frame;
    }
    void put(void *frame)
    {
        first = new (frame) Free{first};
        ++count;
    }
};

// Touched after its end only by threads that are on their way out: then the heap takes over.
thread_local bool shelvesAreGone = false;
struct Shelves : std::array<Shelf, classes>
{
    ~Shelves() { shelvesAreGone = true; }
};
thread_local Shelves shelves;

} // namespace

void *FramePool::allocate(std::size_t size)
{
    const std::size_t index = classOf(size);
    if (!isPooled || index >= classes || shelvesAreGone)
        return ::operator new(size);
    Shelf &shelf = shelves[index];
    return shelf.first ? shelf.take() : ::operator new((index + 1) * step);
}

void FramePool::free(void *frame, std::size_t size) noexcept
{
    const std::size_t index = classOf(size);
    if (!isPooled || index >= classes || shelvesAreGone || shelves[index].count >= mostKept)
        return ::operator delete(frame);
    shelves[index].put(frame);
}

} // namespace espalier
