# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A function that has no clause fails where it begins, and stands once in the trace.
defmodule Steps do
  def step(1), do: 1

  def step(2) do
    IO.puts(2)
    3
  end
end

defmodule Server do
  use GenServer
  def init(state), do: {:ok, state}

  def handle_call(:get, _from, state) do
    {:reply, state, state}
  end

  def handle_cast({:step, number}, _state), do: {:noreply, Steps.step(number)}
end

Process.flag(:trap_exit, true)
Logger.configure(level: :none)

try do
  Steps.step(3)
rescue
  _error -> IO.inspect(hd(__STACKTRACE__))
end

choose = fn
  1 -> 2
  3 ->
    IO.puts(3)
    4
end

try do
  choose.(2)
rescue
  _error -> IO.inspect(elem(hd(__STACKTRACE__), 3))
end

{:ok, server} = GenServer.start_link(Server, 1)
GenServer.cast(server, {:step, 5})

receive do
  {:EXIT, ^server, {reason, trace}} -> IO.inspect({reason, Enum.take(trace, 2)})
end

{:ok, server} = GenServer.start_link(Server, 1)

try do
  GenServer.call(server, :put)
catch
  :exit, {{reason, trace}, _call} ->
    IO.inspect({reason, for({Server, function, [request | _], place} <- trace, do: {function, request, place})})
end

pid = spawn_link(fn -> Steps.step(9) end)

receive do
  {:EXIT, ^pid, {reason, [{module, function, arguments, place} | rest]}} ->
    IO.inspect({reason, module, function, length(arguments), place})
    IO.inspect(for {Steps, _, _, _} = entry <- rest, do: entry)
end
