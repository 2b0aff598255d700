# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A device in memory: a process that serves the protocol of devices.
defmodule StringIO do
  use GenServer

  def open(string, options_or_function \\ [])

  def open(string, options) when is_list(options) do
    GenServer.start_link(StringIO, {string, Keyword.get(options, :capture_prompt, false)})
  end

  def open(string, function), do: open(string, [], function)

  def open(string, options, function) do
    {:ok, pid} = open(string, options)

    try do
      {:ok, function.(pid)}
    after
      close(pid)
    end
  end

  def contents(pid), do: GenServer.call(pid, :contents)
  def flush(pid), do: GenServer.call(pid, :flush)
  def close(pid), do: GenServer.call(pid, :close)

  def init({string, capture_prompt}) do
    {:ok, %{input: string, output: [], capture_prompt: capture_prompt}}
  end

  def handle_call(:contents, _from, state), do: {:reply, {state.input, output(state)}, state}
  def handle_call(:flush, _from, state), do: {:reply, output(state), %{state | output: []}}

  def handle_call(:close, _from, state) do
    {:stop, :normal, {:ok, {state.input, output(state)}}, state}
  end

  def handle_info({:io_request, from, reference, request}, state) do
    {reply, state} = serve(request, state)
    send(from, {:io_reply, reference, reply})
    {:noreply, state}
  end

  def handle_info(_message, state), do: {:noreply, state}

  defp serve({:put_chars, _encoding, chars}, state), do: {:ok, %{state | output: [state.output, chars]}}
  defp serve({:put_chars, chars}, state), do: {:ok, %{state | output: [state.output, chars]}}

  defp serve({:put_chars, encoding, module, function, arguments}, state) do
    serve({:put_chars, encoding, apply(module, function, arguments)}, state)
  end

  defp serve({:get_line, _encoding, prompt}, state), do: take_line(with_prompt(state, prompt))

  defp serve({:get_chars, _encoding, prompt, count}, state) do
    take_characters(with_prompt(state, prompt), count)
  end

  defp serve({:get_password, _encoding}, state), do: take_line(state)
  defp serve({:requests, requests}, state), do: serve_all(requests, :ok, state)
  defp serve({:setopts, _options}, state), do: {{:error, :enotsup}, state}
  defp serve(:getopts, state), do: {[binary: true, encoding: :unicode], state}
  defp serve({:get_geometry, _what}, state), do: {{:error, :enotsup}, state}
  defp serve(_request, state), do: {{:error, :request}, state}

  # The first that fails is the last.
  defp serve_all([], reply, state), do: {reply, state}
  defp serve_all(_requests, {:error, _} = error, state), do: {error, state}

  defp serve_all([request | rest], _reply, state) do
    {reply, state} = serve(request, state)
    serve_all(rest, reply, state)
  end

  defp with_prompt(%{capture_prompt: true} = state, prompt) do
    %{state | output: [state.output, prompt]}
  end

  defp with_prompt(state, _prompt), do: state

  defp take_line(%{input: ""} = state), do: {:eof, state}

  defp take_line(state) do
    case String.split(state.input, "\n", parts: 2) do
      [line, rest] -> {String.trim_trailing(line, "\r") <> "\n", %{state | input: rest}}
      [last] -> {last, %{state | input: ""}}
    end
  end

  defp take_characters(%{input: ""} = state, _count), do: {:eof, state}

  defp take_characters(state, count) do
    {taken, rest} = String.split_at(state.input, count)
    {taken, %{state | input: rest}}
  end

  defp output(state), do: IO.chardata_to_string(state.output)
end
