# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What Enum needs to cut enumerables into parts. Negative positions count from the end.
defmodule Enum.Parts do
  # One element

  def fetch(list, index) when is_list(list) and index >= 0, do: fetch_from_list(list, index)

  def fetch(%{__struct__: Range, first: first, step: step} = range, index) do
    size = Range.size(range)
    index = if index < 0, do: index + size, else: index
    if index >= 0 and index < size, do: {:ok, first + index * step}, else: :error
  end

  def fetch(enumerable, index) when index >= 0 do
    result =
      Enum.reduce_while(enumerable, {:left, index}, fn
        element, {:left, 0} -> {:halt, {:ok, element}}
        _element, {:left, left} -> {:cont, {:left, left - 1}}
      end)

    case result do
      {:ok, element} -> {:ok, element}
      {:left, _} -> :error
    end
  end

  def fetch(enumerable, index) do
    fetch_from_list(:lists.reverse(Enum.to_list(enumerable)), -index - 1)
  end

  defp fetch_from_list([head | _], 0), do: {:ok, head}
  defp fetch_from_list([_ | tail], index), do: fetch_from_list(tail, index - 1)
  defp fetch_from_list([], _index), do: :error

  # The first and the last elements

  def take(_enumerable, 0), do: []
  def take(list, amount) when is_list(list) and amount > 0, do: :lists.sublist(list, amount)

  def take(enumerable, amount) when amount > 0 do
    {_, taken} =
      Enum.reduce_while(enumerable, {amount, []}, fn
        element, {1, taken} -> {:halt, {0, [element | taken]}}
        element, {left, taken} -> {:cont, {left - 1, [element | taken]}}
      end)

    :lists.reverse(taken)
  end

  def take(enumerable, amount) do
    list = Enum.to_list(enumerable)
    drop_from_list(list, :erlang.length(list) + amount)
  end

  def drop(%{__struct__: Range, first: first, last: last, step: step}, amount) when amount > 0 do
    Enum.to_list(%{__struct__: Range, first: first + amount * step, last: last, step: step})
  end

  def drop(enumerable, amount) when amount >= 0 do
    drop_from_list(Enum.to_list(enumerable), amount)
  end

  def drop(enumerable, amount) do
    list = Enum.to_list(enumerable)
    take(list, max(:erlang.length(list) + amount, 0))
  end

  defp drop_from_list(list, amount) when amount <= 0, do: list
  defp drop_from_list([_ | tail], amount), do: drop_from_list(tail, amount - 1)
  defp drop_from_list([], _amount), do: []

  def split(enumerable, count) when count >= 0 do
    split_list(Enum.to_list(enumerable), count, [])
  end

  def split(enumerable, count) do
    list = Enum.to_list(enumerable)
    split_list(list, max(:erlang.length(list) + count, 0), [])
  end

  defp split_list(list, 0, taken), do: {:lists.reverse(taken), list}
  defp split_list([head | tail], left, taken), do: split_list(tail, left - 1, [head | taken])
  defp split_list([], _left, taken), do: {:lists.reverse(taken), []}

  # Every nth, beginning with the first

  def take_every([head | tail], nth), do: [head | take_every(drop_from_list(tail, nth - 1), nth)]
  def take_every([], _nth), do: []

  def drop_every([_ | tail], nth) do
    {kept, rest} = split_list(tail, nth - 1, [])
    kept ++ drop_every(rest, nth)
  end

  def drop_every([], _nth), do: []

  # Slices

  def slice(enumerable, %{first: first, last: last, step: step} = range) do
    cond do
      step > 0 -> slice_range(enumerable, first, last, step)
      # first..last counts down by itself when last is below first, as in 3..-1: meant is up to there.
      step == -1 -> slice_range(enumerable, first, last, 1)
      true -> raise ArgumentError, negative_step(range)
    end
  end

  defp negative_step(range) do
    "Enum.slice/2 does not accept ranges with negative steps, got: #{inspect(range)}"
  end

  defp slice_range(enumerable, first, last, step) when first >= 0 and last >= 0 do
    if last < first do
      []
    else
      take_every(slice(enumerable, first, last - first + 1), step)
    end
  end

  defp slice_range(enumerable, first, last, step) do
    enumerable = countable(enumerable)
    size = Enum.count(enumerable)
    first = if first < 0, do: max(first + size, 0), else: first
    last = if last < 0, do: last + size, else: last

    if last < first or first >= size do
      []
    else
      take_every(slice(enumerable, first, last - first + 1), step)
    end
  end

  def slice(_enumerable, _start, 0), do: []

  def slice(%{__struct__: Range, first: first, step: step} = range, start, amount) do
    size = Range.size(range)
    start = if start < 0, do: max(start + size, 0), else: start

    if start >= size do
      []
    else
      count = min(amount, size - start)
      first = first + start * step
      :lists.seq(first, first + (count - 1) * step, step)
    end
  end

  def slice(list, start, amount) when is_list(list) do
    start = if start < 0, do: max(start + :erlang.length(list), 0), else: start
    take(drop_from_list(list, start), amount)
  end

  def slice(enumerable, start, amount) when start >= 0 do
    case Enumerable.listed(enumerable) do
      :lazy -> take(Stream.drop(enumerable, start), amount)
      list -> slice(list, start, amount)
    end
  end

  def slice(enumerable, start, amount), do: slice(Enum.to_list(enumerable), start, amount)

  # A stream is gone through once only.
  defp countable(%{__struct__: Range} = range), do: range
  defp countable(enumerable), do: Enum.to_list(enumerable)

  # Moving a part

  def slide(_enumerable, %{first: first, last: last, step: step} = range, index)
      when step == 1 and index > first and index <= last and first >= 0 do
    raise ArgumentError,
          "insertion index for slide must be outside the range being moved " <>
            "(tried to insert #{inspect(range)} at #{inspect(index)})"
  end

  def slide(enumerable, %{first: first, last: last, step: 1} = range, index) do
    list = Enum.to_list(enumerable)
    size = :erlang.length(list)

    if first < 0 or last < 0 or index < 0 do
      first = max(from_start(first, size), 0)
      last = from_start(last, size)
      slide(list, %{range | first: first, last: last}, from_start(index, size))
    else
      move(list, first, min(last, size - 1), index)
    end
  end

  def slide(_enumerable, %{__struct__: Range} = range, _index) do
    raise ArgumentError,
          "Enum.slide/3 does not accept ranges with custom steps, got: #{inspect(range)}"
  end

  def slide(enumerable, index, insertion_index) when is_integer(index) do
    list = Enum.to_list(enumerable)
    size = :erlang.length(list)
    index = from_start(index, size)
    move(list, index, index, from_start(insertion_index, size))
  end

  defp from_start(index, size), do: if(index < 0, do: index + size, else: index)

  defp move(list, first, last, _index) when last < first or first < 0, do: list

  defp move(list, first, last, index) when index <= first do
    {before, rest} = split_list(list, max(index, 0), [])
    {passed, rest} = split_list(rest, first - index, [])
    {moved, rest} = split_list(rest, last - first + 1, [])
    before ++ moved ++ passed ++ rest
  end

  defp move(list, first, last, index) do
    {before, rest} = split_list(list, first, [])
    {moved, rest} = split_list(rest, last - first + 1, [])
    {passed, rest} = split_list(rest, index - last, [])
    before ++ passed ++ moved ++ rest
  end

  # Chunks

  def chunk_every([], _count, _step, _leftover), do: []

  def chunk_every(list, count, step, leftover) do
    case split_list(list, count, []) do
      {chunk, []} ->
        # The last elements; another chunk begins among them when chunks overlap.
        last_chunk(chunk, count, leftover) ++
          overlapping(list, chunk, count, step, leftover)

      {chunk, rest} when step == count ->
        [chunk | chunk_every(rest, count, step, leftover)]

      {chunk, _rest} ->
        [chunk | chunk_every(drop_from_list(list, step), count, step, leftover)]
    end
  end

  defp overlapping(list, chunk, count, step, leftover) do
    if :erlang.length(chunk) == count do
      chunk_every(drop_from_list(list, step), count, step, leftover)
    else
      []
    end
  end

  defp last_chunk(chunk, count, leftover) do
    missing = count - :erlang.length(chunk)

    cond do
      missing == 0 -> [chunk]
      leftover == :discard -> []
      true -> [chunk ++ Enum.take(leftover, missing)]
    end
  end

  def chunk_by(enumerable, fun) do
    result =
      Enum.reduce(enumerable, :none, fn
        element, :none ->
          {[], fun.(element), [element]}

        element, {chunks, last_key, chunk} ->
          case fun.(element) do
            ^last_key -> {chunks, last_key, [element | chunk]}
            key -> {[:lists.reverse(chunk) | chunks], key, [element]}
          end
      end)

    case result do
      :none -> []
      {chunks, _key, chunk} -> :lists.reverse(chunks, [:lists.reverse(chunk)])
    end
  end

  def chunk_while(enumerable, acc, chunk_fun, after_fun) do
    {chunks, acc} =
      Enum.reduce_while(enumerable, {[], acc}, fn element, {chunks, acc} ->
        case chunk_fun.(element, acc) do
          {:cont, chunk, acc} -> {:cont, {[chunk | chunks], acc}}
          {:cont, acc} -> {:cont, {chunks, acc}}
          {:halt, acc} -> {:halt, {chunks, acc}}
        end
      end)

    case after_fun.(acc) do
      {:cont, _acc} -> :lists.reverse(chunks)
      {:cont, chunk, _acc} -> :lists.reverse([chunk | chunks])
    end
  end
end
