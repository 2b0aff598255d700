# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Patient do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call(:wait, from, _), do: {:noreply, from}

  def handle_cast(:release, from) do
    IO.inspect(GenServer.reply(from, :released))
    {:noreply, nil}
  end
end
{:ok, pid} = GenServer.start_link(Patient, nil)
task = Task.async(fn -> GenServer.call(pid, :wait) end)
Process.sleep(20)
GenServer.cast(pid, :release)
IO.inspect(Task.await(task))
