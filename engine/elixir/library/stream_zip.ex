# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# One element of each enumerable at a time, until one has no more; the others are then told to stop.
defmodule Stream.Zip do
  alias Stream.Sources

  def streams(enumerables, fun) do
    fn command, reducer ->
      pullers = Enum.map(enumerables, fn enumerable -> Sources.puller(enumerable) end)
      loop(pullers, fun, command, reducer)
    end
  end

  defp loop(pullers, fun, {:suspend, acc}, reducer) do
    {:suspended, acc, fn command -> loop(pullers, fun, command, reducer) end}
  end

  defp loop(pullers, _fun, {:halt, acc}, _reducer) do
    stop_all(pullers)
    {:halted, acc}
  end

  defp loop([], _fun, {:cont, acc}, _reducer), do: {:done, acc}

  defp loop(pullers, fun, {:cont, acc}, reducer) do
    case draw(pullers, [], []) do
      {:done, open} ->
        stop_all(open)
        {:done, acc}

      {elements, pullers} ->
        command =
          try do
            reducer.(fun.(elements), acc)
          catch
            kind, reason ->
              stop_all(pullers)
              :erlang.raise(kind, reason, __STACKTRACE__)
          end

        loop(pullers, fun, command, reducer)
    end
  end

  # {elements, pullers of the rest}, or {:done, pullers that are still open}
  defp draw([puller | others], elements, pulled) do
    pulled_one =
      try do
        Sources.next(puller)
      catch
        kind, reason ->
          stop_all(:lists.reverse(pulled, others))
          :erlang.raise(kind, reason, __STACKTRACE__)
      end

    case pulled_one do
      {:ok, element, rest} -> draw(others, [element | elements], [rest | pulled])
      :done -> {:done, :lists.reverse(pulled, others)}
    end
  end

  defp draw([], elements, pulled), do: {:lists.reverse(elements), :lists.reverse(pulled)}

  defp stop_all([puller | pullers]) do
    Sources.stop(puller)
    stop_all(pullers)
  end

  defp stop_all([]), do: :ok
end
