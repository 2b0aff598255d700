// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/sys_natives.h"

#include "engine/otp/gen_server.h"

namespace espalier::elixir {

namespace {

// The library's own, in front of :sys.
constexpr std::string_view ownModule = "espalier_sys";

Task<Term> suspend(Context &context, std::vector<Term> arguments)
{
    return genServer::suspend(context.self, arguments[0]);
}

Task<Term> resume(Context &context, std::vector<Term> arguments)
{
    return genServer::resume(context.self, arguments[0]);
}

Task<Term> getStatus(Context &context, std::vector<Term> arguments)
{
    return genServer::getStatus(context.self, arguments[0]);
}

/// ask(server, question): see ScriptServer::replaceState.
Task<Term> ask(Context &context, std::vector<Term> arguments)
{
    return genServer::replaceState(context.self, arguments[0], arguments[1]);
}

} // namespace

void addSysNatives(NativeTable &table)
{
    table.addWaiting(ownModule, "suspend", 1, suspend);
    table.addWaiting(ownModule, "resume", 1, resume);
    table.addWaiting(ownModule, "get_status", 1, getStatus);
    table.addWaiting(ownModule, "ask", 2, ask);
}

} // namespace espalier::elixir
