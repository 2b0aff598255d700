# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a test may call about its own start and end. Its runner is told of each, see ExUnit.Runner.
defmodule ExUnit.Callbacks do
  def on_exit(name \\ make_ref(), callback) when is_function(callback, 0) do
    send(runner("on_exit/2 callback"), {:ex_unit_on_exit, self(), name, callback})
    :ok
  end

  def start_supervised(child, options \\ []) do
    supervisor = test_supervisor("start_supervised/2")

    case Supervisor.start_child(supervisor, Supervisor.child_spec(child, options)) do
      {:error, {:already_started, _pid}} -> {:error, {:duplicate_child_name, id_of(child, options)}}
      other -> other
    end
  end

  def start_supervised!(child, options \\ []) do
    case start_supervised(child, options) do
      {:ok, pid} ->
        pid

      {:ok, pid, _info} ->
        pid

      {:error, reason} ->
        raise "failed to start child with the spec #{inspect(child)}.\n" <>
                "Reason: #{start_failure(reason)}"
    end
  end

  def start_link_supervised!(child, options \\ []) do
    pid = start_supervised!(child, options)
    Process.link(pid)
    pid
  end

  def stop_supervised(id) do
    case Process.get({ExUnit, :supervisor}) do
      nil ->
        {:error, :not_found}

      supervisor ->
        with :ok <- Supervisor.terminate_child(supervisor, id) do
          # A temporary child is gone by now.
          Supervisor.delete_child(supervisor, id)
          :ok
        end
    end
  end

  def stop_supervised!(id) do
    case stop_supervised(id) do
      :ok -> :ok
      {:error, :not_found} -> raise "could not stop child ID #{inspect(id)} because it was not found"
    end
  end

  def test_supervisor(function) do
    runner = runner(function)

    case Process.get({ExUnit, :supervisor}) do
      nil ->
        {:ok, supervisor} =
          Supervisor.start_link([], strategy: :one_for_one, max_restarts: 1_000_000, max_seconds: 1)

        Process.put({ExUnit, :supervisor}, supervisor)
        send(runner, {:ex_unit_supervisor, self(), supervisor})
        supervisor

      supervisor ->
        supervisor
    end
  end

  defp runner(function) do
    case Process.get({ExUnit, :runner}) do
      nil -> raise ArgumentError, "#{function} can only be invoked from the test process"
      runner -> runner
    end
  end

  defp id_of(child, options), do: Supervisor.child_spec(child, options).id

  defp start_failure({:duplicate_child_name, id}) do
    """
    bad child specification, more than one child specification has the id: #{inspect(id)}.
    If using maps as child specifications, make sure the :id keys are unique.
    If using a module or {module, arg} as child, use Supervisor.child_spec/2 to change the :id, for example:

        children = [
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_1),
          Supervisor.child_spec({MyWorker, arg}, id: :my_worker_2)
        ]
    """
  end

  # A supervisor says more than why: the child's own reason is what the reader wants.
  defp start_failure({{:EXIT, reason}, child}) when is_tuple(child), do: Exception.format_exit(reason)
  defp start_failure({reason, child}) when is_tuple(child) and elem(child, 0) == :child, do: Exception.format_exit(reason)
  defp start_failure(reason), do: Exception.format_exit(reason)
end
