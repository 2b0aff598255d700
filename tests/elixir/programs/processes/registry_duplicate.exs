# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :duplicate, name: Topics)
{:ok, _} = Registry.register(Topics, "news", 1)
{:ok, _} = Registry.register(Topics, "news", 2)
me = self()
child = spawn_link(fn ->
  {:ok, _} = Registry.register(Topics, "news", 3)
  send(me, :ready)
  receive do
    {:published, text} -> send(me, {:child_got, text})
  end
  Process.sleep(:infinity)
end)
receive do :ready -> :ok end
IO.inspect(Enum.sort(for {_, v} <- Registry.lookup(Topics, "news"), do: v))
IO.inspect(Registry.count(Topics))
Registry.dispatch(Topics, "news", fn entries ->
  for {pid, 3} <- entries, do: send(pid, {:published, "hello"})
end)
receive do m -> IO.inspect(m) end
IO.inspect(Enum.sort(Registry.values(Topics, "news", self())))
IO.inspect(Registry.keys(Topics, self()))
Registry.unregister(Topics, "news")
IO.inspect(Registry.lookup(Topics, "news") == [{child, 3}])
IO.inspect(Registry.match(Topics, "news", :_) |> length())
IO.inspect(Registry.select(Topics, [{{:"$1", :_, :"$3"}, [], [{{:"$1", :"$3"}}]}]))
