# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a server is asked about itself, and not about what it serves. It answers in its own process (ScriptServer::replaceState).
defmodule :sys do
  def get_state(server, _timeout \\ 5000), do: ask(:get_state, [server], :get_state)

  def replace_state(server, function, _timeout \\ 5000) do
    case asked_to_replace(server, function) do
      {:ok, state} -> state
      {:error, why} -> :erlang.error({:callback_failed, {:gen_server, :system_replace_state}, why})
      of_a_supervisor -> of_a_supervisor
    end
  end

  def suspend(server, _timeout \\ 5000), do: plain(:suspend, [server])
  def resume(server, _timeout \\ 5000), do: plain(:resume, [server])

  def terminate(server, reason, timeout \\ :infinity) do
    try do
      GenServer.stop(server, reason, timeout)
    catch
      :exit, {why, {GenServer, :stop, _}} -> exit({why, {:sys, :terminate, [server, reason]}})
    end
  end

  def change_code(server, module, version, extra, _timeout \\ 5000) do
    if suspended?(:change_code, [server, module, version, extra]) do
      ask(:change_code, [server, module, version, extra], {:change_code, version, extra}) || :ok
    else
      {:error, {:unknown_system_msg, {:change_code, module, version, extra}}}
    end
  end

  # The entries of the dictionary are the process's; of the rest it tells what its module wants to be shown.
  def get_status(server, _timeout \\ 5000) do
    {:status, pid, module, [_, running, parent, debug, _]} = plain(:get_status, [server])
    {:dictionary, entries} = Process.info(pid, :dictionary)
    specific = ask(:get_status, [server], {:get_status, entries}) || []

    about = [
      {'Status', running},
      {'Parent', parent},
      {'Logged events', []}
    ]

    header = 'Status for generic server ' ++ Kernel.to_charlist(title(pid))
    {:status, pid, module, [entries, running, parent, debug, [{:header, header}, {:data, about} | specific]]}
  end

  def no_debug(server, _timeout \\ 5000) do
    plain(:get_status, [server], {:debug, :no_debug}, [server])
    :ok
  end

  # Who is not there is named with the function in another place.
  defp asked_to_replace(server, function) do
    try do
      ask(:replace_state, [server], {:replace_state, function})
    catch
      :exit, {reason, {:sys, _, arguments}} -> exit({reason, {:sys, {:replace_state, function}, arguments}})
    end
  end

  defp suspended?(function, arguments) do
    {:status, _, _, [_, running | _]} = plain(:get_status, [hd(arguments)], function, arguments)
    running == :suspended
  end

  defp title(pid) do
    case Process.info(pid, :registered_name) do
      {:registered_name, name} when is_atom(name) -> Atom.to_string(name)
      _ -> String.replace_prefix(inspect(pid), "#PID", "")
    end
  end

  defp ask(function, arguments, question) do
    naming(function, arguments, fn server -> :espalier_sys.ask(server, question) end)
  end

  defp plain(request, arguments), do: plain(request, arguments, request, arguments)

  defp plain(request, _, function, arguments) do
    naming(function, arguments, fn server -> apply(:espalier_sys, request, [server]) end)
  end

  # Who is not there is named as it was given.
  defp naming(function, [server | _] = arguments, fun) do
    try do
      fun.(GenServer.whereis(server) || server)
    catch
      :exit, {reason, {:sys, _, _}} -> exit({reason, {:sys, function, arguments}})
    end
  end
end
