# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Failing do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:slow, _from, x) do
    Process.sleep(200)
    {:reply, :slow, x}
  end
  def handle_call(:crash, _from, _x), do: raise("in call")
  def handle_call(:exit, _from, _x), do: exit(:chosen)
  def handle_call(:stop, _from, x), do: {:stop, :because, x}
  def handle_call(:throw, _from, x), do: throw({:reply, :thrown, x})
  def handle_call(:bad, _from, _x), do: :bad_return
end
attempt = fn request, timeout ->
  {:ok, pid} = GenServer.start(Failing, 1)
  try do
    IO.inspect(GenServer.call(pid, request, timeout))
  catch
    :exit, {{%_{} = e, _}, {GenServer, :call, [_ | rest]}} -> IO.inspect({:exception, e, rest})
    :exit, {reason, {GenServer, :call, [_ | rest]}} -> IO.inspect({:exit, reason, rest})
  end
end
attempt.(:slow, 10)
attempt.(:crash, 100)
attempt.(:exit, 100)
attempt.(:stop, 100)
attempt.(:throw, 100)
attempt.(:bad, 100)
try do
  GenServer.call(:nobody, :x)
catch
  :exit, reason -> IO.inspect(reason)
end
try do
  GenServer.call(self(), :x)
catch
  :exit, {reason, _} -> IO.inspect(reason)
end
IO.inspect(GenServer.cast(:nobody, :x))
