# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Encoder do
  def encode(nil), do: "null"
  def encode(x) when is_boolean(x) or is_number(x), do: to_string(x)
  def encode(x) when is_atom(x), do: encode(Atom.to_string(x))
  def encode(x) when is_binary(x), do: "\"" <> String.replace(x, "\"", "\\\"") <> "\""
  def encode(%MapSet{} = set), do: set |> Enum.to_list() |> encode()
  def encode(%_{} = struct), do: struct |> Map.from_struct() |> encode()
  def encode(%{} = map), do: "{" <> Enum.map_join(map, ",", fn {k, v} -> encode(to_string(k)) <> ":" <> encode(v) end) <> "}"
  def encode([{k, _} | _] = keyword) when is_atom(k), do: keyword |> Map.new() |> encode()
  def encode(list) when is_list(list), do: "[" <> Enum.map_join(list, ",", &encode/1) <> "]"
  def encode(tuple) when is_tuple(tuple), do: tuple |> Tuple.to_list() |> encode()
end

IO.puts(Encoder.encode(%{name: "Ann \"A\"", age: 30, tags: [:a, :b], nested: %{x: nil, ok: true}}))
IO.puts(Encoder.encode([1, 2.5, "three", {:four, 5}]))
IO.puts(Encoder.encode(a: 1, b: [c: 2]))
IO.puts(Encoder.encode(MapSet.new([1, 2])))
IO.puts(Encoder.encode([]))
try do
  Encoder.encode(self())
rescue
  e in FunctionClauseError -> IO.puts(Exception.message(e))
end
