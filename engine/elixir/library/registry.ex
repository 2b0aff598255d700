# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What names the processes is kept by the engine; here are the options, and the functions that make it a `:via` module.
defmodule Registry do
  def start_link(options) do
    keys = Keyword.get(options, :keys)

    if keys not in [:unique, :duplicate] do
      raise ArgumentError,
            "expected :keys to be given and be one of :unique or :duplicate, got: #{inspect(keys)}"
    end

    check_name(Keyword.fetch(options, :name))
    check(options, :meta, [], &Keyword.keyword?/1, "a keyword list")
    check(options, :partitions, 1, &positive?/1, "a positive integer")
    check(options, :listeners, [], &names?/1, "a list of named processes")
    check(options, :compressed, false, &is_boolean/1, "a boolean")
    :espalier_registry.start_link(options)
  end

  # As it was called before.
  def start_link(keys, name, options \\ []) when keys in [:unique, :duplicate] and is_atom(name) do
    Registry.start_link([keys: keys, name: name] ++ options)
  end

  def child_spec(options) do
    %{
      id: Keyword.get(options, :name, Registry),
      start: {Registry, :start_link, [options]},
      type: :supervisor
    }
  end

  def whereis_name({registry, key}), do: where(registry, key)
  def whereis_name({registry, key, _value}), do: where(registry, key)

  def register_name({registry, key}, pid), do: register_self({registry, key, nil}, pid)
  def register_name({registry, key, value}, pid), do: register_self({registry, key, value}, pid)

  def unregister_name({registry, key}), do: forget(registry, key)
  def unregister_name({registry, key, _value}), do: forget(registry, key)

  def send({registry, key}, message), do: send_to({registry, key}, message)
  def send({registry, key, _value}, message), do: send_to({registry, key}, message)

  defp where(registry, key) do
    case GenServer.whereis({:via, Registry, {registry, key}}) do
      nil -> :undefined
      pid -> pid
    end
  end

  defp register_self({registry, key, value}, pid) when pid == self() do
    case Registry.register(registry, key, value) do
      {:ok, _owner} -> :yes
      {:error, {:already_registered, _holder}} -> :no
    end
  end

  defp forget(registry, key), do: Registry.unregister(registry, key)

  defp send_to({registry, key}, message) do
    case where(registry, key) do
      :undefined -> :erlang.error(:badarg)
      pid -> Kernel.send(pid, message)
    end
  end

  defp check_name({:ok, name}) when is_atom(name), do: :ok

  defp check_name({:ok, name}) do
    raise ArgumentError, "expected :name to be an atom, got: #{inspect(name)}"
  end

  defp check_name(:error) do
    raise ArgumentError, "expected :name option to be present"
  end

  defp check(options, key, usual, right?, wanted) do
    value = Keyword.get(options, key, usual)

    if not right?.(value) do
      raise ArgumentError, "expected #{inspect(key)} to be #{wanted}, got: #{inspect(value)}"
    end
  end

  defp positive?(value), do: is_integer(value) and value >= 1
  defp names?(value), do: is_list(value) and Enum.all?(value, &is_atom/1)
end

defmodule Registry.Parallel do
  # Each list of entries is used in a process of its own.
  # Who traps exits is told of failures only.
  def dispatch(partitions, use) do
    owner = self()

    partitions
    |> Enum.map(fn entries ->
      Task.async(fn ->
        call(use, entries)
        Process.unlink(owner)
      end)
    end)
    |> Enum.each(&Task.await(&1, :infinity))
  end

  defp call({module, function, arguments}, entries), do: apply(module, function, [entries | arguments])
  defp call(function, entries), do: function.(entries)
end
