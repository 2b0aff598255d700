# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What repeats, and what calls a function, is done by a process of its own; a timer is {:once, reference} or
# {:interval, pid}.
defmodule :timer do
  def sleep(time), do: Process.sleep(time)

  def seconds(count), do: count * 1000
  def minutes(count), do: count * 60_000
  def hours(count), do: count * 3_600_000
  def hms(hours, minutes, seconds), do: hours(hours) + minutes(minutes) + seconds(seconds)

  def send_after(time, message), do: send_after(time, self(), message)

  def send_after(time, destination, message) when is_integer(time) and time >= 0 do
    {:ok, {:once, Process.send_after(destination, message, time)}}
  end

  def send_after(_time, _destination, _message), do: {:error, :badarg}

  def apply_after(time, module, function, arguments) when is_integer(time) and time >= 0 do
    {:ok, {:interval, spawn(fn -> call_later(time, module, function, arguments) end)}}
  end

  def apply_after(_time, _module, _function, _arguments), do: {:error, :badarg}

  def send_interval(time, message), do: send_interval(time, self(), message)

  def send_interval(time, destination, message) when is_integer(time) and time >= 0 do
    {:ok, {:interval, spawn(fn -> send_repeatedly(time, destination, message, watch(destination)) end)}}
  end

  def send_interval(_time, _destination, _message), do: {:error, :badarg}

  def apply_interval(time, module, function, arguments) when is_integer(time) and time >= 0 do
    {:ok, {:interval, spawn(fn -> call_repeatedly(time, module, function, arguments) end)}}
  end

  def apply_interval(_time, _module, _function, _arguments), do: {:error, :badarg}

  def exit_after(time, reason), do: exit_after(time, self(), reason)
  def exit_after(time, pid, reason), do: apply_after(time, Process, :exit, [pid, reason])

  def kill_after(time), do: exit_after(time, self(), :kill)
  def kill_after(time, pid), do: exit_after(time, pid, :kill)

  def cancel({:once, reference}) do
    Process.cancel_timer(reference)
    {:ok, :cancel}
  end

  def cancel({:interval, pid}) do
    Process.exit(pid, :kill)
    {:ok, :cancel}
  end

  def cancel(_other), do: {:error, :badarg}

  def tc(function), do: timed(fn -> function.() end)
  def tc(function, arguments), do: timed(fn -> apply(function, arguments) end)
  def tc(module, function, arguments), do: timed(fn -> apply(module, function, arguments) end)

  def now_diff({mega2, seconds2, micro2}, {mega1, seconds1, micro1}) do
    ((mega2 - mega1) * 1_000_000 + seconds2 - seconds1) * 1_000_000 + micro2 - micro1
  end

  defp timed(function) do
    started = :erlang.monotonic_time()
    result = function.()
    {div(:erlang.monotonic_time() - started, 1000), result}
  end

  defp call_later(time, module, function, arguments) do
    Process.sleep(time)
    apply(module, function, arguments)
  end

  defp call_repeatedly(time, module, function, arguments) do
    Process.sleep(time)
    spawn(fn -> apply(module, function, arguments) end)
    call_repeatedly(time, module, function, arguments)
  end

  # An interval ends with whom it is for.
  defp watch(pid) when is_pid(pid), do: Process.monitor(pid)
  defp watch(_name), do: nil

  defp send_repeatedly(time, destination, message, monitor) do
    receive do
      {:DOWN, ^monitor, :process, _pid, _reason} -> :ok
    after
      time ->
        if is_pid(destination) or Process.whereis(destination) != nil, do: send(destination, message)
        send_repeatedly(time, destination, message, monitor)
    end
  end
end
