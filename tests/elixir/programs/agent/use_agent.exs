# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Bucket do
  use Agent, restart: :temporary

  def start_link(_options), do: Agent.start_link(fn -> %{} end, name: __MODULE__)
  def get(key), do: Agent.get(__MODULE__, &Map.get(&1, key))
  def put(key, value), do: Agent.update(__MODULE__, &Map.put(&1, key, value))
  def delete(key), do: Agent.get_and_update(__MODULE__, &Map.pop(&1, key))
end
IO.inspect(Bucket.child_spec([]))
{:ok, _pid} = Bucket.start_link([])
IO.inspect(Bucket.get("milk"))
IO.inspect(Bucket.put("milk", 3))
IO.inspect(Bucket.get("milk"))
IO.inspect(Bucket.delete("milk"))
IO.inspect(Bucket.get("milk"))
