# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
message = fn function ->
  try do
    function.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
message.(fn -> Registry.start_link(keys: :unique) end)
message.(fn -> Registry.start_link(name: R) end)
message.(fn -> Registry.start_link(keys: :some, name: R) end)
message.(fn -> Registry.start_link(keys: :unique, name: "x") end)
message.(fn -> Registry.start_link(keys: :unique, name: R, partitions: 0) end)
message.(fn -> Registry.lookup(Unknown, :a) end)
message.(fn -> Registry.register(Unknown, :a, 1) end)
{:ok, _} = Registry.start_link(keys: :duplicate, name: Dup)
message.(fn -> Registry.update_value(Dup, :a, & &1) end)
message.(fn -> Agent.start_link(fn -> 1 end, name: {:via, Registry, {Dup, :a}}) end)
