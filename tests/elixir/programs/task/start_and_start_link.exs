# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
{:ok, pid} = Task.start(fn -> send(parent, :from_task) end)
IO.inspect(is_pid(pid))
receive do: (message -> IO.inspect(message))
{:ok, _} = Task.start_link(fn -> send(parent, :linked) end)
receive do: (message -> IO.inspect(message))
{:ok, _} = Task.start(Kernel, :send, [parent, :mfa])
receive do: (message -> IO.inspect(message))
