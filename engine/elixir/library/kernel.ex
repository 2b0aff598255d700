# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# The functions of Kernel that need no C++. What Kernel has as macros, the compiler does.
defmodule Kernel do
  def then(value, function), do: function.(value)

  def tap(value, function) do
    function.(value)
    value
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
    :espalier.update_struct(struct.__struct__, struct, Map.delete(Enum.into(fields, %{}), :__struct__))
  end

  def get_in(data, keys), do: Access.get_in(data, keys)
  def put_in(data, keys, value), do: Access.put_in(data, keys, value)
  def update_in(data, keys, function), do: Access.update_in(data, keys, function)
  def pop_in(data, keys), do: Access.pop_in(data, keys)

  def get_and_update_in(data, keys, function) do
    Access.get_and_update_in(data, keys, function)
  end

  # Bytes; what is outside is left out.
  def binary_slice(binary, start, size) when is_binary(binary) and is_integer(start) and is_integer(size) and size >= 0 do
    total = byte_size(binary)
    start = if start < 0, do: max(start + total, 0), else: start
    if start < total, do: binary_part(binary, start, min(size, total - start)), else: ""
  end

  def binary_slice(binary, %{__struct__: Range, first: first, last: last, step: step})
      when is_binary(binary) and step > 0 do
    total = byte_size(binary)
    first = if first < 0, do: max(first + total, 0), else: first
    last = min(if(last < 0, do: last + total, else: last), total - 1)

    cond do
      first >= total or last < first -> ""
      step == 1 -> binary_part(binary, first, last - first + 1)
      true -> :erlang.list_to_binary(for at <- first..last//step, do: :binary.at(binary, at))
    end
  end

  def binary_slice(_binary, %{__struct__: Range} = range) do
    raise ArgumentError,
          "binary_slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
  end
end

defmodule Kernel.Utils do
  # The name in map.name[key], where put_in and its kin are given such a path.
  def field(key) do
    fn
      :get, %{} = map, next ->
        next.(:maps.get(key, map))

      :get_and_update, %{} = map, next ->
        case next.(Map.fetch!(map, key)) do
          {got, value} -> {got, :maps.put(key, value, map)}
          :pop -> {nil, map}
        end

      _, other, _next ->
        raise BadMapError, term: other
    end
  end

  # What dbg shows of each stage.
  def debug(place, function, stages, options) do
    options = Keyword.merge([pretty: true, width: 80], options)

    lines =
      Enum.map(stages, fn {code, value} -> [code, " #=> ", Kernel.inspect(value, options), ?\n] end)

    IO.puts(["[", Path.relative_to_cwd(place), ": ", function, "]\n", lines])
    {_code, value} = List.last(stages)
    value
  end

  # As many elements as there are variables: some are left out, or nil takes their place.
  def destructure(nil, count), do: List.duplicate(nil, count)

  def destructure(list, count) when is_list(list) do
    taken = Enum.take(list, count)
    taken ++ List.duplicate(nil, count - length(taken))
  end
end
