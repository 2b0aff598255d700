# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule List do
  # Ends

  def first(list, default \\ nil)
  def first([head | _], _default), do: head
  def first([], default), do: default

  def last(list, default \\ nil)
  def last([], default), do: default
  def last([_ | _] = list, _default), do: :lists.last(list)

  def starts_with?([head | tail], [head | prefix]), do: starts_with?(tail, prefix)
  def starts_with?(list, []) when is_list(list), do: true
  def starts_with?(list, [_ | _]) when is_list(list), do: false

  # Making

  def duplicate(element, count), do: :lists.duplicate(count, element)

  def wrap(list) when is_list(list), do: list
  def wrap(nil), do: []
  def wrap(term), do: [term]

  def flatten(list), do: :lists.flatten(list)
  def flatten(list, tail), do: :lists.flatten(list, tail)

  def zip([]), do: []
  def zip(lists) when is_list(lists), do: Enum.zip(Enum.map(lists, &to_list/1))

  defp to_list(list) when is_list(list), do: list
  defp to_list(tuple) when is_tuple(tuple), do: :erlang.tuple_to_list(tuple)

  def foldl(list, acc, fun) when is_list(list) and is_function(fun, 2) do
    Enum.reduce(list, acc, fun)
  end

  def foldr(list, acc, fun) when is_list(list) and is_function(fun, 2) do
    Enum.reduce(:lists.reverse(list), acc, fun)
  end

  # By value and by place; negative places count from the end

  def delete(list, element) when is_list(list), do: :lists.delete(element, list)

  def delete_at(list, index) when is_integer(index) do
    case around(list, index) do
      {before, [_ | rest]} -> before ++ rest
      :outside -> list
    end
  end

  def pop_at(list, index, default \\ nil) when is_integer(index) do
    case around(list, index) do
      {before, [element | rest]} -> {element, before ++ rest}
      :outside -> {default, list}
    end
  end

  def replace_at(list, index, value) when is_list(list) and is_integer(index) do
    case around(list, index) do
      {before, [_ | rest]} -> before ++ [value | rest]
      :outside -> list
    end
  end

  def update_at(list, index, fun) when is_list(list) and is_function(fun, 1) and is_integer(index) do
    case around(list, index) do
      {before, [element | rest]} -> before ++ [fun.(element) | rest]
      :outside -> list
    end
  end

  # A place past an end is that end; -1 is after the last.
  def insert_at(list, index, value) when is_list(list) and is_integer(index) do
    size = :erlang.length(list)
    index = if index < 0, do: index + size + 1, else: index
    {before, rest} = Enum.split(list, min(max(index, 0), size))
    before ++ [value | rest]
  end

  # What is before the place, and the rest from it on.
  defp around(list, index) do
    size = :erlang.length(list)
    index = if index < 0, do: index + size, else: index
    if index >= 0 and index < size, do: Enum.split(list, index), else: :outside
  end

  # Lists of tuples

  def keyfind(list, key, position, default \\ nil) when is_integer(position) do
    case :lists.keyfind(key, position + 1, list) do
      false -> default
      tuple -> tuple
    end
  end

  def keyfind!(list, key, position) when is_integer(position) do
    case :lists.keyfind(key, position + 1, list) do
      false ->
        raise KeyError,
          key: key,
          term: list,
          message:
            "key #{inspect(key)} at position #{inspect(position)} not found in: #{inspect(list)}"

      tuple ->
        tuple
    end
  end

  def keymember?(list, key, position) when is_integer(position) do
    :lists.keymember(key, position + 1, list)
  end

  def keyreplace(list, key, position, tuple) when is_integer(position) do
    :lists.keyreplace(key, position + 1, list, tuple)
  end

  def keystore(list, key, position, tuple) when is_integer(position) do
    :lists.keystore(key, position + 1, list, tuple)
  end

  def keydelete(list, key, position) when is_integer(position) do
    :lists.keydelete(key, position + 1, list)
  end

  def keytake(list, key, position) when is_integer(position) do
    case :lists.keytake(key, position + 1, list) do
      {:value, tuple, rest} -> {tuple, rest}
      false -> nil
    end
  end

  def keysort(list, position, sorter \\ :asc) when is_integer(position) do
    pairs = Enum.map(list, fn tuple -> {:erlang.element(position + 1, tuple), tuple} end)
    Enum.Order.sort_by(pairs, sorter)
  end

  # Into other types

  def to_tuple(list), do: :erlang.list_to_tuple(list)
  def to_atom(charlist), do: :erlang.list_to_atom(charlist)
  def to_existing_atom(charlist), do: :erlang.list_to_existing_atom(charlist)
  def to_float(charlist), do: :erlang.list_to_float(charlist)
  def to_integer(charlist), do: :erlang.list_to_integer(charlist)
  def to_integer(charlist, base), do: :erlang.list_to_integer(charlist, base)

  def to_string(list) when is_list(list), do: :espalier_collections.list_to_string(list)

  def to_charlist(list) when is_list(list) do
    case :espalier_collections.code_points(list) do
      {:ok, charlist} ->
        charlist

      {:error, encoded, rest} ->
        raise UnicodeConversionError, encoded: encoded, rest: rest, kind: :invalid

      :error ->
        raise ArgumentError, """
        cannot convert the given list to a charlist.

        To be converted to a charlist, a list must contain only:

          * strings
          * integers representing Unicode code points
          * or a list containing one of these three elements

        Please check the given list or call inspect/1 to get the list representation, got:

        #{inspect(list)}
        """
    end
  end

  # Questions

  def improper?(list) when is_list(list) and list != [], do: open_ended?(list)
  def improper?([]), do: false

  defp open_ended?([_ | tail]), do: open_ended?(tail)
  defp open_ended?(rest), do: rest != []

  def ascii_printable?(list, limit \\ :infinity)

  def ascii_printable?(list, limit)
      when is_list(list) and (limit == :infinity or (is_integer(limit) and limit >= 0)) do
    printable?(list, limit)
  end

  defp printable?(_list, 0), do: true
  defp printable?([], _limit), do: true

  defp printable?([char | tail], limit)
       when (is_integer(char) and char >= 32 and char <= 126) or (char >= 7 and char <= 13) or
              char == 27 do
    printable?(tail, if(limit == :infinity, do: limit, else: limit - 1))
  end

  defp printable?(_list, _limit), do: false

  # The shortest script that turns one list into the other, after Myers: the furthest reaching path of each diagonal.

  def myers_difference(left, right), do: List.Difference.script(left, right, nil)

  def myers_difference(left, right, diff_script) when is_function(diff_script, 2) do
    List.Difference.script(left, right, diff_script)
  end
end

defmodule List.Difference do
  # A path is {its left elements still to come, its right ones, edits so far with the last first}. All paths with the same
  # number of edits are extended together, one edit at a time.
  def script(left, right, diff_script) when is_list(left) and is_list(right) do
    search([{0, left, right, []}], diff_script)
  end

  defp search(paths, diff_script) do
    case follow_all(paths, diff_script, []) do
      {:done, edits} -> compact(edits, [])
      {:next, paths} -> search(paths, diff_script)
    end
  end

  defp follow_all([path | paths], diff_script, followed) do
    case follow(path, diff_script) do
      {:done, edits} -> {:done, edits}
      path -> follow_all(paths, diff_script, [path | followed])
    end
  end

  defp follow_all([], _diff_script, followed), do: {:next, extend(:lists.reverse(followed))}

  # Along equal elements costs nothing.
  defp follow({_, [], [], edits}, _diff_script), do: {:done, edits}

  defp follow({place, [same | left], [same | right], edits}, diff_script) do
    follow({place + 1, left, right, [{:eq, same} | edits]}, diff_script)
  end

  defp follow({place, [one | left], [other | right], edits} = path, diff_script)
       when diff_script != nil do
    case diff_script.(one, other) do
      nil -> path
      diff -> follow({place + 1, left, right, [{:diff, diff} | edits]}, diff_script)
    end
  end

  defp follow(path, _diff_script), do: path

  # Between two neighbours is a diagonal that both can step onto: the one that is further along the right list does.
  defp extend([first | _] = paths), do: [insert(first) | between(paths)]

  defp between([upper, lower | paths]) do
    [further(delete(upper), insert(lower)) | between([lower | paths])]
  end

  defp between([last]), do: [delete(last)]

  defp further({place, _, _, _} = deleting, {other, _, _, _}) when place > other, do: deleting
  defp further(_deleting, inserting), do: inserting

  defp insert({place, left, [head | right], edits}), do: {place, left, right, [{:ins, head} | edits]}
  defp insert({place, left, [], edits}), do: {place, left, [], edits}

  defp delete({place, [head | left], right, edits}), do: {place + 1, left, right, [{:del, head} | edits]}
  defp delete({place, [], right, edits}), do: {place, [], right, edits}

  # Edits of one kind in a row become one.
  defp compact([{:diff, diff} | edits], script), do: compact(edits, [{:diff, diff} | script])

  defp compact([{kind, element} | edits], [{kind, elements} | script]) do
    compact(edits, [{kind, [element | elements]} | script])
  end

  defp compact([{kind, element} | edits], script), do: compact(edits, [{kind, [element]} | script])
  defp compact([], script), do: script
end
