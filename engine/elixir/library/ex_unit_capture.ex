# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

defmodule ExUnit.CaptureIO do
  def capture_io(function) when is_function(function, 0), do: capture_io(:stdio, [], function)

  def capture_io(device, function) when is_atom(device), do: capture_io(device, [], function)
  def capture_io(input, function) when is_binary(input), do: capture_io(:stdio, [input: input], function)
  def capture_io(options, function) when is_list(options), do: capture_io(:stdio, options, function)

  def capture_io(device, input, function) when is_binary(input), do: capture_io(device, [input: input], function)

  def capture_io(device, options, function) do
    {_result, output} = with_io(device, options, function)
    output
  end

  def with_io(function) when is_function(function, 0), do: with_io(:stdio, [], function)

  def with_io(device, function) when is_atom(device), do: with_io(device, [], function)
  def with_io(input, function) when is_binary(input), do: with_io(:stdio, [input: input], function)
  def with_io(options, function) when is_list(options), do: with_io(:stdio, options, function)

  def with_io(device, input, function) when is_binary(input), do: with_io(device, [input: input], function)

  def with_io(device, options, function) when device in [:stdio, :standard_io] do
    capture(options, function, Process.group_leader(), fn pid -> Process.group_leader(self(), pid) end)
  end

  def with_io(device, options, function) when device in [:stderr, :standard_error] do
    previous = :persistent_term.get({IO, :standard_error}, nil)
    capture(options, function, previous, fn pid -> :persistent_term.put({IO, :standard_error}, pid) end)
  end

  def with_io(device, _options, _function) do
    raise "could not find IO device registered at #{inspect(device)}"
  end

  defp capture(options, function, previous, redirect) do
    prompt = Keyword.get(options, :capture_prompt, true)
    {:ok, pid} = StringIO.open(Keyword.get(options, :input, ""), capture_prompt: prompt)
    redirect.(pid)

    try do
      function.()
    else
      result ->
        {:ok, {_rest, output}} = StringIO.close(pid)
        {result, output}
    catch
      kind, reason ->
        stacktrace = __STACKTRACE__
        StringIO.close(pid)
        :erlang.raise(kind, reason, stacktrace)
    after
      redirect.(previous)
    end
  end
end

defmodule ExUnit.CaptureLog do
  def capture_log(options \\ [], function) do
    {_result, log} = with_log(options, function)
    log
  end

  def with_log(options \\ [], function) when is_list(options) do
    reference = Logger.start_capture(Keyword.get(options, :level))

    try do
      function.()
    else
      result -> {result, Logger.take_capture(reference)}
    after
      Logger.stop_capture(reference)
    end
  end
end
