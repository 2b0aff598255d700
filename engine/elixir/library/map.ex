# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Map do
  def new, do: %{}

  def new(%{__struct__: _} = enumerable), do: :maps.from_list(Enum.to_list(enumerable))
  def new(%{} = map), do: map
  def new(list) when is_list(list), do: :maps.from_list(list)
  def new(enumerable), do: :maps.from_list(Enum.to_list(enumerable))

  def new(enumerable, transform) when is_function(transform, 1) do
    :maps.from_list(Enum.map(enumerable, transform))
  end

  def from_keys(keys, value), do: :maps.from_list(Enum.map(keys, fn key -> {key, value} end))

  def from_struct(module) when is_atom(module), do: :maps.remove(:__struct__, module.__struct__())
  def from_struct(%{__struct__: _} = struct), do: :maps.remove(:__struct__, struct)

  def keys(map), do: :maps.keys(map)
  def values(map), do: :maps.values(map)
  def to_list(map), do: :maps.to_list(map)
  def size(map), do: :erlang.map_size(map)

  def has_key?(map, key), do: :maps.is_key(key, map)
  def fetch(map, key), do: :maps.find(key, map)

  def fetch!(map, key) do
    case map do
      %{^key => value} -> value
      %{} -> raise KeyError, key: key, term: map
      _ -> bad_map(map)
    end
  end

  def get(map, key, default \\ nil) do
    case map do
      %{^key => value} -> value
      %{} -> default
      _ -> bad_map(map)
    end
  end

  def get_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => value} -> value
      %{} -> fun.()
      _ -> bad_map(map)
    end
  end

  def put(map, key, value), do: :maps.put(key, value, map)

  def put_new(map, key, value) do
    case map do
      %{^key => _} -> map
      %{} -> :maps.put(key, value, map)
      _ -> bad_map(map)
    end
  end

  def put_new_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => _} -> map
      %{} -> :maps.put(key, fun.(), map)
      _ -> bad_map(map)
    end
  end

  def replace(map, key, value) do
    case map do
      %{^key => _} -> :maps.put(key, value, map)
      %{} -> map
      _ -> bad_map(map)
    end
  end

  def replace!(map, key, value) do
    case map do
      %{^key => _} -> :maps.put(key, value, map)
      %{} -> raise KeyError, key: key, term: map
      _ -> bad_map(map)
    end
  end

  def replace_lazy(map, key, fun) when is_function(fun, 1) do
    case map do
      %{^key => value} -> :maps.put(key, fun.(value), map)
      %{} -> map
      _ -> bad_map(map)
    end
  end

  def update(map, key, default, fun) when is_function(fun, 1) do
    case map do
      %{^key => value} -> :maps.put(key, fun.(value), map)
      %{} -> :maps.put(key, default, map)
      _ -> bad_map(map)
    end
  end

  def update!(map, key, fun) when is_function(fun, 1) do
    :maps.put(key, fun.(fetch!(map, key)), map)
  end

  def get_and_update(map, key, fun) when is_function(fun, 1) do
    updated(map, key, get(map, key), fun)
  end

  def get_and_update!(map, key, fun) when is_function(fun, 1) do
    updated(map, key, fetch!(map, key), fun)
  end

  defp updated(map, key, current, fun) do
    case fun.(current) do
      {got, value} ->
        {got, :maps.put(key, value, map)}

      :pop ->
        {current, :maps.remove(key, map)}

      other ->
        raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  def delete(map, key), do: :maps.remove(key, map)

  def pop(map, key, default \\ nil) do
    case map do
      %{^key => value} -> {value, :maps.remove(key, map)}
      %{} -> {default, map}
      _ -> bad_map(map)
    end
  end

  def pop!(map, key), do: {fetch!(map, key), :maps.remove(key, map)}

  def pop_lazy(map, key, fun) when is_function(fun, 0) do
    case map do
      %{^key => value} -> {value, :maps.remove(key, map)}
      %{} -> {fun.(), map}
      _ -> bad_map(map)
    end
  end

  def take(map, keys), do: :maps.with(Enum.to_list(keys), map)
  def drop(map, keys), do: :maps.without(Enum.to_list(keys), map)

  def split(map, keys) when is_map(map) do
    keys = Enum.to_list(keys)
    {:maps.with(keys, map), :maps.without(keys, map)}
  end

  def split(map, _keys), do: bad_map(map)

  def merge(left, right), do: :maps.merge(left, right)

  def merge(left, right, fun) when is_function(fun, 3) do
    merged =
      Enum.map(to_list(right), fn {key, value} ->
        case left do
          %{^key => current} -> {key, fun.(key, current, value)}
          %{} -> {key, value}
          _ -> bad_map(left)
        end
      end)

    :maps.merge(left, :maps.from_list(merged))
  end

  def filter(map, fun) when is_map(map), do: :maps.from_list(Enum.filter(to_list(map), fun))
  def reject(map, fun) when is_map(map), do: :maps.from_list(Enum.reject(to_list(map), fun))

  def map(map, fun) when is_map(map) do
    :maps.from_list(Enum.map(to_list(map), fn {key, _} = pair -> {key, fun.(pair)} end))
  end

  def equal?(left, right) when is_map(left) and is_map(right), do: left === right
  def equal?(left, _right) when not is_map(left), do: bad_map(left)
  def equal?(_left, right), do: bad_map(right)

  defp bad_map(term), do: :erlang.error({:badmap, term})
end
