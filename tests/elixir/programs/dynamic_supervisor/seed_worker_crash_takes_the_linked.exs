# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule DynamicSupervision.Worker do
  use GenServer
  def start_link(parent, store), do: GenServer.start_link(__MODULE__, {parent, store})
  def init(state), do: {:ok, state}
  def handle_info({:raise, text}, _state), do: raise(text)
end
Process.flag(:trap_exit, true)
{:ok, wid} = DynamicSupervision.Worker.start_link(self(), :redis)
IO.inspect(send(wid, {:raise, "heck"}))
receive do
  {:EXIT, ^wid, {error, _stacktrace}} -> IO.inspect(error)
end
