# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule PartitionSupervisor do
  def child_spec(options) when is_list(options) do
    id =
      case Keyword.get(options, :name, DynamicSupervisor) do
        name when is_atom(name) -> name
        {:via, _module, name} -> name
      end

    %{id: id, start: {PartitionSupervisor, :start_link, [options]}, type: :supervisor}
  end

  def start_link(options) when is_list(options) do
    name =
      Keyword.get(options, :name) ||
        raise(ArgumentError, "the :name option must be given to PartitionSupervisor")

    child =
      Keyword.get(options, :child_spec) ||
        raise(ArgumentError, "the :child_spec option must be given to PartitionSupervisor")

    partitions = Keyword.get(options, :partitions, System.schedulers_online())

    if not (is_integer(partitions) and partitions >= 1) do
      raise ArgumentError,
            "the :partitions option must be a positive integer, got: #{inspect(partitions)}"
    end

    with_arguments = Keyword.get(options, :with_arguments, fn arguments, _partition -> arguments end)

    if not is_function(with_arguments, 2) do
      raise ArgumentError,
            "the :with_arguments option must be a function that receives two arguments, " <>
              "the current call arguments and the partition, got: #{inspect(with_arguments)}"
    end

    spec = Supervisor.child_spec(child, [])
    children = Enum.map(0..(partitions - 1), &partition(name, spec, &1, partitions, with_arguments))
    flags = Keyword.take(options, [:strategy, :max_restarts, :max_seconds])
    answer = Supervisor.init(children, Keyword.put_new(flags, :strategy, :one_for_one))

    :espalier_supervisor.start_link(
      :static,
      Supervisor.Default,
      answer,
      [name: name],
      PartitionSupervisor
    )
  end

  # Run by the supervisor: from then on the partition's names lead to what it started.
  def start_child(module, function, arguments, name, partition, partitions) do
    case apply(module, function, arguments) do
      {:ok, pid} ->
        :espalier_supervisor.partition_started(name, partition, partitions, pid)
        {:ok, pid}

      {:ok, pid, information} ->
        :espalier_supervisor.partition_started(name, partition, partitions, pid)
        {:ok, pid, information}

      other ->
        other
    end
  end

  def partitions(name), do: :espalier_supervisor.partitions(name)
  def which_children(name), do: GenServer.call(name, :which_children, :infinity)
  def count_children(name), do: GenServer.call(name, :count_children, :infinity)

  def stop(supervisor, reason \\ :normal, timeout \\ :infinity) do
    GenServer.stop(supervisor, reason, timeout)
  end

  def whereis_name({name, key}) do
    case GenServer.whereis({:via, PartitionSupervisor, {name, key}}) do
      nil -> :undefined
      pid -> pid
    end
  end

  def send(name, message) do
    case whereis_name(name) do
      :undefined -> :erlang.error(:badarg)
      pid -> Kernel.send(pid, message)
    end
  end

  def register_name(_name, _pid) do
    raise "{:via, PartitionSupervisor, _} cannot be given on registration"
  end

  def unregister_name(_name) do
    raise "{:via, PartitionSupervisor, _} cannot be given on unregistration"
  end

  defp partition(name, spec, partition, partitions, with_arguments) do
    {module, function, arguments} = spec.start
    given = with_arguments.(arguments, partition)

    if not is_list(given) do
      raise "the call to the function in :with_arguments must return a list, got: #{inspect(given)}"
    end

    start = [module, function, given, name, partition, partitions]

    spec
    |> Map.put_new(:modules, [module])
    |> Map.merge(%{id: partition, start: {PartitionSupervisor, :start_child, start}})
  end
end
