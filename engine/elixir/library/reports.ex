# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is said on standard error when a process ends badly, in Elixir's words.
defmodule Espalier.Reports do
  require Logger

  # Of state machines Elixir says nothing.
  def server_terminating(_name, _reason, _last, {:gen_statem, _state}, _client), do: :ok

  def server_terminating(name, reason, last, {module, state}, client) do
    {:dictionary, entries} = Process.info(self(), :dictionary)
    state = Espalier.SystemQuestions.ending_state(module, entries, state)

    Logger.error(
      "GenServer #{inspect(name)} terminating\n" <>
        stop_text(reason) <>
        "\nLast message#{from(client)}: #{inspect(last)}" <>
        "\nState: #{inspect(state)}" <> client_text(client)
    )
  end

  def handler_terminating(handler, manager, error, event, state) do
    Logger.error(
      ":gen_event handler #{inspect(handler)} installed in #{inspect(manager)} terminating\n" <>
        stop_text(handler_reason(error)) <>
        "\nLast message: #{inspect(event)}\nState: #{inspect(state)}"
    )
  end

  def task_terminating(pid, {_node, owner, _owner_pid}, reason, {module, function, arguments}) do
    {fun, given} = called(module, function, arguments)

    Logger.error(
      "Task #{inspect(pid)} started from #{inspect(owner)} terminating\n" <>
        stop_text(reason) <>
        "\nFunction: #{inspect(fun)}" <>
        "\n    Args: #{inspect(given)}"
    )
  end

  def process_terminating(pid, {:error, error, stacktrace}) do
    Logger.error(
      "Process #{inspect(pid)} raised an exception\n" <> error_text(:error, error, stacktrace)
    )
  end

  def unexpected_message(module, name, message) do
    Logger.error(
      "#{inspect(module)} #{inspect(name)} received unexpected message in handle_info/2: " <>
        "#{inspect(message)}\n"
    )
  end

  defp handler_reason({:EXIT, reason}), do: reason
  defp handler_reason(other), do: other

  defp from(nil), do: ""
  defp from(client), do: " (from #{inspect(client)})"

  defp client_text(nil), do: ""

  defp client_text(client) do
    if Process.alive?(client) do
      "\nClient #{inspect(client)} is alive"
    else
      "\nClient #{inspect(client)} is dead"
    end
  end

  defp called(:erlang, :apply, [fun, arguments]), do: {fun, arguments}
  defp called(module, function, arguments), do: {Function.capture(module, function, length(arguments)), arguments}

  defp stop_text({:bad_return_value, value}), do: "** (stop) bad return value: #{inspect(value)}"

  defp stop_text({error, stacktrace} = reason) when is_list(stacktrace) do
    if stacktrace == [] or trace?(stacktrace) do
      error_text(:error, error, stacktrace)
    else
      exit_text(reason)
    end
  end

  defp stop_text(reason), do: exit_text(reason)

  defp trace?([{module, function, _arity, _place} | _]), do: is_atom(module) and is_atom(function)
  defp trace?(_other), do: false

  defp exit_text(reason), do: "** (stop) " <> Exception.format_exit(reason)

  defp error_text(_kind, {:nocatch, value}, _stacktrace) do
    "** (ErlangError) Erlang error: {:nocatch, #{inspect(value)}}"
  end

  defp error_text(kind, error, stacktrace) do
    text = Exception.format_banner(kind, error, stacktrace)
    if stacktrace == [], do: text, else: text <> "\n" <> String.trim_trailing(Exception.format_stacktrace(stacktrace))
  end
end
