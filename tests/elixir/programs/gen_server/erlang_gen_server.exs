# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Erlangish do
  def start_link(n), do: :gen_server.start_link({:local, :erlangish}, __MODULE__, n, [])
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_cast({:set, n}, _), do: {:noreply, n}
end
{:ok, pid} = Erlangish.start_link(1)
IO.inspect(:gen_server.call(:erlangish, :get))
IO.inspect(:gen_server.cast(pid, {:set, 5}))
IO.inspect(:gen_server.call(pid, :get, 100))
try do
  :gen_server.call(:nobody, :get)
catch
  :exit, reason -> IO.inspect(reason)
end
