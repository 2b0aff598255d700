# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Cleans do
  use GenServer
  def init(name) do
    Process.flag(:trap_exit, true)
    {:ok, name}
  end
  def terminate(reason, name), do: IO.inspect({name, reason})
end
parent =
  spawn(fn ->
    {:ok, pid} = GenServer.start_link(Cleans, :child)
    receive do
      {:go, main} -> send(main, pid)
    end
    receive do
      :end -> exit(:shutdown)
    end
  end)
send(parent, {:go, self()})
pid =
  receive do
    pid -> pid
  end
ref = Process.monitor(pid)
send(parent, :end)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
