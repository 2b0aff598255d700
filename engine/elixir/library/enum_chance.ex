# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Picking elements by chance. The draws come in the same order as in Elixir, so that a seeded program gets the same ones.
defmodule Enum.Chance do
  # {:ok, element}, or :error if there is none.
  def pick(%{__struct__: Stream} = stream), do: pick_from_lazy(stream)
  def pick(fun) when is_function(fun), do: pick_from_lazy(fun)

  def pick(enumerable) do
    case Enum.count(enumerable) do
      0 -> :error
      count -> Enum.fetch(enumerable, draw(count - 1))
    end
  end

  defp pick_from_lazy(enumerable) do
    case sample(enumerable, 1) do
      [] -> :error
      [element] -> {:ok, element}
    end
  end

  # Keeps `count` of the elements seen so far, each with the same chance. A tuple for few, a map for many.
  def sample(enumerable, 1) do
    {_, kept} =
      Enum.reduce(enumerable, {0, []}, fn element, {seen, kept} ->
        if draw(seen) == 0, do: {seen + 1, [element]}, else: {seen + 1, kept}
      end)

    kept
  end

  def sample(enumerable, count) do
    {seen, kept} =
      Enum.reduce(enumerable, {0, %{}}, fn element, {seen, kept} ->
        place = draw(seen)

        cond do
          seen < count and place == seen -> {seen + 1, :maps.put(seen, element, kept)}
          seen < count -> {seen + 1, displace(kept, seen, place, element)}
          place < count -> {seen + 1, :maps.put(place, element, kept)}
          true -> {seen + 1, kept}
        end
      end)

    listed(kept, min(count, seen) - 1, [])
  end

  defp displace(kept, last, place, element) do
    :maps.put(place, element, :maps.put(last, :maps.get(place, kept), kept))
  end

  defp listed(_kept, -1, list), do: list
  defp listed(kept, index, list), do: listed(kept, index - 1, [:maps.get(index, kept) | list])

  # 0 to `upper`; where there is no choice nothing is drawn.
  defp draw(0), do: 0
  defp draw(upper), do: :rand.uniform(upper + 1) - 1
end
