# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Listens do
  use GenServer
  def init(parent), do: {:ok, parent}
  def handle_info(message, parent) do
    send(parent, message)
    {:noreply, parent}
  end
end
{:ok, _} = GenServer.start_link(Listens, self(), name: :listener)
{:ok, _} = Registry.start_link(keys: :unique, name: Heard, listeners: [:listener])
{:ok, _} = Registry.register(Heard, :key, :value)
receive do: ({:register, registry, key, _pid, value} -> IO.inspect({registry, key, value}))
Registry.unregister(Heard, :key)
receive do: ({:unregister, registry, key, _pid} -> IO.inspect({registry, key}))
