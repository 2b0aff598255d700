# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a test may call about its own start and end. Its runner is told of each, see ExUnit.Runner.
defmodule ExUnit.Callbacks do
  def on_exit(name \\ make_ref(), callback) when is_function(callback, 0) do
    check("on_exit/2 callback")
    ExUnit.OnExit.add(name, callback)
  end

  def start_supervised(child, options \\ []) do
    check("start_supervised/2")
    supervisor = test_supervisor()

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
    check("stop_supervised/1")

    case ExUnit.OnExit.supervisor() do
      nil ->
        {:error, :not_found}

      supervisor ->
        # A child that is linked to the test stops without the test.
        case List.keyfind(Supervisor.which_children(supervisor), id, 0) do
          {^id, pid, _type, _modules} when is_pid(pid) -> Process.unlink(pid)
          _ -> :ok
        end

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

  # Nil outside of tests.
  def test_supervisor do
    if ExUnit.OnExit.registered?(), do: ExUnit.OnExit.supervisor() || start_test_supervisor()
  end

  defp start_test_supervisor do
    {:ok, supervisor} = Supervisor.start_link([], strategy: :one_for_one, max_restarts: 1_000_000, max_seconds: 1)
    ExUnit.OnExit.put_supervisor(supervisor)
  end

  defp check(function) do
    unless ExUnit.OnExit.registered?() do
      raise ArgumentError, "#{function} can only be invoked from the test process"
    end
  end

  defp id_of(child, options), do: Supervisor.child_spec(child, options).id

  # A supervisor says more than why: the child's own reason is what the reader wants.
  defp start_failure({{:EXIT, reason}, child}) when is_tuple(child), do: Exception.format_exit(reason)
  defp start_failure({reason, child}) when is_tuple(child), do: Exception.format_exit(reason)
  defp start_failure(reason), do: Exception.format_exit({:start_spec, reason})
end
