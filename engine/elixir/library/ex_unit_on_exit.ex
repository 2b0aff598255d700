# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is left to do when a process that runs tests has ended. It tells its runner of its supervisor and of its callbacks
# when it has them, so that they are known even if it is killed.
defmodule ExUnit.OnExit do
  # In the process of a test or of setup_all.
  def register(runner), do: Process.put({ExUnit, :runner}, runner)

  def registered?, do: Process.get({ExUnit, :runner}) != nil

  def add(name, callback) do
    send(Process.get({ExUnit, :runner}), {:ex_unit_on_exit, self(), name, callback})
    :ok
  end

  def supervisor, do: Process.get({ExUnit, :supervisor})

  def put_supervisor(supervisor) do
    Process.put({ExUnit, :supervisor}, supervisor)
    send(Process.get({ExUnit, :runner}), {:ex_unit_supervisor, self(), supervisor})
    supervisor
  end

  # In the runner, once `pid` is to end: what it started stops, then its callbacks are called, the last first. `:ok`, or the
  # first failure.
  def run(pid, timeout) do
    {supervisor, callbacks} = told_by(pid, [], nil)
    failure = await_supervisor(supervisor, timeout)
    {helper, failure} = Enum.reduce(callbacks, {nil, failure}, fn {_name, callback}, so_far -> call(callback, timeout, so_far) end)
    stop_helper(helper)
    failure
  end

  defp told_by(pid, callbacks, supervisor) do
    receive do
      {:ex_unit_on_exit, ^pid, name, callback} ->
        told_by(pid, List.keystore(callbacks, name, 0, {name, callback}), supervisor)

      {:ex_unit_supervisor, ^pid, supervisor} ->
        told_by(pid, callbacks, supervisor)
    after
      0 -> {supervisor, Enum.reverse(callbacks)}
    end
  end

  defp await_supervisor(nil, _timeout), do: :ok

  defp await_supervisor(supervisor, timeout) do
    reference = Process.monitor(supervisor)

    receive do
      {:DOWN, ^reference, :process, _, _} -> :ok
    after
      timeout ->
        Process.demonitor(reference, [:flush])
        Process.exit(supervisor, :kill)
        {:error, %ExUnit.TimeoutError{timeout: timeout, type: "supervisor shutdown"}, []}
    end
  end

  # All callbacks are called in one process, or in another if one of them ends it.
  defp call(callback, timeout, {helper, failure}) do
    {pid, reference} = helper = helper || spawn_monitor(&helper_loop/0)
    send(pid, {:call, self(), callback})

    receive do
      {^pid, :called, result} ->
        {helper, first(failure, result)}

      {:DOWN, ^reference, :process, ^pid, reason} ->
        {nil, first(failure, {{:EXIT, pid}, reason, []})}
    after
      timeout ->
        stacktrace = current_stacktrace(pid)
        Process.demonitor(reference, [:flush])
        Process.exit(pid, :kill)
        error = %ExUnit.TimeoutError{timeout: timeout, type: "on_exit callback"}
        {nil, first(failure, {:error, error, stacktrace})}
    end
  end

  defp first(:ok, result), do: result
  defp first(failure, _result), do: failure

  defp helper_loop do
    receive do
      {:call, from, callback} ->
        send(from, {self(), :called, outcome(callback)})
        helper_loop()
    end
  end

  defp outcome(callback) do
    callback.()
    :ok
  catch
    kind, reason -> {kind, reason, __STACKTRACE__}
  end

  defp stop_helper(nil), do: :ok

  defp stop_helper({pid, reference}) do
    Process.exit(pid, :shutdown)

    receive do
      {:DOWN, ^reference, :process, ^pid, _reason} -> :ok
    end
  end

  def current_stacktrace(pid) do
    case Process.info(pid, :current_stacktrace) do
      {:current_stacktrace, stacktrace} -> stacktrace
      _ -> []
    end
  end
end
