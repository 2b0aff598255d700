# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Ending do
  use GenServer
  def init(to) do
    Process.flag(:trap_exit, true)
    {:ok, to}
  end
  def handle_info({:EXIT, _, reason}, to) do
    send(to, {:saw_exit, reason})
    {:noreply, to}
  end
  def handle_info(message, to) do
    send(to, {:info, message})
    {:noreply, to}
  end
  def handle_cast(:stop, to), do: {:stop, :normal, to}
  def handle_cast({:stop, reason}, to), do: {:stop, reason, to}
  def terminate(reason, to), do: send(to, {:terminate, reason})
end
{:ok, pid} = GenServer.start(Ending, self())
send(pid, :hello)
receive do m -> IO.inspect(m) end
child = spawn(fn -> :ok end)
send(pid, {:plain, 1})
receive do m -> IO.inspect(m) end
IO.inspect(is_pid(child))
GenServer.cast(pid, :stop)
receive do m -> IO.inspect(m) end
{:ok, pid} = GenServer.start(Ending, self())
GenServer.cast(pid, {:stop, {:shutdown, :x}})
receive do m -> IO.inspect(m) end
{:ok, pid} = GenServer.start(Ending, self())
GenServer.stop(pid, :shutdown)
receive do m -> IO.inspect(m) end
