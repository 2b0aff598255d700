// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/exit_reason.h"

#include <exception>

namespace espalier {

namespace {
Term exception(Atom module, const QString &message)
{
    return Term::map({{atoms::struct_, module},
                      {atoms::exception, atoms::true_},
                      {atoms::message, Term(message)}});
}
} // namespace

Raise Raise::runtimeError(const QString &text)
{
    return {exception(atoms::RuntimeError, text)};
}

Raise Raise::argumentError(const QString &text)
{
    return {exception(atoms::ArgumentError, text)};
}

namespace exitReason {

Term ofRaise(const Term &error, const Term &stacktrace)
{
    return Term::tuple({error, stacktrace});
}

Term ofThrow(const Term &value, const Term &stacktrace)
{
    return Term::tuple({Term::tuple({atoms::nocatch, value}), stacktrace});
}

Term ofCurrentException()
{
    try {
        throw;
    } catch (const EndedBySignal &ended) {
        return ended.reason;
    } catch (const Exit &exit) {
        return exit.reason;
    } catch (const Throw &thrown) {
        return ofThrow(thrown.value, thrown.stacktrace);
    } catch (const Raise &raised) {
        return ofRaise(raised.error, raised.stacktrace);
    } catch (const std::exception &error) {
        return ofRaise(Raise::runtimeError(QString::fromUtf8(error.what())).error);
    } catch (...) {
        return ofRaise(Raise::runtimeError(QStringLiteral("unknown C++ exception")).error);
    }
}

bool isShutdown(const Term &reason)
{
    return reason.is(atoms::shutdown) || reason.isTagged(atoms::shutdown, 2);
}

bool isAbnormal(const Term &reason)
{
    return !reason.is(atoms::normal) && !isShutdown(reason);
}

} // namespace exitReason

} // namespace espalier
