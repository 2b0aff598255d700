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
    {:ok, pid} = StringIO.open(Keyword.get(options, :input, ""), capture_prompt: prompt?(options))
    leader = Process.group_leader()
    Process.group_leader(self(), pid)

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
      Process.group_leader(self(), leader)
    end
  end

  def with_io(:stderr, options, function), do: with_io(:standard_error, options, function)

  # Others may capture the same device: all of them get what is written while they do.
  def with_io(device, options, function) do
    input = Keyword.get(options, :input, "")
    encoding = Keyword.get(options, :encoding, :unicode)

    case ExUnit.CaptureServer.capture(device, input, encoding, prompt?(options)) do
      {:ok, reference} ->
        try do
          result = function.()
          {result, ExUnit.CaptureServer.output(reference)}
        after
          ExUnit.CaptureServer.release(reference)
        end

      {:error, :no_device} ->
        raise "could not find IO device registered at #{inspect(device)}"

      {:error, {:encoding, _encoding}} ->
        raise ArgumentError, "attempted to change the encoding for a currently captured device #{inspect(device)}"

      {:error, :input} ->
        raise ArgumentError,
              "attempted multiple captures on device #{inspect(device)} with input. If you need to give an input to a captured device, you cannot run your test asynchronously"
    end
  end

  defp prompt?(options), do: Keyword.get(options, :capture_prompt, true)
end

# The devices with a name that are captured now.
defmodule ExUnit.CaptureServer do
  use GenServer

  def capture(device, input, encoding, prompt?) do
    GenServer.call(server(), {:capture, device, input, encoding, prompt?})
  end

  def output(reference), do: GenServer.call(ExUnit.CaptureServer, {:output, reference})
  def release(reference), do: GenServer.call(ExUnit.CaptureServer, {:release, reference})

  defp server do
    case GenServer.start(ExUnit.CaptureServer, nil, name: ExUnit.CaptureServer) do
      {:ok, pid} -> pid
      {:error, {:already_started, pid}} -> pid
    end
  end

  def init(_), do: {:ok, %{devices: %{}, captures: %{}}}

  def handle_call({:capture, name, input, encoding, prompt?}, {caller, _tag}, state) do
    case device(state.devices[name], name, input, encoding, prompt?) do
      {:ok, device} ->
        reference = Process.monitor(caller)
        {_rest, text} = StringIO.contents(device.pid)
        state = put_in(state.devices[name], %{device | count: device.count + 1})
        {:reply, {:ok, reference}, put_in(state.captures[reference], {name, byte_size(text)})}

      error ->
        {:reply, error, state}
    end
  end

  def handle_call({:output, reference}, _from, state) do
    {name, start} = state.captures[reference]
    {_rest, text} = StringIO.contents(state.devices[name].pid)
    {:reply, binary_part(text, start, byte_size(text) - start), state}
  end

  def handle_call({:release, reference}, _from, state) do
    Process.demonitor(reference, [:flush])
    {:reply, :ok, released(state, reference)}
  end

  def handle_info({:DOWN, reference, :process, _pid, _reason}, state), do: {:noreply, released(state, reference)}
  def handle_info(_message, state), do: {:noreply, state}

  defp device(nil, name, input, encoding, prompt?) do
    case original(name) do
      {:ok, original} ->
        {:ok, pid} = StringIO.open(input, capture_prompt: prompt?)
        redirect(name, original, pid)
        {:ok, %{pid: pid, original: original, encoding: encoding, input?: input != "", count: 0}}

      :error ->
        {:error, :no_device}
    end
  end

  defp device(%{encoding: encoding}, _name, _input, wanted, _prompt?) when encoding != wanted do
    {:error, {:encoding, encoding}}
  end

  defp device(%{input?: true}, _name, _input, _encoding, _prompt?), do: {:error, :input}
  defp device(_device, _name, input, _encoding, _prompt?) when input != "", do: {:error, :input}
  defp device(device, _name, _input, _encoding, _prompt?), do: {:ok, device}

  defp released(state, reference) do
    {{name, _start}, captures} = Map.pop(state.captures, reference)
    device = state.devices[name]
    state = %{state | captures: captures}

    if device.count > 1 do
      put_in(state.devices[name].count, device.count - 1)
    else
      redirect(name, device.pid, device.original)
      StringIO.close(device.pid)
      %{state | devices: Map.delete(state.devices, name)}
    end
  end

  defp original(:standard_error), do: {:ok, :persistent_term.get({IO, :standard_error}, nil)}

  defp original(name) do
    case Process.whereis(name) do
      nil -> :error
      pid -> {:ok, pid}
    end
  end

  defp redirect(:standard_error, _from, to), do: :persistent_term.put({IO, :standard_error}, to)

  # Those that ended have no names.
  defp redirect(name, _from, to) do
    if Process.whereis(name), do: Process.unregister(name)
    if Process.alive?(to), do: Process.register(to, name)
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
