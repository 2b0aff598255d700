{:ok, _} = Registry.start_link(keys: :duplicate, name: Entries)
{:ok, _} = Registry.register(Entries, "a", %{kind: :one, size: 1})
{:ok, _} = Registry.register(Entries, "a", %{kind: :two, size: 2})
me = self()
values = fn found -> found |> Enum.map(fn {^me, value} -> value end) |> Enum.sort() end
IO.inspect(values.(Registry.match(Entries, "a", %{kind: :one})))
IO.inspect(values.(Registry.match(Entries, "a", %{size: :"$1"}, [{:>, :"$1", 1}])))
IO.inspect(Registry.count_match(Entries, "a", %{kind: :_}))
IO.inspect(Registry.count_match(Entries, "a", %{other: :_}))
IO.inspect(Registry.select(Entries, [{{:"$1", :_, %{kind: :two, size: :"$2"}}, [], [{{:"$1", :"$2"}}]}]))
IO.inspect(Registry.select(Entries, [{{"b", :_, :_}, [], [:none]}, {{:_, :_, :_}, [], [{:element, 1, :"$_"}]}]))
IO.inspect(Registry.unregister_match(Entries, "a", %{kind: :one}))
IO.inspect(values.(Registry.lookup(Entries, "a")))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
