# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Starts do
  use GenServer
  def init({:ok, state}), do: {:ok, state}
  def init({:timeout, state}), do: {:ok, state, 5}
  def init({:continue, state}), do: {:ok, state, {:continue, :more}}
  def init(:ignore), do: :ignore
  def init({:stop, reason}), do: {:stop, reason}
  def init(:raise), do: raise("in init")
  def init(:bad), do: :something_else
  def handle_info(:timeout, to) do
    send(to, :timed_out)
    {:noreply, to}
  end
  def handle_continue(:more, to) do
    send(to, :continued)
    {:noreply, to}
  end
end
Process.flag(:trap_exit, true)
{:ok, pid} = GenServer.start_link(Starts, {:ok, 1})
IO.inspect(:sys.get_state(pid))
{:ok, _} = GenServer.start_link(Starts, {:timeout, self()})
receive do m -> IO.inspect(m) end
{:ok, _} = GenServer.start_link(Starts, {:continue, self()})
receive do m -> IO.inspect(m) end
IO.inspect(GenServer.start_link(Starts, :ignore))
IO.inspect(GenServer.start_link(Starts, {:stop, :no}))
IO.inspect(GenServer.start(Starts, {:stop, :no}))
{:error, {%RuntimeError{} = e, _stack}} = GenServer.start(Starts, :raise)
IO.inspect(e)
IO.inspect(GenServer.start(Starts, :bad))
