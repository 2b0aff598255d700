# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Replies do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:reply, _from, x), do: {:reply, :replied, x}
  def handle_call(:later, from, x) do
    send(self(), {:answer, from})
    {:noreply, x}
  end
  def handle_call(:timeout, _from, x), do: {:reply, :ok, x, 0}
  def handle_call(:continue, _from, x), do: {:reply, :first, x, {:continue, :then}}
  def handle_call(:state, _from, x), do: {:reply, x, x}
  def handle_call(:early, from, x) do
    GenServer.reply(from, :early)
    {:noreply, [:after_reply | x]}
  end
  def handle_call(:stop, _from, x), do: {:stop, :normal, :stopped, x}
  def handle_info({:answer, from}, x) do
    GenServer.reply(from, :answered_later)
    {:noreply, x}
  end
  def handle_info(:timeout, x), do: {:noreply, [:timed_out | x]}
  def handle_continue(:then, x), do: {:noreply, [:continued | x]}
end
{:ok, pid} = GenServer.start_link(Replies, [])
IO.inspect(GenServer.call(pid, :reply))
IO.inspect(GenServer.call(pid, :later))
IO.inspect(GenServer.call(pid, :timeout))
Process.sleep(5)
IO.inspect(GenServer.call(pid, :state))
IO.inspect(GenServer.call(pid, :continue))
IO.inspect(GenServer.call(pid, :early))
IO.inspect(GenServer.call(pid, :state))
IO.inspect(GenServer.call(pid, :stop))
Process.sleep(5)
IO.inspect(Process.alive?(pid))
