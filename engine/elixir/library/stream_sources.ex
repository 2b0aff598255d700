# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Streams that make elements of something else. Each is a loop that takes a command for its next step, and can be left at
# any element by handing out the rest of the loop as a function.
defmodule Stream.Sources do
  def unfold(acc, fun, {:suspend, result}, reducer) do
    {:suspended, result, fn command -> unfold(acc, fun, command, reducer) end}
  end

  def unfold(_acc, _fun, {:halt, result}, _reducer), do: {:halted, result}

  def unfold(acc, fun, {:cont, result}, reducer) do
    case fun.(acc) do
      nil -> {:done, result}
      {element, acc} -> unfold(acc, fun, reducer.(element, result), reducer)
    end
  end

  def repeatedly(fun, {:suspend, acc}, reducer) do
    {:suspended, acc, fn command -> repeatedly(fun, command, reducer) end}
  end

  def repeatedly(_fun, {:halt, acc}, _reducer), do: {:halted, acc}

  def repeatedly(fun, {:cont, acc}, reducer) do
    repeatedly(fun, reducer.(fun.(), acc), reducer)
  end

  # Elements from functions that open, go on and close

  def resource(start_fun, next_fun, after_fun) do
    fn command, reducer ->
      step = fn acc -> next_fun.(acc) end
      loop(%{step: step, after: after_fun, reducer: reducer}, start_fun.(), command)
    end
  end

  def cycle(enumerable) do
    resource(
      fn -> {puller(enumerable), :unused} end,
      fn {pull, use} -> cycle_step(enumerable, pull, use) end,
      fn {pull, _use} -> stop(pull) end
    )
  end

  defp cycle_step(enumerable, pull, use) do
    case next(pull) do
      {:ok, element, pull} -> {[element], {pull, :used}}
      :done when use == :used -> {[], {puller(enumerable), :unused}}
      :done -> raise ArgumentError, "cannot cycle over an empty enumerable"
    end
  end

  # transform/3 to transform/5: the step also asks for the next element of `enum`.
  def transform(enum, start_fun, fun, last_fun, after_fun) do
    fn command, reducer ->
      parts = %{
        step: fn state -> transform_step(state, fun, last_fun) end,
        after: fn {pull, acc} -> close(pull, acc, after_fun) end,
        reducer: reducer
      }

      loop(parts, {puller(enum), start_fun.()}, command)
    end
  end

  defp transform_step({:ended, acc}, _fun, _last_fun), do: {:halt, {:ended, acc}}

  defp transform_step({pull, acc}, fun, last_fun) do
    case next(pull) do
      {:ok, element, pull} ->
        case fun.(element, acc) do
          {:halt, acc} -> {:halt, {pull, acc}}
          {inner, acc} -> {inner, {pull, acc}}
        end

      :done when last_fun == nil ->
        {:halt, {:ended, acc}}

      :done ->
        case last_fun.(acc) do
          {:halt, acc} -> {:halt, {:ended, acc}}
          {inner, acc} -> {inner, {:ended, acc}}
        end
    end
  end

  defp close(pull, acc, after_fun) do
    stop(pull)
    after_fun.(acc)
  end

  # parts.step takes the state and gives {enumerable, state} or {:halt, state}.
  defp loop(parts, state, {:suspend, acc}) do
    {:suspended, acc, fn command -> loop(parts, state, command) end}
  end

  defp loop(parts, state, {:halt, acc}) do
    parts.after.(state)
    {:halted, acc}
  end

  defp loop(parts, state, {:cont, acc}) do
    case guarded(parts, state, fn -> parts.step.(state) end) do
      {:halt, state} ->
        parts.after.(state)
        {:halted, acc}

      {[], state} ->
        loop(parts, state, {:cont, acc})

      {[element], state} ->
        loop(parts, state, guarded(parts, state, fn -> parts.reducer.(element, acc) end))

      {inner, state} ->
        inner(parts, state, fn command -> Enumerable.reduce(inner, command, live(parts)) end, {
          :cont,
          acc
        })
    end
  end

  # The accumulator of an inner enumerable keeps the last answer of the reader: what knows its last element may end
  # without passing it on.
  defp live(%{reducer: reducer}) do
    fn element, {_last, acc} ->
      {signal, acc} = reducer.(element, acc)
      {signal, {signal, acc}}
    end
  end

  defp inner(parts, state, continue, {signal, acc}) do
    case guarded(parts, state, fn -> continue.({signal, {:cont, acc}}) end) do
      {:suspended, {_last, acc}, continue} ->
        {:suspended, acc, fn command -> inner_again(parts, state, continue, command) end}

      {_, {last, acc}} ->
        loop(parts, state, {last, acc})
    end
  end

  defp inner_again(parts, state, continue, {:halt, acc}) do
    guarded(parts, state, fn -> continue.({:halt, {:halt, acc}}) end)
    loop(parts, state, {:halt, acc})
  end

  defp inner_again(parts, state, continue, command), do: inner(parts, state, continue, command)

  # What a raise, a throw or an exit leaves open is closed.
  defp guarded(parts, state, fun) do
    try do
      fun.()
    catch
      kind, reason ->
        parts.after.(state)
        :erlang.raise(kind, reason, __STACKTRACE__)
    end
  end

  # One element at a time from an enumerable

  def puller(list) when is_list(list), do: list

  def puller(enum) do
    continue = fn command ->
      Enumerable.reduce(enum, command, fn element, acc -> {:suspend, [element | acc]} end)
    end

    {:suspended, [], continue}
  end

  # {:ok, element, puller of the rest} or :done
  def next([element | rest]), do: {:ok, element, rest}
  def next([]), do: :done

  def next({:suspended, [], continue}) do
    case continue.({:cont, []}) do
      {:suspended, [element], continue} -> {:ok, element, {:suspended, [], continue}}
      # The last element, from one that knows that it is, as Stream.take/2.
      {_, [element]} -> {:ok, element, []}
      {_, []} -> :done
    end
  end

  def stop({:suspended, [], continue}), do: continue.({:halt, []})
  def stop(_list_or_ended), do: :ok

  # into/3: a collectable takes what passes by

  def into(enum, collectable, transform, command, fun) do
    {start, collector} = Collectable.into(collectable)
    {signal, acc} = command

    reducer = fn element, [collected | acc] ->
      collected = collector.(collected, {:cont, transform.(element)})
      {signal, acc} = fun.(element, acc)
      {signal, [collected | acc]}
    end

    into_end(collector, start, fn -> Enumerable.reduce(enum, {signal, [start | acc]}, reducer) end)
  end

  defp into_end(collector, start, fun) do
    try do
      fun.()
    catch
      kind, reason ->
        collector.(start, :halt)
        :erlang.raise(kind, reason, __STACKTRACE__)
    else
      {:suspended, [collected | acc], continue} ->
        again = fn {signal, acc} ->
          into_end(collector, collected, fn -> continue.({signal, [collected | acc]}) end)
        end

        {:suspended, acc, again}

      {reason, [collected | acc]} ->
        collector.(collected, :done)
        {reason, acc}
    end
  end
end
