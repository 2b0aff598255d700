// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier {

// How code that runs inside a process ends it, or one callback of it. These never leave the process: the runtime
// catches them in one place and turns them into the exit reason (S-002).

/// Elixir's `exit(reason)`.
struct Exit
{
    Term reason;
};

/// Elixir's `throw value`.
struct Throw
{
    Term value;
    Term stacktrace = Term::emptyList();
};

/// Elixir's `raise`: an error value, by convention an exception struct. Exit reason `{error, stacktrace}`; the stack trace of
/// native code is empty.
struct Raise
{
    Term error;
    Term stacktrace = Term::emptyList();

    /// `%RuntimeError{message: text}`
    [[nodiscard]] static Raise runtimeError(const QString &text);
    [[nodiscard]] static Raise argumentError(const QString &text);
};

/// An exit signal that the process sent to itself took effect (S-016). Not for catching.
struct EndedBySignal
{
    Term reason;
};

namespace exitReason {
[[nodiscard]] inline Term normal()
{
    return atoms::normal;
}
[[nodiscard]] inline Term shutdown()
{
    return atoms::shutdown;
}
[[nodiscard]] inline Term kill()
{
    return atoms::kill;
}
/// `{error, stacktrace}`: what a raised error ends a process with.
[[nodiscard]] Term ofRaise(const Term &error, const Term &stacktrace = Term::emptyList());
/// `{{:nocatch, value}, stacktrace}`
[[nodiscard]] Term ofThrow(const Term &value, const Term &stacktrace = Term::emptyList());
/// The reason that the exception being handled ends a process with. Call inside a catch block.
[[nodiscard]] Term ofCurrentException();
/// `:shutdown` or `{:shutdown, _}` (S-122).
[[nodiscard]] bool isShutdown(const Term &reason);
/// Neither `:normal` nor a shutdown.
[[nodiscard]] bool isAbnormal(const Term &reason);
} // namespace exitReason

} // namespace espalier
