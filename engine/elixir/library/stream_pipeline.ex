# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The steps of a %Stream{}: `funs`, the last step first, each a function from the reducer after it to its own. A step with a
# state has it in `accs`; its reducer takes [state | accumulator of what comes after]. `done` is the function that the last
# step has to be ended with, if it holds elements back.
defmodule Stream.Pipeline do
  def add(%{__struct__: Stream, done: nil, funs: funs} = stream, step) do
    %{stream | funs: [step | funs]}
  end

  def add(enum, step), do: new(enum, [step], [], nil)

  def add(%{__struct__: Stream, done: nil, funs: funs, accs: accs} = stream, state, step) do
    %{stream | funs: [step | funs], accs: [state | accs]}
  end

  def add(enum, state, step), do: new(enum, [step], [state], nil)

  def add_last(enum, state, done, step), do: %{add(enum, state, step) | done: done}

  defp new(enum, funs, accs, done) do
    %{__struct__: Stream, enum: enum, funs: funs, accs: accs, done: done}
  end

  # Hands an element on, from a step that goes on with `state`.
  def pass(next, element, acc, state) do
    {signal, acc} = next.(element, acc)
    {signal, [state | acc]}
  end

  # Nothing is left to hand on once the reader has enough.
  def pass_chunk(next, chunk, acc, chunk_acc) do
    case next.(chunk, acc) do
      {:halt, acc} -> {:halt, [:closed | acc]}
      {signal, acc} -> {signal, [{:open, chunk_acc} | acc]}
    end
  end

  def reduce(%{enum: enum, funs: funs, accs: accs, done: done}, {signal, acc}, fun) do
    reducer = chain(funs, fun)
    depth = :erlang.length(accs)
    result = Enumerable.reduce(enum, {signal, wrap(accs, acc)}, reducer)
    unwrap(result, depth, done, fun)
  end

  defp chain([step | funs], next), do: chain(funs, step.(next))
  defp chain([], reducer), do: reducer

  defp wrap([state | accs], acc), do: wrap(accs, [state | acc])
  defp wrap([], acc), do: acc

  defp unwrap({:suspended, wrapped, continuation}, depth, done, fun) do
    {states, acc} = take_off(wrapped, depth, [])

    continue = fn {signal, acc} ->
      unwrap(continuation.({signal, wrap(states, acc)}), depth, done, fun)
    end

    {:suspended, acc, continue}
  end

  defp unwrap({reason, wrapped}, depth, done, fun) do
    {states, acc} = take_off(wrapped, depth, [])
    if done == nil, do: {reason, acc}, else: finish(reason, states, acc, done, fun)
  end

  # The state of the last step is first.
  defp take_off(acc, 0, states), do: {states, acc}
  defp take_off([state | acc], depth, states), do: take_off(acc, depth - 1, [state | states])

  defp finish(reason, [:closed | _], acc, _done, _fun), do: {reason, acc}

  defp finish(reason, [{:open, chunk_acc} | _], acc, done, fun) do
    case done.(chunk_acc) do
      {:cont, _} -> {reason, acc}
      {:cont, chunk, _} -> last(reason, fun.(chunk, acc))
    end
  end

  defp last(reason, {:cont, acc}), do: {reason, acc}
  defp last(_reason, {:halt, acc}), do: {:halted, acc}
  defp last(reason, {:suspend, acc}), do: {:suspended, acc, fn {_, acc} -> {reason, acc} end}

  # Chunks of a given size. `buffer` is the newest first; a negative `size` are elements to leave out before the next chunk.
  def fill(_element, buffer, size, _count, _step) when size < 0, do: {:cont, {buffer, size + 1}}

  def fill(element, buffer, size, count, step) do
    buffer = [element | buffer]

    cond do
      size + 1 < count -> {:cont, {buffer, size + 1}}
      step >= count -> {:cont, :lists.reverse(buffer), {[], count - step}}
      true -> {:cont, :lists.reverse(buffer), {:lists.sublist(buffer, count - step), count - step}}
    end
  end

  def last_chunk(_buffer, size, _count, _leftover) when size <= 0, do: {:cont, []}
  def last_chunk(_buffer, _size, _count, :discard), do: {:cont, []}

  def last_chunk(buffer, size, count, leftover) do
    {:cont, :lists.reverse(buffer, Enum.take(leftover, count - size)), []}
  end
end
