# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Inits do
  use GenServer
  def init({:raise, text}), do: raise(text)
  def init({:exit, reason}), do: exit(reason)
  def init({:throw, value}), do: throw(value)
  def init(answer), do: answer
end
IO.inspect(GenServer.start_link(Inits, :ignore))
IO.inspect(GenServer.start_link(Inits, {:stop, :no}))
IO.inspect(GenServer.start_link(Inits, :nonsense))
IO.inspect(GenServer.start_link(Inits, {:exit, :gone}))
IO.inspect(GenServer.start_link(Inits, {:throw, {:stop, :thrown}}))
{:error, {error, _}} = GenServer.start_link(Inits, {:raise, "boom"})
IO.inspect(error)
{:ok, pid} = GenServer.start_link(Inits, {:ok, :fine})
IO.inspect(:sys.get_state(pid))
