# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Session do
  use GenServer, restart: :transient
  def start_link(key), do: GenServer.start_link(__MODULE__, key, name: via(key))
  def via(key), do: {:via, Registry, {Sessions, key}}
  def init(key), do: {:ok, key}
  def handle_call(:crash, _from, key), do: {:stop, :crash, :ok, key}
  def handle_call(:get, _from, key), do: {:reply, key, key}
end
{:ok, _} = Registry.start_link(keys: :unique, name: Sessions)
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
for key <- [:a, :b], do: {:ok, _} = DynamicSupervisor.start_child(sup, {Session, key})
[{first, _}] = Registry.lookup(Sessions, :a)
ref = Process.monitor(first)
IO.inspect(GenServer.call(Session.via(:a), :crash))
receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect(reason))
IO.inspect(DynamicSupervisor.count_children(sup))
IO.inspect(GenServer.call(Session.via(:a), :get))
[{second, _}] = Registry.lookup(Sessions, :a)
IO.inspect(first != second)
