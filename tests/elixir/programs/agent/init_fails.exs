# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
{:error, {error, _}} = Agent.start_link(fn -> raise ArgumentError, "no" end)
IO.inspect(error)
IO.inspect(Agent.start_link(fn -> exit(:nope) end))
