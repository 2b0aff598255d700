# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The functions of Erlang's :lists and :maps that take functions; all others are native.
defmodule :lists do
  # fun.(a, b) says whether a may stay before b. Merging runs that are in order already; equal elements keep their order.
  def sort(fun, list) do
    case runs(list, fun) do
      [] -> []
      [run] -> run
      runs -> merge_runs(runs, fun)
    end
  end

  defp runs([], _fun), do: []
  defp runs([head | tail], fun), do: run(tail, [head], fun)

  defp run([head | tail], [last | _] = run, fun) do
    if fun.(last, head) do
      run(tail, [head | run], fun)
    else
      [:lists.reverse(run) | run(tail, [head], fun)]
    end
  end

  defp run([], run, _fun), do: [:lists.reverse(run)]

  defp merge_runs([run], _fun), do: run
  defp merge_runs(runs, fun), do: merge_runs(merge_pairs(runs, fun), fun)

  defp merge_pairs([left, right | runs], fun) do
    [merge_two(left, right, [], fun) | merge_pairs(runs, fun)]
  end

  defp merge_pairs(runs, _fun), do: runs

  defp merge_two([left | lefts] = all_left, [right | rights] = all_right, merged, fun) do
    if fun.(left, right) do
      merge_two(lefts, all_right, [left | merged], fun)
    else
      merge_two(all_left, rights, [right | merged], fun)
    end
  end

  defp merge_two([], rights, merged, _fun), do: :lists.reverse(merged, rights)
  defp merge_two(lefts, [], merged, _fun), do: :lists.reverse(merged, lefts)

  def merge(fun, left, right), do: merge_two(left, right, [], fun)

  def usort(fun, list), do: without_equal(sort(fun, list), fun)

  defp without_equal([first, second | rest], fun) do
    if fun.(second, first) do
      without_equal([first | rest], fun)
    else
      [first | without_equal([second | rest], fun)]
    end
  end

  defp without_equal(list, _fun), do: list

  def map(fun, [head | tail]), do: [fun.(head) | map(fun, tail)]
  def map(_fun, []), do: []

  def flatmap(fun, [head | tail]), do: fun.(head) ++ flatmap(fun, tail)
  def flatmap(_fun, []), do: []

  def foreach(fun, [head | tail]) do
    fun.(head)
    foreach(fun, tail)
  end

  def foreach(_fun, []), do: :ok

  def foldl(fun, acc, [head | tail]), do: foldl(fun, fun.(head, acc), tail)
  def foldl(_fun, acc, []), do: acc

  def foldr(fun, acc, list), do: foldl(fun, acc, :lists.reverse(list))

  def mapfoldl(fun, acc, [head | tail]) do
    {mapped, acc} = fun.(head, acc)
    {rest, acc} = mapfoldl(fun, acc, tail)
    {[mapped | rest], acc}
  end

  def mapfoldl(_fun, acc, []), do: {[], acc}

  def mapfoldr(fun, acc, [head | tail]) do
    {rest, acc} = mapfoldr(fun, acc, tail)
    {mapped, acc} = fun.(head, acc)
    {[mapped | rest], acc}
  end

  def mapfoldr(_fun, acc, []), do: {[], acc}

  def filter(fun, [head | tail]) do
    case fun.(head) do
      true -> [head | filter(fun, tail)]
      false -> filter(fun, tail)
    end
  end

  def filter(_fun, []), do: []

  def filtermap(fun, [head | tail]) do
    case fun.(head) do
      true -> [head | filtermap(fun, tail)]
      {true, value} -> [value | filtermap(fun, tail)]
      false -> filtermap(fun, tail)
    end
  end

  def filtermap(_fun, []), do: []

  def partition(fun, list), do: Enum.split_with(list, fun)
  def splitwith(fun, list), do: Enum.split_while(list, fun)
  def takewhile(fun, list), do: Enum.take_while(list, fun)
  def dropwhile(fun, list), do: Enum.drop_while(list, fun)
  def all(fun, list), do: Enum.all?(list, fun)
  def any(fun, list), do: Enum.any?(list, fun)

  def search(fun, [head | tail]), do: if(fun.(head), do: {:value, head}, else: search(fun, tail))
  def search(_fun, []), do: false

  def keymap(fun, place, [head | tail]) do
    changed = :erlang.setelement(place, head, fun.(:erlang.element(place, head)))
    [changed | keymap(fun, place, tail)]
  end

  def keymap(_fun, _place, []), do: []

  def zipwith(fun, [left | lefts], [right | rights]) do
    [fun.(left, right) | zipwith(fun, lefts, rights)]
  end

  def zipwith(_fun, [], []), do: []

  def uniq(fun, list), do: Enum.uniq_by(list, fun)
end

defmodule :maps do
  def map(fun, map) do
    :maps.from_list(:lists.map(fn {key, value} -> {key, fun.(key, value)} end, :maps.to_list(map)))
  end

  def foreach(fun, map), do: :lists.foreach(fn {key, value} -> fun.(key, value) end, :maps.to_list(map))

  def fold(fun, acc, map) do
    :lists.foldl(fn {key, value}, acc -> fun.(key, value, acc) end, acc, :maps.to_list(map))
  end

  def filter(fun, map) do
    kept = :lists.filter(fn {key, value} -> fun.(key, value) end, :maps.to_list(map))
    :maps.from_list(kept)
  end

  def filtermap(fun, map) do
    kept =
      :lists.filtermap(
        fn {key, value} ->
          case fun.(key, value) do
            true -> true
            false -> false
            {true, changed} -> {true, {key, changed}}
          end
        end,
        :maps.to_list(map)
      )

    :maps.from_list(kept)
  end

  def update_with(key, fun, map), do: :maps.put(key, fun.(:maps.get(key, map)), map)

  def update_with(key, fun, default, map) do
    case :maps.find(key, map) do
      {:ok, value} -> :maps.put(key, fun.(value), map)
      :error -> :maps.put(key, default, map)
    end
  end

  def merge_with(combine, left, right), do: Map.merge(left, right, combine)

  def intersect_with(combine, left, right) do
    common = :maps.to_list(:maps.with(:maps.keys(right), left))

    :maps.from_list(
      :lists.map(
        fn {key, value} -> {key, combine.(key, value, :maps.get(key, right))} end,
        common
      )
    )
  end

  def groups_from_list(fun, list), do: Enum.group_by(list, fun)
  def groups_from_list(fun, value_fun, list), do: Enum.group_by(list, fun, value_fun)
end
