# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule DynamicSupervisor do
  def child_spec(options) when is_list(options) do
    %{
      id: Supervisor.Specs.id(Keyword.get(options, :name, DynamicSupervisor)),
      start: {DynamicSupervisor, :start_link, [options]},
      type: :supervisor
    }
  end

  def start_link(options) when is_list(options) do
    {flags, starting} =
      Keyword.split(options, [
        :strategy,
        :max_children,
        :max_restarts,
        :max_seconds,
        :extra_arguments
      ])

    answer = DynamicSupervisor.init(flags)

    :espalier_supervisor.start_link(
      :dynamic,
      Supervisor.Default,
      answer,
      starting,
      DynamicSupervisor
    )
  end

  def start_link(module, argument, options \\ []) do
    :espalier_supervisor.start_link(:dynamic, module, argument, options, module)
  end

  def init(options) when is_list(options) do
    {:ok,
     %{
       strategy: Keyword.get(options, :strategy, :one_for_one),
       intensity: Keyword.get(options, :max_restarts, 3),
       period: Keyword.get(options, :max_seconds, 5),
       max_children: Keyword.get(options, :max_children, :infinity),
       extra_arguments: Keyword.get(options, :extra_arguments, [])
     }}
  end

  def start_child(supervisor, {_, _, _, _, _, _} = spec), do: start_checked(supervisor, spec)

  def start_child(supervisor, spec) do
    start_checked(supervisor, Supervisor.Specs.child(spec))
  end

  def terminate_child(supervisor, pid) when is_pid(pid) do
    ask(supervisor, {:terminate_child, pid})
  end

  def which_children(supervisor), do: ask(supervisor, :which_children)
  def count_children(supervisor), do: ask(supervisor, :count_children)

  def stop(supervisor, reason \\ :normal, timeout \\ :infinity) do
    GenServer.stop(supervisor, reason, timeout)
  end

  # The engine takes a spec that was checked; who hears of the request is shown what Elixir would send.
  defp start_checked(supervisor, spec) do
    case :espalier_supervisor.check_dynamic_child(spec) do
      {:ok, checked, shown} ->
        try do
          ask(supervisor, {:start_child, checked})
        catch
          :exit, {reason, {GenServer, :call, [server, _request, timeout]}} ->
            exit({reason, {GenServer, :call, [server, {:start_child, shown}, timeout]}})
        end

      {:error, _reason} = error ->
        error
    end
  end

  defp ask(supervisor, request), do: GenServer.call(supervisor, request, :infinity)
end
