# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# The functions of Kernel that need no C++. What Kernel has as macros, the compiler does.
defmodule Kernel do
  def then(value, function), do: function.(value)

  def tap(value, function) do
    function.(value)
    value
  end

  # Bytes; what is outside is left out.
  def binary_slice(binary, %{__struct__: Range, first: first, last: last, step: step} = range) do
    if step < 0 do
      raise ArgumentError, "binary_slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
    end

    size = byte_size(binary)
    first = if first < 0, do: max(first + size, 0), else: first
    last = if last < 0, do: last + size, else: last
    if last < first, do: "", else: binary_slice(binary, first, last - first + 1)
  end

  def binary_slice(binary, start, size) when is_binary(binary) and is_integer(start) and size >= 0 do
    whole = byte_size(binary)
    start = if start < 0, do: max(start + whole, 0), else: start
    if start >= whole, do: "", else: binary_part(binary, start, min(size, whole - start))
  end

  def struct(module_or_struct, fields \\ [])

  def struct(module, fields) when is_atom(module), do: struct(module.__struct__(), fields)

  def struct(struct, fields) do
    Enum.reduce(fields, struct, fn {key, value}, so_far ->
      if key != :__struct__ and is_map_key(so_far, key) do
        Map.put(so_far, key, value)
      else
        so_far
      end
    end)
  end

  def struct!(module_or_struct, fields \\ [])

  def struct!(module, fields) when is_atom(module) do
    :espalier.new_struct(module, Enum.into(fields, %{}))
  end

  def struct!(struct, fields) do
    :espalier.update_struct(struct.__struct__, struct, Enum.into(fields, %{}))
  end

  def get_in(data, keys), do: Access.get_in(data, keys)
  def put_in(data, keys, value), do: Access.put_in(data, keys, value)
  def update_in(data, keys, function), do: Access.update_in(data, keys, function)
  def pop_in(data, keys), do: Access.pop_in(data, keys)

  def get_and_update_in(data, keys, function) do
    Access.get_and_update_in(data, keys, function)
  end
end
