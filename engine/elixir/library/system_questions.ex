# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a server answers to `:sys`, in its own process: {answer, new state}. The state of some of the library's own servers is
# shown as another term; their modules export `shown_state/1` and `state_shown_as/2`.
defmodule Espalier.SystemQuestions do
  def answer(:get_state, module, state), do: {shown(module, state), state}

  def answer({:replace_state, function}, module, state) do
    try do
      shown = function.(shown(module, state))
      {{:ok, shown}, unshown(module, shown, state)}
    catch
      kind, value -> {{:error, {kind, value}}, state}
    end
  end

  def answer({:change_code, version, extra}, module, state) do
    try do
      case module.code_change(version, state, extra) do
        {:ok, new_state} -> {:ok, new_state}
        other -> {{:error, other}, state}
      end
    catch
      :throw, value -> {{:error, value}, state}
      :exit, reason -> {{:error, {:EXIT, reason}}, state}
      :error, error -> {{:error, {:EXIT, {error, __STACKTRACE__}}}, state}
    end
  end

  def answer({:get_status, entries}, module, state) do
    {specific(module, entries, shown(module, state)), state}
  end

  # What a report shows of the state of a server that ends.
  def ending_state(module, entries, state) do
    if function_exported?(module, :format_status, 2) do
      formatted(fn -> module.format_status(:terminate, [entries, state]) end, state)
    else
      shown(module, state)
    end
  end

  defp specific(module, entries, state) do
    plain = [{:data, [{'State', state}]}]

    if function_exported?(module, :format_status, 2) do
      case formatted(fn -> module.format_status(:normal, [entries, state]) end, plain) do
        list when is_list(list) -> list
        other -> [other]
      end
    else
      plain
    end
  end

  defp formatted(fun, plain) do
    try do
      fun.()
    catch
      _, _ -> plain
    end
  end

  defp shown(module, state) when module in [:gen_statem, :espalier_event_manager] do
    module.shown_state(state)
  end

  defp shown(_module, state), do: state

  defp unshown(module, shown, state) when module in [:gen_statem, :espalier_event_manager] do
    module.state_shown_as(shown, state)
  end

  defp unshown(_module, shown, _state), do: shown
end
