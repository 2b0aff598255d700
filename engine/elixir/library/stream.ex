# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Enumerables that are worked out when somebody goes through them. Steps that look at one element at a time are kept in a
# %Stream{} (see Stream.Pipeline); what needs more is a function that takes a command and a reducer (see Stream.Sources and
# Stream.Zip).
defmodule Stream do
  defstruct enum: nil, funs: [], accs: [], done: nil

  alias Stream.Pipeline

  # Element by element

  def map(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, fn next -> fn element, acc -> next.(fun.(element), acc) end end)
  end

  def map_every(enum, nth, fun) when is_integer(nth) and nth >= 0 and is_function(fun, 1) do
    case nth do
      0 -> plain(enum)
      1 -> map(enum, fun)
      _ -> Pipeline.add(enum, nth, fn next -> every(next, nth, fun) end)
    end
  end

  defp every(next, nth, fun) do
    fn
      element, [^nth | acc] -> Pipeline.pass(next, fun.(element), acc, 1)
      element, [count | acc] -> Pipeline.pass(next, element, acc, count + 1)
    end
  end

  def each(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, fn next ->
      fn element, acc ->
        fun.(element)
        next.(element, acc)
      end
    end)
  end

  def filter(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, fn next ->
      fn element, acc -> if fun.(element), do: next.(element, acc), else: {:cont, acc} end
    end)
  end

  def reject(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, fn next ->
      fn element, acc -> if fun.(element), do: {:cont, acc}, else: next.(element, acc) end
    end)
  end

  def filter_map(enum, filter, mapper), do: map(filter(enum, filter), mapper)

  def with_index(enum, offset \\ 0) when is_integer(offset) do
    Pipeline.add(enum, offset, fn next ->
      fn element, [index | acc] -> Pipeline.pass(next, {element, index}, acc, index + 1) end
    end)
  end

  def scan(enum, fun) when is_function(fun, 2) do
    Pipeline.add(enum, :first, fn next ->
      fn
        element, [:first | acc] ->
          Pipeline.pass(next, element, acc, {:last, element})

        element, [{:last, last} | acc] ->
          result = fun.(element, last)
          Pipeline.pass(next, result, acc, {:last, result})
      end
    end)
  end

  def scan(enum, start, fun) when is_function(fun, 2) do
    Pipeline.add(enum, start, fn next ->
      fn element, [last | acc] ->
        result = fun.(element, last)
        Pipeline.pass(next, result, acc, result)
      end
    end)
  end

  def dedup(enum), do: dedup_by(enum, fn element -> element end)

  def dedup_by(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, nil, fn next ->
      fn element, [last | acc] ->
        case {:some, fun.(element)} do
          ^last -> {:cont, [last | acc]}
          key -> Pipeline.pass(next, element, acc, key)
        end
      end
    end)
  end

  def uniq(enum), do: uniq_by(enum, fn element -> element end)
  def uniq(enum, fun), do: uniq_by(enum, fun)

  def uniq_by(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, %{}, fn next ->
      fn element, [seen | acc] ->
        key = fun.(element)

        if :erlang.is_map_key(key, seen) do
          {:cont, [seen | acc]}
        else
          Pipeline.pass(next, element, acc, :maps.put(key, [], seen))
        end
      end
    end)
  end

  # Parts

  def take(_enum, 0), do: %{__struct__: Stream, enum: [], funs: [], accs: [], done: nil}

  def take(enum, count) when is_integer(count) and count > 0 do
    Pipeline.add(enum, count, fn next ->
      fn
        element, [1 | acc] ->
          {_, acc} = next.(element, acc)
          {:halt, [0 | acc]}

        element, [left | acc] ->
          Pipeline.pass(next, element, acc, left - 1)
      end
    end)
  end

  # The last ones are known only at the end.
  def take(enum, count) when is_integer(count) do
    fn command, fun -> Enumerable.reduce(Enum.take(enum, count), command, fun) end
  end

  def take_while(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, fn next ->
      fn element, acc -> if fun.(element), do: next.(element, acc), else: {:halt, acc} end
    end)
  end

  def take_every(_enum, 0), do: take([], 0)

  def take_every(enum, nth) when is_integer(nth) and nth > 0 do
    Pipeline.add(enum, nth, fn next ->
      fn
        element, [^nth | acc] -> Pipeline.pass(next, element, acc, 1)
        _element, [count | acc] -> {:cont, [count + 1 | acc]}
      end
    end)
  end

  def drop(enum, count) when is_integer(count) and count >= 0 do
    Pipeline.add(enum, count, fn next ->
      fn
        element, [0 | acc] -> Pipeline.pass(next, element, acc, 0)
        _element, [left | acc] -> {:cont, [left - 1 | acc]}
      end
    end)
  end

  # Holds the last elements back: {how many more, oldest first, newest first}.
  def drop(enum, count) when is_integer(count) do
    Pipeline.add(enum, {-count, [], []}, fn next ->
      fn
        element, [{0, [], newest} | acc] ->
          [oldest | queue] = :lists.reverse([element | newest])
          Pipeline.pass(next, oldest, acc, {0, queue, []})

        element, [{0, [oldest | queue], newest} | acc] ->
          Pipeline.pass(next, oldest, acc, {0, queue, [element | newest]})

        element, [{missing, queue, newest} | acc] ->
          {:cont, [{missing - 1, queue, [element | newest]} | acc]}
      end
    end)
  end

  def drop_while(enum, fun) when is_function(fun, 1) do
    Pipeline.add(enum, true, fn next ->
      fn element, [dropping | acc] ->
        if dropping && fun.(element) do
          {:cont, [true | acc]}
        else
          Pipeline.pass(next, element, acc, false)
        end
      end
    end)
  end

  def drop_every(enum, 0), do: plain(enum)

  def drop_every(enum, nth) when is_integer(nth) and nth > 0 do
    Pipeline.add(enum, nth, fn next ->
      fn
        _element, [^nth | acc] -> {:cont, [1 | acc]}
        element, [count | acc] -> Pipeline.pass(next, element, acc, count + 1)
      end
    end)
  end

  def chunk_every(enum, count), do: chunk_every(enum, count, count, [])
  def chunk_every(enum, count, step), do: chunk_every(enum, count, step, [])

  def chunk_every(enum, count, step, leftover)
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    chunk_while(
      enum,
      {[], 0},
      fn element, {buffer, size} -> Pipeline.fill(element, buffer, size, count, step) end,
      fn {buffer, size} -> Pipeline.last_chunk(buffer, size, count, leftover) end
    )
  end

  def chunk(enum, count), do: chunk(enum, count, count, nil)
  def chunk(enum, count, step), do: chunk(enum, count, step, nil)

  def chunk(enum, count, step, leftover) do
    chunk_every(enum, count, step, if(leftover == nil, do: :discard, else: leftover))
  end

  def chunk_by(enum, fun) when is_function(fun, 1) do
    add = fn
      element, nil ->
        {:cont, {fun.(element), [element]}}

      element, {last_key, chunk} ->
        case fun.(element) do
          ^last_key -> {:cont, {last_key, [element | chunk]}}
          key -> {:cont, :lists.reverse(chunk), {key, [element]}}
        end
    end

    finish = fn
      nil -> {:cont, :done}
      {_key, chunk} -> {:cont, :lists.reverse(chunk), :done}
    end

    chunk_while(enum, nil, add, finish)
  end

  def chunk_while(enum, acc, chunk_fun, after_fun)
      when is_function(chunk_fun, 2) and is_function(after_fun, 1) do
    Pipeline.add_last(enum, {:open, acc}, after_fun, fn next ->
      fn element, [{:open, chunk_acc} | acc] ->
        case chunk_fun.(element, chunk_acc) do
          {:cont, chunk, chunk_acc} -> Pipeline.pass_chunk(next, chunk, acc, chunk_acc)
          {:cont, chunk_acc} -> {:cont, [{:open, chunk_acc} | acc]}
          {:halt, chunk_acc} -> {:halt, [{:open, chunk_acc} | acc]}
        end
      end
    end)
  end

  # Several enumerables

  def concat(enumerables), do: flat_map(enumerables, fn enumerable -> enumerable end)
  def concat(first, second), do: flat_map([first, second], fn enumerable -> enumerable end)

  def flat_map(enum, fun) when is_function(fun, 1) do
    transform(enum, nil, fn element, nil -> {fun.(element), nil} end)
  end

  def intersperse(enum, separator) do
    transform(enum, false, fn
      element, true -> {[separator, element], true}
      element, false -> {[element], true}
    end)
  end

  def transform(enum, acc, reducer) when is_function(reducer, 2) do
    Stream.Sources.transform(enum, fn -> acc end, reducer, nil, fn _acc -> :ok end)
  end

  def transform(enum, start_fun, reducer, after_fun)
      when is_function(start_fun, 0) and is_function(reducer, 2) and is_function(after_fun, 1) do
    Stream.Sources.transform(enum, start_fun, reducer, nil, after_fun)
  end

  def transform(enum, start_fun, reducer, last_fun, after_fun)
      when is_function(start_fun, 0) and is_function(reducer, 2) and is_function(last_fun, 1) and
             is_function(after_fun, 1) do
    Stream.Sources.transform(enum, start_fun, reducer, last_fun, after_fun)
  end

  def zip(enumerables) do
    zip_with(enumerables, fn elements -> :erlang.list_to_tuple(elements) end)
  end

  def zip(left, right), do: zip_with(left, right, fn left, right -> {left, right} end)

  def zip_with(enumerables, fun) when is_function(fun, 1) do
    Stream.Zip.streams(enumerables, fun)
  end

  def zip_with(left, right, fun) when is_function(fun, 2) do
    Stream.Zip.streams([left, right], fn [left, right] -> fun.(left, right) end)
  end

  # Sources

  def cycle([]), do: raise(ArgumentError, "cannot cycle over an empty enumerable")

  def cycle(enumerable), do: Stream.Sources.cycle(enumerable)

  def duplicate(value, count) when is_integer(count) and count >= 0 do
    unfold(count, fn
      0 -> nil
      left -> {value, left - 1}
    end)
  end

  def iterate(start, fun) when is_function(fun, 1) do
    unfold({:first, start}, fn
      {:first, value} -> {value, {:next, value}}
      {:next, value} -> with_next(fun.(value))
    end)
  end

  defp with_next(value), do: {value, {:next, value}}

  def unfold(acc, fun) when is_function(fun, 1) do
    fn command, reducer -> Stream.Sources.unfold(acc, fun, command, reducer) end
  end

  def repeatedly(fun) when is_function(fun, 0) do
    fn command, reducer -> Stream.Sources.repeatedly(fun, command, reducer) end
  end

  def resource(start_fun, next_fun, after_fun)
      when is_function(start_fun, 0) and is_function(next_fun, 1) and is_function(after_fun, 1) do
    Stream.Sources.resource(start_fun, next_fun, after_fun)
  end

  def interval(time)
      when (is_integer(time) and time >= 0) or time == :infinity do
    unfold(0, fn count ->
      Process.sleep(time)
      {count, count + 1}
    end)
  end

  def timer(time) when (is_integer(time) and time >= 0) or time == :infinity do
    take(interval(time), 1)
  end

  # Ends

  def run(enum), do: Enum.each(enum, fn _element -> :ok end)

  def into(enum, collectable, transform \\ fn element -> element end)
      when is_function(transform, 1) do
    fn command, fun -> Stream.Sources.into(enum, collectable, transform, command, fun) end
  end

  defp plain(%{__struct__: Stream} = stream), do: stream
  defp plain(enum), do: %{__struct__: Stream, enum: enum, funs: [], accs: [], done: nil}
end
