# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What elements can be put into. `into/1` gives a start and a function that takes {:cont, element}, :done or :halt.
defmodule Collectable do
  def into([]), do: {[], &into_list/2}

  def into(list) when is_list(list) do
    {[], fn
       acc, {:cont, element} -> [element | acc]
       acc, :done -> list ++ :lists.reverse(acc)
       _acc, :halt -> :ok
     end}
  end

  def into(text) when is_binary(text), do: {[], &into_text(text, &1, &2)}
  def into(%{__struct__: MapSet} = set), do: {[], &into_set(set, &1, &2)}

  def into(%{__struct__: IO.Stream} = stream) do
    {:ok, fn
       :ok, {:cont, element} -> IO.write(stream.device, element)
       :ok, _ -> stream
     end}
  end

  def into(%{__struct__: _} = struct), do: not_implemented(struct)
  def into(%{} = map), do: {[], &into_map(map, &1, &2)}
  def into(other), do: not_implemented(other)

  defp into_list(acc, {:cont, element}), do: [element | acc]
  defp into_list(acc, :done), do: :lists.reverse(acc)
  defp into_list(_acc, :halt), do: :ok

  # Gathered in a list first: changing a map once is cheaper than once for each pair.
  defp into_map(_map, acc, {:cont, {_key, _value} = pair}), do: [pair | acc]
  defp into_map(map, acc, :done), do: :maps.merge(map, :maps.from_list(:lists.reverse(acc)))
  defp into_map(_map, _acc, :halt), do: :ok
  defp into_map(_map, _acc, {:cont, _other}), do: :erlang.error(:badarg)

  defp into_set(_set, acc, {:cont, element}), do: [element | acc]
  defp into_set(set, acc, :done), do: MapSet.union(set, MapSet.new(acc))
  defp into_set(_set, _acc, :halt), do: :ok

  defp into_text(_text, acc, {:cont, part}) when is_binary(part), do: [acc, part]
  defp into_text(text, acc, :done), do: :erlang.iolist_to_binary([text | acc])
  defp into_text(_text, _acc, :halt), do: :ok

  defp not_implemented(value) do
    raise Protocol.UndefinedError, protocol: Collectable, value: value, description: ""
  end
end
