# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule Access do
  def fetch(%{__struct__: module} = struct, key), do: of_module(module, :fetch, [struct, key])
  def fetch(%{} = map, key), do: :maps.find(key, map)

  def fetch(list, key) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_, value} -> {:ok, value}
      false -> :error
    end
  end

  def fetch(list, key) when is_list(list), do: needs_atom(key)
  def fetch(nil, _key), do: :error

  def fetch!(container, key) do
    case fetch(container, key) do
      {:ok, value} -> value
      :error -> raise KeyError, key: key, term: container
    end
  end

  def get(container, key, default \\ nil)

  def get(%{__struct__: module} = struct, key, default) do
    case of_module(module, :fetch, [struct, key]) do
      {:ok, value} -> value
      :error -> default
    end
  end

  def get(%{} = map, key, default) do
    case map do
      %{^key => value} -> value
      %{} -> default
    end
  end

  def get(list, key, default) when is_list(list) and is_atom(key) do
    case :lists.keyfind(key, 1, list) do
      {_, value} -> value
      false -> default
    end
  end

  def get(list, key, _default) when is_list(list), do: needs_atom(key)
  def get(nil, _key, default), do: default

  def get_and_update(%{__struct__: module} = struct, key, fun) do
    of_module(module, :get_and_update, [struct, key, fun])
  end

  def get_and_update(%{} = map, key, fun), do: Map.get_and_update(map, key, fun)

  def get_and_update(list, key, fun) when is_list(list) do
    Keyword.get_and_update(list, key, fun)
  end

  def get_and_update(nil, key, _fun) do
    raise ArgumentError, "could not put/update key #{inspect(key)} on a nil value"
  end

  def pop(%{__struct__: module} = struct, key), do: of_module(module, :pop, [struct, key])
  def pop(%{} = map, key), do: Map.pop(map, key)
  def pop(list, key) when is_list(list), do: Keyword.pop(list, key)

  def pop(nil, key) do
    raise ArgumentError, "could not pop key #{inspect(key)} on a nil value"
  end

  defp needs_atom(key) do
    raise ArgumentError,
          "the Access calls for keywords expect the key to be an atom, got: #{inspect(key)}"
  end

  # A struct is reached through the functions of its module, if it has them.
  defp of_module(module, function, arguments) do
    arity = :erlang.length(arguments)

    if Code.ensure_loaded?(module) and :erlang.function_exported(module, function, arity) do
      :erlang.apply(module, function, arguments)
    else
      raise UndefinedFunctionError,
        module: module,
        function: function,
        arity: arity,
        message:
          "function #{inspect(module)}.#{function}/#{arity} is undefined " <>
            "(#{inspect(module)} does not implement the Access behaviour. If you are using " <>
            "get_in/put_in/update_in, you can specify the field to be accessed using Access.key!/1)"
    end
  end

  # Paths: what get_in, put_in, update_in, pop_in and get_and_update_in of Kernel do with a list of keys. A function in a
  # path is called with :get or :get_and_update, the data, and what to do next.

  def get_in(nil, [_ | _]), do: nil
  def get_in(data, [_ | _] = path), do: read(data, path)
  def get_in(data, path), do: no_path(:get_in, [data, path])

  def put_in(data, [_ | _] = path, value) do
    :erlang.element(2, change(data, path, fn _ -> {nil, value} end))
  end

  def put_in(data, path, value), do: no_path(:put_in, [data, path, value])

  def update_in(data, [_ | _] = path, fun) when is_function(fun) do
    :erlang.element(2, change(data, path, fn value -> {nil, fun.(value)} end))
  end

  def update_in(data, path, fun), do: no_path(:update_in, [data, path, fun])

  def get_and_update_in(data, [_ | _] = path, fun) when is_function(fun, 1) do
    change(data, path, fun)
  end

  def get_and_update_in(data, path, fun), do: no_path(:get_and_update_in, [data, path, fun])

  def pop_in(nil, [key | _]) do
    raise ArgumentError, "could not pop key #{inspect(key)} on a nil value"
  end

  def pop_in(data, [_ | _] = path), do: take(data, path)
  def pop_in(data, path), do: no_path(:pop_in, [data, path])

  defp read(nil, _path), do: nil
  defp read(data, [fun]) when is_function(fun, 3), do: fun.(:get, data, fn value -> value end)

  defp read(data, [fun | path]) when is_function(fun, 3) do
    fun.(:get, data, fn value -> read(value, path) end)
  end

  defp read(data, [key]), do: get(data, key)
  defp read(data, [key | path]), do: read(get(data, key), path)

  defp change(data, [fun], update) when is_function(fun, 3) do
    fun.(:get_and_update, data, update)
  end

  defp change(data, [fun | path], update) when is_function(fun, 3) do
    fun.(:get_and_update, data, fn value -> change(value, path, update) end)
  end

  defp change(data, [key], update), do: get_and_update(data, key, update)

  defp change(data, [key | path], update) do
    get_and_update(data, key, fn value -> change(value, path, update) end)
  end

  # What is missing on the way is taken away as well.
  defp take(nil, _path), do: :pop

  defp take(data, [fun]) when is_function(fun, 3) do
    fun.(:get_and_update, data, fn _ -> :pop end)
  end

  defp take(data, [fun | path]) when is_function(fun, 3) do
    fun.(:get_and_update, data, fn value -> take(value, path) end)
  end

  defp take(data, [key]), do: pop(data, key)

  defp take(data, [key | path]) do
    get_and_update(data, key, fn value -> take(value, path) end)
  end

  defp no_path(function, arguments) do
    raise FunctionClauseError,
      module: Kernel,
      function: function,
      arity: :erlang.length(arguments)
  end

  # Functions for paths

  def key(key, default \\ nil) do
    fn
      :get, data, next ->
        next.(Map.get(data, key, default))

      :get_and_update, data, next ->
        value = Map.get(data, key, default)
        put_or_pop(next.(value), value, data, key)
    end
  end

  def key!(key) do
    fn
      :get, %{} = data, next ->
        next.(Map.fetch!(data, key))

      :get_and_update, %{} = data, next ->
        value = Map.fetch!(data, key)
        put_or_pop(next.(value), value, data, key)

      _, data, _next ->
        raise "Access.key!/1 expected a map/struct, got: #{inspect(data)}"
    end
  end

  defp put_or_pop({got, value}, _old, data, key), do: {got, :maps.put(key, value, data)}
  defp put_or_pop(:pop, old, data, key), do: {old, :maps.remove(key, data)}

  def elem(index) when is_integer(index) and index >= 0 do
    fn
      :get, data, next when is_tuple(data) ->
        next.(:erlang.element(index + 1, data))

      :get_and_update, data, next when is_tuple(data) ->
        old = :erlang.element(index + 1, data)

        case next.(old) do
          {got, value} -> {got, :erlang.setelement(index + 1, data, value)}
          :pop -> raise "cannot pop data from a tuple"
        end

      _, data, _next ->
        raise "Access.elem/1 expected a tuple, got: #{inspect(data)}"
    end
  end

  def all do
    fn
      :get, data, next when is_list(data) ->
        Enum.map(data, next)

      :get_and_update, data, next when is_list(data) ->
        update_each(data, fn _ -> true end, next)

      _, data, _next ->
        raise "Access.all/0 expected a list, got: #{inspect(data)}"
    end
  end

  def filter(fun) when is_function(fun) do
    fn
      :get, data, next when is_list(data) ->
        Enum.map(Enum.filter(data, fun), next)

      :get_and_update, data, next when is_list(data) ->
        update_each(data, fun, next)

      _, data, _next ->
        raise "Access.filter/1 expected a list, got: #{inspect(data)}"
    end
  end

  def slice(%{__struct__: Range, step: step} = range) do
    if step < 0 do
      raise ArgumentError,
            "Access.slice/1 does not accept ranges with negative steps, got: #{inspect(range)}"
    end

    fn
      :get, data, next when is_list(data) ->
        Enum.map(Enum.slice(data, range), next)

      :get_and_update, data, next when is_list(data) ->
        wanted = MapSet.new(Enum.slice(Enum.to_list(0..(:erlang.length(data) - 1)//1), range))
        update_indexed(data, 0, wanted, next, [], [])

      _, data, _next ->
        raise ArgumentError, "Access.slice/1 expected a list, got: #{inspect(data)}"
    end
  end

  defp update_each(list, wanted?, next), do: update_each(list, wanted?, next, [], [])

  defp update_each([head | tail], wanted?, next, got, kept) do
    if wanted?.(head) do
      {got, kept} = update_one(head, next, got, kept)
      update_each(tail, wanted?, next, got, kept)
    else
      update_each(tail, wanted?, next, got, [head | kept])
    end
  end

  defp update_each([], _wanted?, _next, got, kept) do
    {:lists.reverse(got), :lists.reverse(kept)}
  end

  defp update_indexed([head | tail], index, wanted, next, got, kept) do
    if MapSet.member?(wanted, index) do
      {got, kept} = update_one(head, next, got, kept)
      update_indexed(tail, index + 1, wanted, next, got, kept)
    else
      update_indexed(tail, index + 1, wanted, next, got, [head | kept])
    end
  end

  defp update_indexed([], _index, _wanted, _next, got, kept) do
    {:lists.reverse(got), :lists.reverse(kept)}
  end

  defp update_one(element, next, got, kept) do
    case next.(element) do
      {one, value} -> {[one | got], [value | kept]}
      :pop -> {[element | got], kept}
    end
  end

  def at(index) when is_integer(index) do
    fn
      :get, data, next when is_list(data) -> next.(Enum.at(data, index))
      :get_and_update, data, next when is_list(data) -> update_at(data, index, next)
      _, data, _next -> raise "Access.at/1 expected a list, got: #{inspect(data)}"
    end
  end

  def at!(index) when is_integer(index) do
    fn
      :get, data, next when is_list(data) ->
        next.(Enum.fetch!(data, index))

      :get_and_update, data, next when is_list(data) ->
        Enum.fetch!(data, index)
        update_at(data, index, next)

      _, data, _next ->
        raise "Access.at!/1 expected a list, got: #{inspect(data)}"
    end
  end

  defp update_at(list, index, next) do
    index = if index < 0, do: index + :erlang.length(list), else: index

    case if(index < 0, do: {[], []}, else: Enum.split(list, index)) do
      {before, [old | rest]} ->
        case next.(old) do
          {got, value} -> {got, before ++ [value | rest]}
          :pop -> {old, before ++ rest}
        end

      _ ->
        {nil, list}
    end
  end
end
