# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, _} = Registry.start_link(keys: :unique, name: Rooms)
{:ok, _} = Registry.register(Rooms, "a", {:red, 1})
{:ok, _} = Registry.register(Rooms, "b", {:blue, 2})
IO.inspect(length(Registry.match(Rooms, "a", {:red, :_})))
IO.inspect(length(Registry.match(Rooms, "a", {:blue, :_})))
IO.inspect(Registry.count_match(Rooms, "b", {:_, :"$1"}, [{:>, :"$1", 1}]))
IO.inspect(Enum.sort(Registry.select(Rooms, [{{:"$1", :_, :"$2"}, [], [{{:"$1", :"$2"}}]}])))
IO.inspect(Registry.select(Rooms, [{{:"$1", :_, {:red, :_}}, [], [:"$1"]}]))
