# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Keyword do
  def keyword?([{key, _value} | rest]) when is_atom(key), do: keyword?(rest)
  def keyword?(rest), do: rest == []

  def new, do: []
  def new(pairs), do: new(pairs, fn pair -> pair end)

  # A later value of a key replaces an earlier one, at the later's place.
  def new(pairs, transform) when is_function(transform, 1) do
    pairs =
      Enum.map(pairs, fn pair ->
        {key, value} = transform.(pair)
        {key, value}
      end)

    new_pairs(:lists.reverse(pairs))
  end

  defp new_pairs(reversed) do
    case find_other(reversed) do
      nil -> :lists.reverse(:espalier_collections.unique_by_key(with_keys(reversed)))
      {key, value} -> put_new([], key, value)
    end
  end

  defp find_other(pairs), do: Enum.find(pairs, fn {key, _value} -> not is_atom(key) end)
  defp with_keys(pairs), do: Enum.map(pairs, fn {key, _value} = pair -> {key, pair} end)

  def from_keys(keys, value) when is_list(keys), do: Enum.map(keys, fn key -> {key, value} end)

  def to_list(keywords) when is_list(keywords), do: keywords
  def size(keywords), do: :erlang.length(keywords)

  def keys(keywords) when is_list(keywords) do
    Enum.map(keywords, fn
      {key, _value} when is_atom(key) ->
        key

      other ->
        raise ArgumentError,
              "expected a keyword list, but an entry in the list is not a two-element tuple " <>
                "with an atom as its first element, got: #{inspect(other)}"
    end)
  end

  def values(keywords) when is_list(keywords) do
    Enum.map(keywords, fn {_key, value} -> value end)
  end

  # Reading

  def get(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> default
    end
  end

  def get_lazy(keywords, key, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> fun.()
    end
  end

  def fetch(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> {:ok, value}
      false -> :error
    end
  end

  def fetch!(keywords, key) when is_list(keywords) and is_atom(key) do
    case :lists.keyfind(key, 1, keywords) do
      {^key, value} -> value
      false -> raise KeyError, key: key, term: keywords
    end
  end

  def get_values(keywords, key) when is_list(keywords) and is_atom(key) do
    for {^key, value} <- keywords, do: value
  end

  def has_key?(keywords, key) when is_list(keywords) and is_atom(key) do
    :lists.keymember(key, 1, keywords)
  end

  # Changing one key

  def put(keywords, key, value) when is_list(keywords) and is_atom(key) do
    [{key, value} | delete(keywords, key)]
  end

  def put_new(keywords, key, value) when is_list(keywords) and is_atom(key) do
    if :lists.keymember(key, 1, keywords), do: keywords, else: [{key, value} | keywords]
  end

  def put_new_lazy(keywords, key, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    if :lists.keymember(key, 1, keywords), do: keywords, else: [{key, fun.()} | keywords]
  end

  def replace(keywords, key, value) when is_list(keywords) and is_atom(key) do
    change(keywords, key, fn _ -> value end)
  end

  def replace!(keywords, key, value) when is_list(keywords) and is_atom(key) do
    fetch!(keywords, key)
    change(keywords, key, fn _ -> value end)
  end

  def replace_lazy(keywords, key, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 1) do
    change(keywords, key, fun)
  end

  def update(keywords, key, default, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 1) do
    if :lists.keymember(key, 1, keywords) do
      change(keywords, key, fun)
    else
      keywords ++ [{key, default}]
    end
  end

  def update!(keywords, key, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 1) do
    fetch!(keywords, key)
    change(keywords, key, fun)
  end

  # The first value changed, the others gone.
  defp change([{key, value} | rest], key, fun), do: [{key, fun.(value)} | delete(rest, key)]
  defp change([pair | rest], key, fun), do: [pair | change(rest, key, fun)]
  defp change([], _key, _fun), do: []

  def get_and_update(keywords, key, fun) when is_list(keywords) and is_atom(key) do
    take_and_put(keywords, key, get(keywords, key), fun)
  end

  def get_and_update!(keywords, key, fun) when is_list(keywords) and is_atom(key) do
    case fetch(keywords, key) do
      {:ok, current} -> take_and_put(keywords, key, current, fun)
      # The real one has gone through the list by then and shows it the other way round.
      :error -> raise KeyError, key: key, term: :lists.reverse(keywords)
    end
  end

  defp take_and_put(keywords, key, current, fun) do
    case fun.(current) do
      {got, value} ->
        {got, put_in_place(keywords, key, value)}

      :pop ->
        {current, delete_first(keywords, key)}

      other ->
        raise "the given function must return a two-element tuple or :pop, got: #{inspect(other)}"
    end
  end

  defp put_in_place(keywords, key, value) do
    if :lists.keymember(key, 1, keywords) do
      :lists.keyreplace(key, 1, keywords, {key, value})
    else
      [{key, value} | keywords]
    end
  end

  # Taking away

  def delete(keywords, key) when is_list(keywords) and is_atom(key) do
    if :lists.keymember(key, 1, keywords), do: delete_key(keywords, key), else: keywords
  end

  defp delete_key([{key, _} | rest], key), do: delete_key(rest, key)
  defp delete_key([{_, _} = pair | rest], key), do: [pair | delete_key(rest, key)]
  defp delete_key([], _key), do: []

  def delete(keywords, key, value) when is_list(keywords) and is_atom(key) do
    Enum.reject(keywords, fn pair -> pair === {key, value} end)
  end

  def delete_first(keywords, key) when is_list(keywords) and is_atom(key) do
    :lists.keydelete(key, 1, keywords)
  end

  def pop(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {default, keywords}
    end
  end

  def pop!(keywords, key) when is_list(keywords) and is_atom(key) do
    {fetch!(keywords, key), delete(keywords, key)}
  end

  def pop_lazy(keywords, key, fun)
      when is_list(keywords) and is_atom(key) and is_function(fun, 0) do
    case fetch(keywords, key) do
      {:ok, value} -> {value, delete(keywords, key)}
      :error -> {fun.(), keywords}
    end
  end

  def pop_values(keywords, key) when is_list(keywords) and is_atom(key) do
    {get_values(keywords, key), delete(keywords, key)}
  end

  def pop_first(keywords, key, default \\ nil) when is_list(keywords) and is_atom(key) do
    case :lists.keytake(key, 1, keywords) do
      {:value, {^key, value}, rest} -> {value, rest}
      false -> {default, keywords}
    end
  end

  def take(keywords, keys) when is_list(keywords) and is_list(keys) do
    Enum.filter(keywords, fn {key, _} -> :lists.member(key, keys) end)
  end

  def drop(keywords, keys) when is_list(keywords) and is_list(keys) do
    Enum.reject(keywords, fn {key, _} -> :lists.member(key, keys) end)
  end

  def split(keywords, keys) when is_list(keywords) and is_list(keys) do
    Enum.split_with(keywords, fn {key, _} -> :lists.member(key, keys) end)
  end

  def filter(keywords, fun) when is_list(keywords) and is_function(fun, 1) do
    Enum.filter(keywords, fn {_, _} = pair -> fun.(pair) end)
  end

  def reject(keywords, fun) when is_list(keywords) and is_function(fun, 1) do
    Enum.reject(keywords, fn {_, _} = pair -> fun.(pair) end)
  end

  def map(keywords, fun) when is_list(keywords) and is_function(fun, 1) do
    Enum.map(keywords, fn {key, _} = pair -> {key, fun.(pair)} end)
  end

  # Two of them

  def equal?(left, right) when is_list(left) and is_list(right) do
    :lists.sort(left) === :lists.sort(right)
  end

  def merge(left, []) when is_list(left), do: left
  def merge([], right) when is_list(right), do: right

  def merge(left, right) when is_list(left) and is_list(right) do
    check(left, "first")
    check(right, "second")
    taken = :maps.from_list(right)
    Enum.reject(left, fn {key, _} -> :erlang.is_map_key(key, taken) end) ++ right
  end

  def merge(left, right, fun) when is_list(left) and is_list(right) and is_function(fun, 3) do
    check(left, "first")
    check(right, "second")
    merge(left, right, [], left, fun)
  end

  # Each pair of `right` meets one of the pairs of `left` with its key, the next one the next time.
  defp merge(rest, [{key, value} | right], merged, left, fun) do
    case :lists.keytake(key, 1, left) do
      {:value, {^key, current}, left} ->
        merge(delete(rest, key), right, [{key, fun.(key, current, value)} | merged], left, fun)

      false ->
        merge(delete(rest, key), right, [{key, value} | merged], left, fun)
    end
  end

  defp merge(rest, [], merged, _left, _fun), do: rest ++ :lists.reverse(merged)

  defp check(keywords, place) do
    if keyword?(keywords) do
      :ok
    else
      raise ArgumentError,
            "expected a keyword list as the #{place} argument, got: #{inspect(keywords)}"
    end
  end

  # Options

  def validate(keywords, values) when is_list(keywords) and is_list(values) do
    validate(keywords, values, [], [], [])
  end

  defp validate([{key, _} = pair | rest], values, seen, left, unknown) when is_atom(key) do
    case take_allowed(key, values, []) do
      {:ok, values} -> validate(rest, values, [key | seen], [pair | left], unknown)
      :error -> validate(rest, values, seen, left, [key | unknown])
    end
  end

  defp validate([], values, _seen, left, []), do: {:ok, defaults(values, left)}
  defp validate([], _values, _seen, _left, unknown), do: {:error, unknown}

  defp validate([entry | _], _values, _seen, _left, _unknown) do
    raise ArgumentError,
          "expected a keyword list as first argument, got invalid entry: #{inspect(entry)}"
  end

  defp take_allowed(key, [key | rest], passed), do: {:ok, :lists.reverse(passed, rest)}
  defp take_allowed(key, [{key, _} | rest], passed), do: {:ok, :lists.reverse(passed, rest)}
  defp take_allowed(key, [other | rest], passed), do: take_allowed(key, rest, [other | passed])
  defp take_allowed(_key, [], _passed), do: :error

  defp defaults([{key, value} | rest], pairs) when is_atom(key) do
    defaults(rest, [{key, value} | pairs])
  end

  defp defaults([key | rest], pairs) when is_atom(key), do: defaults(rest, pairs)

  defp defaults([other | _], _pairs) do
    raise ArgumentError,
          "expected the second argument to be a list of atoms or tuples, got: #{inspect(other)}"
  end

  defp defaults([], pairs), do: pairs

  def validate!(keywords, values) do
    case validate(keywords, values) do
      {:ok, keywords} -> keywords
      {:error, refused} -> refuse(keywords, values, refused)
    end
  end

  defp refuse(keywords, values, refused) do
    allowed =
      Enum.map(values, fn
        {key, _} -> key
        key -> key
      end)

    case Enum.filter(refused, fn key -> not :lists.member(key, allowed) end) do
      [] ->
        raise ArgumentError, "duplicate keys #{inspect(refused)} in #{inspect(keywords)}"

      unknown ->
        raise ArgumentError,
              "unknown keys #{inspect(unknown)} in #{inspect(keywords)}, " <>
                "the allowed keys are: #{inspect(allowed)}"
    end
  end
end
