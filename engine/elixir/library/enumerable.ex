# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What can be gone through element by element. There are no protocols here, so the kinds are told apart in this module:
# lists, maps, sets, ranges, streams and functions of two arguments.
defmodule Enumerable do
  # `command` is {:cont, acc}, {:halt, acc} or {:suspend, acc}; so is what `fun` returns.
  def reduce(list, command, fun) when is_list(list), do: reduce_list(list, command, fun)

  def reduce(fun, command, reducer) when is_function(fun, 2), do: fun.(command, reducer)

  def reduce(%{__struct__: Range, first: first, last: last, step: step}, command, fun) do
    reduce_range(first, last, step, command, fun)
  end

  def reduce(%{__struct__: MapSet, map: map}, command, fun) do
    reduce_list(:maps.keys(map), command, fun)
  end

  def reduce(%{__struct__: Stream} = stream, command, fun) do
    Stream.Pipeline.reduce(stream, command, fun)
  end

  def reduce(%{__struct__: module} = struct, command, fun) do
    case module do
      IO.Stream -> reduce_device(struct, command, fun)
      _ -> not_implemented(struct)
    end
  end

  def reduce(%{} = map, command, fun), do: reduce_list(:maps.to_list(map), command, fun)
  def reduce(other, _command, _fun), do: not_implemented(other)

  def count(list) when is_list(list), do: {:ok, :erlang.length(list)}
  def count(%{__struct__: Range} = range), do: {:ok, Range.size(range)}
  def count(%{__struct__: MapSet, map: map}), do: {:ok, :erlang.map_size(map)}
  def count(%{__struct__: Stream}), do: {:error, Enumerable.Stream}
  def count(%{__struct__: _} = struct), do: not_implemented(struct)
  def count(%{} = map), do: {:ok, :erlang.map_size(map)}
  def count(fun) when is_function(fun, 2), do: {:error, Enumerable.Function}
  def count(other), do: not_implemented(other)

  def member?(list, element) when is_list(list), do: {:ok, :lists.member(element, list)}
  def member?(%{__struct__: MapSet, map: map}, element), do: {:ok, :erlang.is_map_key(element, map)}

  def member?(%{__struct__: Range, first: first, last: last, step: step}, element) do
    {:ok, in_range?(first, last, step, element)}
  end

  def member?(%{__struct__: Stream}, _element), do: {:error, Enumerable.Stream}
  def member?(%{__struct__: _} = struct, _element), do: not_implemented(struct)

  def member?(%{} = map, {key, value}) do
    case map do
      %{^key => ^value} -> {:ok, true}
      %{} -> {:ok, false}
    end
  end

  def member?(%{}, _element), do: {:ok, false}
  def member?(fun, _element) when is_function(fun, 2), do: {:error, Enumerable.Function}
  def member?(other, _element), do: not_implemented(other)

  # A list with the elements of what costs nothing to list in full, or :lazy: a stream may have effects or no end, a
  # range may be long.
  def listed(list) when is_list(list), do: list
  def listed(%{__struct__: MapSet, map: map}), do: :maps.keys(map)
  def listed(%{__struct__: _}), do: :lazy
  def listed(%{} = map), do: :maps.to_list(map)
  def listed(_other), do: :lazy

  def in_range?(first, last, step, element) when is_integer(element) do
    if step > 0 do
      element >= first and element <= last and rem(element - first, step) == 0
    else
      element <= first and element >= last and rem(element - first, step) == 0
    end
  end

  def in_range?(_first, _last, _step, _element), do: false

  def not_implemented(value) when is_function(value) do
    raise Protocol.UndefinedError,
      protocol: Enumerable,
      value: value,
      description: "only anonymous functions of arity 2 are enumerable"
  end

  def not_implemented(value) do
    raise Protocol.UndefinedError, protocol: Enumerable, value: value, description: ""
  end

  defp reduce_list([head | tail], {:cont, acc}, fun), do: reduce_list(tail, fun.(head, acc), fun)
  defp reduce_list([], {:cont, acc}, _fun), do: {:done, acc}
  defp reduce_list(_list, {:halt, acc}, _fun), do: {:halted, acc}

  defp reduce_list(list, {:suspend, acc}, fun) do
    {:suspended, acc, fn command -> reduce_list(list, command, fun) end}
  end

  defp reduce_range(first, last, step, {:cont, acc}, fun) do
    if (step > 0 and first <= last) or (step < 0 and first >= last) do
      reduce_range(first + step, last, step, fun.(first, acc), fun)
    else
      {:done, acc}
    end
  end

  defp reduce_range(_first, _last, _step, {:halt, acc}, _fun), do: {:halted, acc}

  defp reduce_range(first, last, step, {:suspend, acc}, fun) do
    {:suspended, acc, fn command -> reduce_range(first, last, step, command, fun) end}
  end

  # IO.stream/0: a line at a time, until the input ends.
  defp reduce_device(stream, command, fun) do
    next = fn :reading ->
      case IO.read(stream.device, :line) do
        line when is_binary(line) -> {line, :reading}
        _ -> nil
      end
    end

    Stream.unfold(:reading, next).(command, fun)
  end
end
