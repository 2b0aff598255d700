# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What Enum needs to sort and to find the least and the greatest. A sorter is :asc, :desc, a module with compare/2, one of
# the first two with such a module, or a function.
defmodule Enum.Order do
  def empty, do: raise(Enum.EmptyError)

  # Sorting. All of it is stable; the native sorts are, so that descending is ascending between two reversals.

  def sort(list, sorter) do
    case sorter do
      :asc -> :lists.sort(list)
      :desc -> :lists.reverse(:lists.sort(:lists.reverse(list)))
      _ -> :lists.sort(sort_function(sorter), list)
    end
  end

  # The elements of [{key, element}] in the order of the keys.
  def sort_by(keyed, sorter) do
    sorted =
      case sorter do
        :asc ->
          :lists.keysort(1, keyed)

        :desc ->
          :lists.reverse(:lists.keysort(1, :lists.reverse(keyed)))

        _ ->
          fun = sort_function(sorter)
          :lists.sort(fn {left, _}, {right, _} -> fun.(left, right) end, keyed)
      end

    without_keys(sorted)
  end

  defp without_keys([{_key, element} | tail]), do: [element | without_keys(tail)]
  defp without_keys([]), do: []

  defp sort_function(fun) when is_function(fun, 2), do: fun
  defp sort_function(:asc), do: &Kernel.<=/2
  defp sort_function(:desc), do: &Kernel.>=/2
  defp sort_function(module) when is_atom(module), do: not_above(module)
  defp sort_function({:asc, module}) when is_atom(module), do: not_above(module)
  defp sort_function({:desc, module}) when is_atom(module), do: not_below(module)

  # Comparisons that a sorter stands for

  def not_above(module) when is_atom(module) do
    fn left, right -> module.compare(left, right) != :gt end
  end

  def not_above(fun) when is_function(fun, 2), do: fun

  def not_below(module) when is_atom(module) do
    fn left, right -> module.compare(left, right) != :lt end
  end

  def not_below(fun) when is_function(fun, 2), do: fun

  def below(module) when is_atom(module) do
    fn left, right -> module.compare(left, right) == :lt end
  end

  def below(fun) when is_function(fun, 2), do: fun

  # Least and greatest; the first of several

  def least(list), do: least(list, &empty/0)
  def least([], fallback), do: fallback.()
  def least(list, _fallback), do: :lists.min(list)

  def greatest(list), do: greatest(list, &empty/0)
  def greatest([], fallback), do: fallback.()
  def greatest(list, _fallback), do: :lists.max(list)

  # The element before which `precedes?` puts no other.
  def first([], _precedes?, fallback), do: fallback.()
  def first([head | tail], precedes?, _fallback), do: first_of(tail, head, precedes?)

  defp first_of([head | tail], best, precedes?) do
    if precedes?.(best, head) do
      first_of(tail, best, precedes?)
    else
      first_of(tail, head, precedes?)
    end
  end

  defp first_of([], best, _precedes?), do: best

  def first_by(enumerable, fun, precedes?, fallback) do
    result =
      Enum.reduce(enumerable, :none, fn
        element, :none ->
          {element, fun.(element)}

        element, {_, best_key} = best ->
          key = fun.(element)
          if precedes?.(best_key, key), do: best, else: {element, key}
      end)

    case result do
      {element, _key} -> element
      :none -> fallback.()
    end
  end

  def ends_by(enumerable, fun, below?, fallback) do
    result =
      Enum.reduce(enumerable, :none, fn
        element, :none ->
          key = fun.(element)
          {element, key, element, key}

        element, {least, least_key, greatest, greatest_key} = ends ->
          key = fun.(element)

          cond do
            below?.(key, least_key) -> {element, key, greatest, greatest_key}
            below?.(greatest_key, key) -> {least, least_key, element, key}
            true -> ends
          end
      end)

    case result do
      {least, _, greatest, _} -> {least, greatest}
      :none -> fallback.()
    end
  end

end
