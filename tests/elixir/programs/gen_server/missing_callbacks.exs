# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Bare do
  use GenServer
  def init(state), do: {:ok, state}
end
{:ok, pid} = GenServer.start_link(Bare, nil, name: Bare)
try do
  GenServer.call(pid, :anything)
catch
  :exit, {{error, _}, _} -> IO.puts(Exception.message(error))
end
{:ok, pid} = GenServer.start_link(Bare, nil, name: :bare)
GenServer.cast(pid, :anything)
receive do
  {:EXIT, ^pid, {error, _}} -> IO.puts(Exception.message(error))
end
{:ok, pid} = GenServer.start_link(Bare, :alive)
send(pid, :unexpected)
IO.inspect(:sys.get_state(pid))
