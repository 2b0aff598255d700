# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :duplicate, name: Topics)
{:ok, _} = Registry.register(Topics, :news, 1)
{:ok, _} = Registry.register(Topics, :news, 2)
parent = self()
pid =
  spawn(fn ->
    {:ok, _} = Registry.register(Topics, :news, 3)
    send(parent, :ready)
    receive do: ({:broadcast, text} -> send(parent, {:heard, text}))
  end)
receive do: (:ready -> :ok)
IO.inspect(Registry.lookup(Topics, :news) |> Enum.map(&elem(&1, 1)) |> Enum.sort())
IO.inspect(Registry.count(Topics))
Registry.dispatch(Topics, :news, fn entries ->
  for {^pid, _} <- entries, do: send(pid, {:broadcast, "hello"})
end)
receive do: (message -> IO.inspect(message))
IO.inspect(Registry.keys(Topics, self()))
IO.inspect(Registry.unregister(Topics, :news))
IO.inspect(Registry.keys(Topics, self()))
