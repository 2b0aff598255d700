# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Slow do
  def start_link, do: :proc_lib.start_link(__MODULE__, :init, [self()])

  def init(parent) do
    :proc_lib.init_ack(parent, {:ok, self()})
    receive do
      {:ping, from} -> send(from, :pong)
    end
  end

  def fail, do: :proc_lib.start(__MODULE__, :fail_init, [])
  def fail_init, do: :proc_lib.init_ack({:error, :not_today})
end
{:ok, pid} = Slow.start_link()
send(pid, {:ping, self()})
receive do
  message -> IO.inspect(message)
end
IO.inspect(Slow.fail())
