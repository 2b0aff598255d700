# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Lists are gone through directly, everything else as Enumerable says. A function that takes one from the caller calls it
# while it goes, element by element, so that effects of a stream and of the function alternate.
defmodule Enum do
  # All elements at once

  def to_list(list) when is_list(list), do: list

  def to_list(%{__struct__: Range, first: first, last: last, step: step}) do
    if (step > 0 and first <= last) or (step < 0 and first >= last) do
      :lists.seq(first, last, step)
    else
      []
    end
  end

  def to_list(enumerable) do
    case Enumerable.listed(enumerable) do
      :lazy -> gather(enumerable, fn element, acc -> [element | acc] end)
      list -> list
    end
  end

  def reverse(list) when is_list(list), do: :lists.reverse(list)
  def reverse(enumerable), do: reduce(enumerable, [], fn element, acc -> [element | acc] end)

  def reverse(enumerable, tail), do: :lists.reverse(to_list(enumerable), to_list(tail))

  def count(list) when is_list(list), do: :erlang.length(list)

  def count(enumerable) do
    case Enumerable.count(enumerable) do
      {:ok, count} -> count
      {:error, _} -> reduce(enumerable, 0, fn _element, count -> count + 1 end)
    end
  end

  def count(enumerable, fun) do
    reduce(enumerable, 0, fn element, count ->
      if fun.(element), do: count + 1, else: count
    end)
  end

  def count_until(enumerable, limit) when is_integer(limit) and limit > 0 do
    count_to_limit(enumerable, fn _element -> true end, limit)
  end

  def count_until(enumerable, fun, limit) when is_integer(limit) and limit > 0 do
    count_to_limit(enumerable, fun, limit)
  end

  defp count_to_limit(enumerable, fun, limit) do
    reduce_while(enumerable, 0, fn element, count ->
      cond do
        !fun.(element) -> {:cont, count}
        count + 1 == limit -> {:halt, limit}
        true -> {:cont, count + 1}
      end
    end)
  end

  def empty?(list) when is_list(list), do: list == []

  def empty?(enumerable) do
    case Enumerable.count(enumerable) do
      {:ok, count} -> count == 0
      {:error, _} -> reduce_while(enumerable, true, fn _element, _ -> {:halt, false} end)
    end
  end

  def member?(list, element) when is_list(list), do: :lists.member(element, list)

  def member?(enumerable, element) do
    case Enumerable.member?(enumerable, element) do
      {:ok, found} -> found
      {:error, _} -> any?(enumerable, fn candidate -> candidate === element end)
    end
  end

  # Going through

  def reduce(enumerable, fun) do
    result =
      reduce(enumerable, :none, fn
        element, :none -> {:some, element}
        element, {:some, acc} -> {:some, fun.(element, acc)}
      end)

    case result do
      {:some, value} -> value
      :none -> raise Enum.EmptyError
    end
  end

  def reduce(list, acc, fun) when is_list(list), do: fold(list, acc, fun)

  def reduce(%{__struct__: Range, first: first, last: last, step: step}, acc, fun) do
    if step > 0, do: fold_up(first, last, step, acc, fun), else: fold_down(first, last, step, acc, fun)
  end

  def reduce(enumerable, acc, fun) do
    case Enumerable.listed(enumerable) do
      :lazy ->
        continue = fn element, acc -> {:cont, fun.(element, acc)} end
        :erlang.element(2, Enumerable.reduce(enumerable, {:cont, acc}, continue))

      list ->
        fold(list, acc, fun)
    end
  end

  defp fold([head | tail], acc, fun), do: fold(tail, fun.(head, acc), fun)
  defp fold([], acc, _fun), do: acc

  defp fold_up(first, last, step, acc, fun) when first <= last do
    fold_up(first + step, last, step, fun.(first, acc), fun)
  end

  defp fold_up(_first, _last, _step, acc, _fun), do: acc

  defp fold_down(first, last, step, acc, fun) when first >= last do
    fold_down(first + step, last, step, fun.(first, acc), fun)
  end

  defp fold_down(_first, _last, _step, acc, _fun), do: acc

  # `fun` puts onto a list; the list in the order of putting.
  defp gather(enumerable, fun), do: :lists.reverse(reduce(enumerable, [], fun))

  def reduce_while(enumerable, acc, fun) do
    :erlang.element(2, Enumerable.reduce(enumerable, {:cont, acc}, fun))
  end

  def each(list, fun) when is_list(list), do: each_of(list, fun)

  def each(enumerable, fun) do
    reduce(enumerable, nil, fn element, _ ->
      fun.(element)
      nil
    end)

    :ok
  end

  defp each_of([head | tail], fun) do
    fun.(head)
    each_of(tail, fun)
  end

  defp each_of([], _fun), do: :ok

  def map(list, fun) when is_list(list), do: map_list(list, fun)
  def map(enumerable, fun), do: gather(enumerable, fn element, acc -> [fun.(element) | acc] end)

  defp map_list([head | tail], fun), do: [fun.(head) | map_list(tail, fun)]
  defp map_list([], _fun), do: []

  def map_every(enumerable, nth, fun) when is_integer(nth) and nth >= 0 do
    case nth do
      0 ->
        to_list(enumerable)

      _ ->
        step = fn
          element, 1 -> {fun.(element), nth}
          element, left -> {element, left - 1}
        end

        :erlang.element(1, map_reduce(enumerable, 1, step))
    end
  end

  def map_intersperse(enumerable, separator, fun) do
    intersperse(map(enumerable, fun), separator)
  end

  def map_reduce(enumerable, acc, fun) do
    {mapped, acc} =
      reduce(enumerable, {[], acc}, fn element, {mapped, acc} ->
        {result, acc} = fun.(element, acc)
        {[result | mapped], acc}
      end)

    {:lists.reverse(mapped), acc}
  end

  def flat_map(list, fun) when is_list(list), do: flat_map_list(list, fun)

  def flat_map(enumerable, fun) do
    gather(enumerable, fn element, acc -> reverse(fun.(element), acc) end)
  end

  defp flat_map_list([head | tail], fun) do
    case fun.(head) do
      [] -> flat_map_list(tail, fun)
      [one] -> [one | flat_map_list(tail, fun)]
      list when is_list(list) -> list ++ flat_map_list(tail, fun)
      other -> to_list(other) ++ flat_map_list(tail, fun)
    end
  end

  defp flat_map_list([], _fun), do: []

  def flat_map_reduce(enumerable, acc, fun) do
    {mapped, acc} =
      reduce_while(enumerable, {[], acc}, fn element, {mapped, acc} ->
        case fun.(element, acc) do
          {:halt, acc} -> {:halt, {mapped, acc}}
          {result, acc} -> {:cont, {reverse(result, mapped), acc}}
        end
      end)

    {:lists.reverse(mapped), acc}
  end

  def scan(enumerable, fun) do
    {scanned, _} =
      reduce(enumerable, {[], :none}, fn
        element, {[], :none} ->
          {[element], :some}

        element, {[last | _] = scanned, :some} ->
          {[fun.(element, last) | scanned], :some}
      end)

    :lists.reverse(scanned)
  end

  def scan(enumerable, acc, fun) do
    {scanned, _} =
      map_reduce(enumerable, acc, fn element, acc ->
        result = fun.(element, acc)
        {result, result}
      end)

    scanned
  end

  def filter(list, fun) when is_list(list), do: filter_list(list, fun)

  def filter(enumerable, fun) do
    gather(enumerable, fn element, acc -> if fun.(element), do: [element | acc], else: acc end)
  end

  defp filter_list([head | tail], fun) do
    if fun.(head), do: [head | filter_list(tail, fun)], else: filter_list(tail, fun)
  end

  defp filter_list([], _fun), do: []

  def reject(list, fun) when is_list(list), do: reject_list(list, fun)

  def reject(enumerable, fun) do
    gather(enumerable, fn element, acc -> if fun.(element), do: acc, else: [element | acc] end)
  end

  defp reject_list([head | tail], fun) do
    if fun.(head), do: reject_list(tail, fun), else: [head | reject_list(tail, fun)]
  end

  defp reject_list([], _fun), do: []

  def filter_map(enumerable, filter, mapper) do
    gather(enumerable, fn element, acc ->
      if filter.(element), do: [mapper.(element) | acc], else: acc
    end)
  end

  def concat(enumerables), do: flat_map(enumerables, fn enumerable -> enumerable end)

  def concat(left, right) when is_list(left) and is_list(right), do: left ++ right
  def concat(left, right), do: to_list(left) ++ to_list(right)

  def into(enumerable, []), do: to_list(enumerable)

  def into(enumerable, %{__struct__: _} = collectable), do: collect(to_list(enumerable), collectable)

  def into(enumerable, %{} = map) do
    case enumerable do
      %{__struct__: _} -> :maps.merge(map, :maps.from_list(to_list(enumerable)))
      %{} -> :maps.merge(map, enumerable)
      _ -> :maps.merge(map, :maps.from_list(to_list(enumerable)))
    end
  end

  def into(enumerable, collectable), do: collect(to_list(enumerable), collectable)

  def into(enumerable, collectable, transform) do
    into(map(enumerable, transform), collectable)
  end

  defp collect(list, collectable) do
    {start, collector} = Collectable.into(collectable)

    try do
      collector.(fold(list, start, fn element, acc -> collector.(acc, {:cont, element}) end), :done)
    catch
      kind, reason ->
        collector.(start, :halt)
        :erlang.raise(kind, reason, __STACKTRACE__)
    end
  end

  # Looking for elements

  def all?(enumerable), do: all?(enumerable, fn element -> element end)

  def all?(list, fun) when is_list(list), do: all_of(list, fun)

  def all?(enumerable, fun) do
    reduce_while(enumerable, true, fn element, _ ->
      if fun.(element), do: {:cont, true}, else: {:halt, false}
    end)
  end

  defp all_of([head | tail], fun), do: if(fun.(head), do: all_of(tail, fun), else: false)
  defp all_of([], _fun), do: true

  def any?(enumerable), do: any?(enumerable, fn element -> element end)

  def any?(list, fun) when is_list(list), do: any_of(list, fun)

  def any?(enumerable, fun) do
    reduce_while(enumerable, false, fn element, _ ->
      if fun.(element), do: {:halt, true}, else: {:cont, false}
    end)
  end

  defp any_of([head | tail], fun), do: if(fun.(head), do: true, else: any_of(tail, fun))
  defp any_of([], _fun), do: false

  def find(enumerable, default \\ nil, fun)
  def find(list, default, fun) when is_list(list), do: find_in(list, default, fun)

  def find(enumerable, default, fun) do
    reduce_while(enumerable, default, fn element, _ ->
      if fun.(element), do: {:halt, element}, else: {:cont, default}
    end)
  end

  defp find_in([head | tail], default, fun) do
    if fun.(head), do: head, else: find_in(tail, default, fun)
  end

  defp find_in([], default, _fun), do: default

  def find_value(enumerable, default \\ nil, fun) do
    reduce_while(enumerable, default, fn element, _ ->
      case fun.(element) do
        nothing when nothing == nil or nothing == false -> {:cont, default}
        value -> {:halt, value}
      end
    end)
  end

  def find_index(enumerable, fun) do
    result =
      reduce_while(enumerable, {:next, 0}, fn element, {:next, index} ->
        if fun.(element), do: {:halt, {:found, index}}, else: {:cont, {:next, index + 1}}
      end)

    case result do
      {:found, index} -> index
      {:next, _} -> nil
    end
  end

  def at(enumerable, index, default \\ nil) when is_integer(index) do
    case Enum.Parts.fetch(enumerable, index) do
      {:ok, element} -> element
      :error -> default
    end
  end

  def fetch(enumerable, index) when is_integer(index), do: Enum.Parts.fetch(enumerable, index)

  def fetch!(enumerable, index) when is_integer(index) do
    case Enum.Parts.fetch(enumerable, index) do
      {:ok, element} -> element
      :error -> raise Enum.OutOfBoundsError
    end
  end

  # Parts

  def take(enumerable, amount) when is_integer(amount), do: Enum.Parts.take(enumerable, amount)
  def drop(enumerable, amount) when is_integer(amount), do: Enum.Parts.drop(enumerable, amount)
  def split(enumerable, count) when is_integer(count), do: Enum.Parts.split(enumerable, count)

  def take_while(list, fun) when is_list(list), do: take_list_while(list, fun)

  def take_while(enumerable, fun) do
    taken =
      reduce_while(enumerable, [], fn element, acc ->
        if fun.(element), do: {:cont, [element | acc]}, else: {:halt, acc}
      end)

    :lists.reverse(taken)
  end

  defp take_list_while([head | tail], fun) do
    if fun.(head), do: [head | take_list_while(tail, fun)], else: []
  end

  defp take_list_while([], _fun), do: []

  def drop_while(enumerable, fun) do
    {_, left} = split_while(enumerable, fun)
    left
  end

  def split_while(enumerable, fun) do
    {taken, left} =
      reduce(enumerable, {[], :none}, fn
        element, {taken, :none} ->
          if fun.(element), do: {[element | taken], :none}, else: {taken, [element]}

        element, {taken, left} ->
          {taken, [element | left]}
      end)

    {:lists.reverse(taken), if(left == :none, do: [], else: :lists.reverse(left))}
  end

  def split_with(enumerable, fun) do
    {accepted, rejected} =
      reduce(enumerable, {[], []}, fn element, {accepted, rejected} ->
        if fun.(element),
          do: {[element | accepted], rejected},
          else: {accepted, [element | rejected]}
      end)

    {:lists.reverse(accepted), :lists.reverse(rejected)}
  end

  def partition(enumerable, fun), do: split_with(enumerable, fun)

  def take_every(enumerable, nth) when is_integer(nth) and nth > 0 do
    Enum.Parts.take_every(to_list(enumerable), nth)
  end

  def take_every(_enumerable, 0), do: []

  def drop_every(enumerable, nth) when is_integer(nth) and nth > 0 do
    Enum.Parts.drop_every(to_list(enumerable), nth)
  end

  def drop_every(enumerable, 0), do: to_list(enumerable)
  def drop_every([], nth) when is_integer(nth), do: []

  def slice(enumerable, %{__struct__: Range} = range), do: Enum.Parts.slice(enumerable, range)

  def slice(enumerable, start, amount)
      when is_integer(start) and is_integer(amount) and amount >= 0 do
    Enum.Parts.slice(enumerable, start, amount)
  end

  def slide(enumerable, range_or_index, insertion_index) do
    Enum.Parts.slide(enumerable, range_or_index, insertion_index)
  end

  def reverse_slice(enumerable, start, count)
      when is_integer(start) and start >= 0 and is_integer(count) and count >= 0 do
    {before, rest} = Enum.Parts.split(to_list(enumerable), start)
    {reversed, rest} = Enum.Parts.split(rest, count)
    before ++ :lists.reverse(reversed, rest)
  end

  def chunk_every(enumerable, count), do: chunk_every(enumerable, count, count, [])
  def chunk_every(enumerable, count, step), do: chunk_every(enumerable, count, step, [])

  def chunk_every(enumerable, count, step, leftover)
      when is_integer(count) and count > 0 and is_integer(step) and step > 0 do
    Enum.Parts.chunk_every(to_list(enumerable), count, step, leftover)
  end

  def chunk(enumerable, count), do: chunk(enumerable, count, count, nil)
  def chunk(enumerable, count, step), do: chunk(enumerable, count, step, nil)

  def chunk(enumerable, count, step, leftover) do
    chunk_every(enumerable, count, step, if(leftover == nil, do: :discard, else: leftover))
  end

  def chunk_by(enumerable, fun), do: Enum.Parts.chunk_by(enumerable, fun)

  def chunk_while(enumerable, acc, chunk_fun, after_fun) do
    Enum.Parts.chunk_while(enumerable, acc, chunk_fun, after_fun)
  end

  # Elements as keys

  def uniq(enumerable), do: :espalier_collections.unique(to_list(enumerable))
  def uniq(enumerable, fun), do: uniq_by(enumerable, fun)

  def uniq_by(enumerable, fun) do
    :espalier_collections.unique_by_key(keyed(enumerable, fun))
  end

  defp keyed(enumerable, fun), do: map(enumerable, fn element -> {fun.(element), element} end)

  def dedup(enumerable), do: dedup_by(enumerable, fn element -> element end)

  def dedup_by(enumerable, fun) do
    {kept, _} =
      reduce(enumerable, {[], :none}, fn element, {kept, last} ->
        case {:some, fun.(element)} do
          ^last -> {kept, last}
          key -> {[element | kept], key}
        end
      end)

    :lists.reverse(kept)
  end

  def frequencies(enumerable), do: :espalier_collections.frequencies(to_list(enumerable))

  def frequencies_by(enumerable, key_fun) do
    :espalier_collections.frequencies(map(enumerable, key_fun))
  end

  def group_by(enumerable, key_fun) when is_function(key_fun) do
    :espalier_collections.group(keyed(enumerable, key_fun))
  end

  def group_by(enumerable, key_fun, value_fun) when is_function(key_fun) do
    pairs = map(enumerable, fn element -> {key_fun.(element), value_fun.(element)} end)
    :espalier_collections.group(pairs)
  end

  # Order and numbers

  def sort(enumerable), do: :lists.sort(to_list(enumerable))
  def sort(enumerable, sorter), do: Enum.Order.sort(to_list(enumerable), sorter)

  def sort_by(enumerable, mapper, sorter \\ :asc) do
    Enum.Order.sort_by(map(enumerable, fn element -> {mapper.(element), element} end), sorter)
  end

  def min(enumerable), do: Enum.Order.least(to_list(enumerable))

  def min(enumerable, fallback) when is_function(fallback, 0) do
    Enum.Order.least(to_list(enumerable), fallback)
  end

  def min(enumerable, sorter), do: min(enumerable, sorter, &Enum.Order.empty/0)

  def min(enumerable, sorter, fallback) do
    Enum.Order.first(to_list(enumerable), Enum.Order.not_above(sorter), fallback)
  end

  def max(enumerable), do: Enum.Order.greatest(to_list(enumerable))

  def max(enumerable, fallback) when is_function(fallback, 0) do
    Enum.Order.greatest(to_list(enumerable), fallback)
  end

  def max(enumerable, sorter), do: max(enumerable, sorter, &Enum.Order.empty/0)

  def max(enumerable, sorter, fallback) do
    Enum.Order.first(to_list(enumerable), Enum.Order.not_below(sorter), fallback)
  end

  def min_by(enumerable, fun), do: min_by(enumerable, fun, &Kernel.<=/2, &Enum.Order.empty/0)

  def min_by(enumerable, fun, fallback) when is_function(fallback, 0) do
    min_by(enumerable, fun, &Kernel.<=/2, fallback)
  end

  def min_by(enumerable, fun, sorter), do: min_by(enumerable, fun, sorter, &Enum.Order.empty/0)

  def min_by(enumerable, fun, sorter, fallback) do
    Enum.Order.first_by(enumerable, fun, Enum.Order.not_above(sorter), fallback)
  end

  def max_by(enumerable, fun), do: max_by(enumerable, fun, &Kernel.>=/2, &Enum.Order.empty/0)

  def max_by(enumerable, fun, fallback) when is_function(fallback, 0) do
    max_by(enumerable, fun, &Kernel.>=/2, fallback)
  end

  def max_by(enumerable, fun, sorter), do: max_by(enumerable, fun, sorter, &Enum.Order.empty/0)

  def max_by(enumerable, fun, sorter, fallback) do
    Enum.Order.first_by(enumerable, fun, Enum.Order.not_below(sorter), fallback)
  end

  def min_max(enumerable), do: min_max(enumerable, &Enum.Order.empty/0)

  def min_max(enumerable, fallback) when is_function(fallback, 0) do
    case to_list(enumerable) do
      [] -> fallback.()
      list -> {:lists.min(list), :lists.max(list)}
    end
  end

  def min_max_by(enumerable, fun) do
    min_max_by(enumerable, fun, &Kernel.</2, &Enum.Order.empty/0)
  end

  def min_max_by(enumerable, fun, fallback) when is_function(fallback, 0) do
    min_max_by(enumerable, fun, &Kernel.</2, fallback)
  end

  def min_max_by(enumerable, fun, sorter) do
    min_max_by(enumerable, fun, sorter, &Enum.Order.empty/0)
  end

  def min_max_by(enumerable, fun, sorter, fallback) do
    Enum.Order.ends_by(enumerable, fun, Enum.Order.below(sorter), fallback)
  end

  def sum(%{__struct__: Range, first: first, step: step} = range) do
    count = Range.size(range)
    count * first + step * div(count * (count - 1), 2)
  end

  def sum(enumerable), do: reduce(enumerable, 0, &Kernel.+/2)

  def product(enumerable), do: reduce(enumerable, 1, &Kernel.*/2)

  # Several at once

  def with_index(enumerable, fun_or_offset \\ 0)

  def with_index(enumerable, offset) when is_integer(offset) do
    index(to_list(enumerable), offset)
  end

  def with_index(enumerable, fun) when is_function(fun, 2) do
    {mapped, _} =
      map_reduce(enumerable, 0, fn element, index -> {fun.(element, index), index + 1} end)

    mapped
  end

  defp index([head | tail], offset), do: [{head, offset} | index(tail, offset + 1)]
  defp index([], _offset), do: []

  def zip([]), do: []

  def zip(enumerables) do
    zip_with(enumerables, fn elements -> :erlang.list_to_tuple(elements) end)
  end

  def zip(left, right), do: zip_with(left, right, fn left, right -> {left, right} end)

  def zip_with([], _fun), do: []

  def zip_with(enumerables, fun) do
    case lists_of(to_list(enumerables), []) do
      :lazy -> to_list(Stream.zip_with(enumerables, fun))
      lists -> zip_lists(lists, fun)
    end
  end

  def zip_with(left, right, fun) do
    case {Enumerable.listed(left), Enumerable.listed(right)} do
      {left, right} when is_list(left) and is_list(right) -> zip_two(left, right, fun)
      _ -> to_list(Stream.zip_with(left, right, fun))
    end
  end

  defp lists_of([first | rest], lists) do
    case Enumerable.listed(first) do
      :lazy -> :lazy
      list -> lists_of(rest, [list | lists])
    end
  end

  defp lists_of([], lists), do: :lists.reverse(lists)

  defp zip_two([left | lefts], [right | rights], fun) do
    [fun.(left, right) | zip_two(lefts, rights, fun)]
  end

  defp zip_two(_lefts, _rights, _fun), do: []

  defp zip_lists([], _fun), do: []

  defp zip_lists(lists, fun) do
    case heads_and_tails(lists, [], []) do
      :done -> []
      {heads, tails} -> [fun.(heads) | zip_lists(tails, fun)]
    end
  end

  defp heads_and_tails([[head | tail] | lists], heads, tails) do
    heads_and_tails(lists, [head | heads], [tail | tails])
  end

  defp heads_and_tails([[] | _lists], _heads, _tails), do: :done
  defp heads_and_tails([], heads, tails), do: {:lists.reverse(heads), :lists.reverse(tails)}

  def zip_reduce([], acc, reducer) when is_function(reducer, 2), do: acc

  def zip_reduce(enumerables, acc, reducer) when is_function(reducer, 2) do
    reduce(Stream.zip_with(enumerables, fn elements -> elements end), acc, reducer)
  end

  def zip_reduce(left, right, acc, reducer) when is_function(reducer, 3) do
    reduce(Stream.zip(left, right), acc, fn {left, right}, acc -> reducer.(left, right, acc) end)
  end

  def unzip(enumerable), do: unzip(to_list(enumerable), [], [])

  defp unzip([{left, right} | tail], lefts, rights) do
    unzip(tail, [left | lefts], [right | rights])
  end

  defp unzip([], lefts, rights), do: {:lists.reverse(lefts), :lists.reverse(rights)}

  def intersperse(enumerable, separator) do
    case to_list(enumerable) do
      [] -> []
      [head | tail] -> [head | separated(tail, separator)]
    end
  end

  defp separated([head | tail], separator), do: [separator, head | separated(tail, separator)]
  defp separated([], _separator), do: []

  def join(enumerable, joiner \\ "")

  def join(enumerable, joiner) when is_binary(joiner) do
    map_join(enumerable, joiner, fn element -> element end)
  end

  def map_join(enumerable, joiner \\ "", mapper)

  def map_join(enumerable, joiner, mapper) when is_binary(joiner) do
    texts = map(enumerable, fn element -> text(mapper.(element)) end)

    case joiner do
      "" -> :erlang.iolist_to_binary(texts)
      _ -> :erlang.iolist_to_binary(intersperse(texts, joiner))
    end
  end

  defp text(binary) when is_binary(binary), do: binary
  defp text(term), do: to_string(term)

  # Chance

  def random(enumerable) do
    case Enum.Chance.pick(enumerable) do
      {:ok, element} -> element
      :error -> raise Enum.EmptyError
    end
  end

  def shuffle(enumerable) do
    weighed = reduce(enumerable, [], fn element, acc -> [{:rand.uniform(), element} | acc] end)
    drop_weights(:lists.keysort(1, weighed), [])
  end

  defp drop_weights([{_weight, element} | tail], list), do: drop_weights(tail, [element | list])
  defp drop_weights([], list), do: list

  def take_random(_enumerable, 0), do: []

  def take_random(enumerable, count) when is_integer(count) and count > 0 do
    Enum.Chance.sample(enumerable, count)
  end
end
