// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/frame_pool.h"

#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace espalier {

/// Stands for "no value" in Task<>.
struct Nothing
{};

/// The result of a callback that may have to wait. It is either ready at once (a plain function returns a value, which
/// costs no allocation), or a coroutine that waits inside (`co_await self.call(…)`) and is resumed by its process.
/// One signature serves both. Belongs to one process; destroying it abandons what it was doing.
///
/// GCC 12: give a temporary a name before `co_await`, unless it is the whole operand.
template<typename T = Nothing>
class [[nodiscard]] Task
{
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    Task() requires std::is_same_v<T, Nothing> : m_value(Nothing{}) {}
    template<typename Value>
    requires(
        std::is_convertible_v<Value &&, T> && !std::is_same_v<std::remove_cvref_t<Value>, Task>)
        // Never chosen for a Task.
        Task(Value &&value) // NOLINT(bugprone-forwarding-reference-overload)
        : m_value(std::forward<Value>(value))
    {}
    Task(Task &&other) noexcept
        : m_value(std::move(other.m_value))
        , m_handle(std::exchange(other.m_handle, nullptr))
    {}
    Task &operator=(Task &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    /// True if it needs no resuming: `take()` may be called.
    [[nodiscard]] bool isReady() const { return !m_handle || m_handle.done(); }

    /// Runs a coroutine to its first wait (or its end). Of no effect on a value that was ready.
    void start()
    {
        if (m_handle)
            m_handle.resume();
    }

    /// The value; rethrows what the coroutine threw. Once, when ready.
    T take()
    {
        if (m_handle) {
            if (m_handle.promise().exception)
                std::rethrow_exception(m_handle.promise().exception);
            return std::move(*m_handle.promise().value);
        }
        return std::move(*m_value);
    }

    // Awaiting a task from another one of the same process.
    [[nodiscard]] bool await_ready() const noexcept { return !m_handle; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> continuation) noexcept
    {
        m_handle.promise().continuation = continuation;
        return m_handle;
    }
    T await_resume() { return take(); }

private:
    explicit Task(Handle handle)
        : m_handle(handle)
    {}

    std::optional<T> m_value;
    Handle m_handle = nullptr;
};

namespace detail {

/// At its end a coroutine goes on with whoever awaited it; without such, back to who resumed it.
struct ContinueWithAwaiter
{
    bool await_ready() const noexcept { return false; }
    template<typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle) const noexcept
    {
        if (handle.promise().continuation)
            return handle.promise().continuation;
        return std::noop_coroutine();
    }
    void await_resume() const noexcept {}
};

template<typename T>
struct TaskPromiseReturn
{
    std::optional<T> value = {};
    template<typename Value>
    void return_value(Value &&returned)
    {
        value.emplace(std::forward<Value>(returned));
    }
};
template<>
struct TaskPromiseReturn<Nothing>
{
    std::optional<Nothing> value = Nothing{};
    void return_void() {}
};

} // namespace detail

template<typename T>
struct Task<T>::promise_type : detail::TaskPromiseReturn<T>
{
    std::coroutine_handle<> continuation = nullptr;
    std::exception_ptr exception = nullptr;

    static void *operator new(std::size_t size) { return FramePool::allocate(size); }
    static void operator delete(void *frame, std::size_t size) noexcept
    {
        FramePool::free(frame, size);
    }

    Task get_return_object() { return Task(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    detail::ContinueWithAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() { exception = std::current_exception(); }
};

} // namespace espalier
