# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Handmade do
  def start_link, do: :proc_lib.start_link(__MODULE__, :init, [self()])
  def init(parent) do
    :proc_lib.init_ack(parent, {:ok, self()})
    loop(0)
  end
  defp loop(n) do
    receive do
      {:add, m} -> loop(n + m)
      {:get, from} ->
        send(from, n)
        loop(n)
    end
  end
end
{:ok, pid} = Handmade.start_link()
send(pid, {:add, 5})
send(pid, {:get, self()})
receive do n -> IO.inspect(n) end
defmodule Erlangish do
  @behaviour :gen_server
  def start_link, do: :gen_server.start_link(__MODULE__, 3, [])
  def init(n), do: {:ok, n}
  def handle_call(:n, _from, n), do: {:reply, n, n}
  def handle_cast(_, n), do: {:noreply, n}
end
{:ok, pid} = Erlangish.start_link()
IO.inspect(:gen_server.call(pid, :n))
IO.inspect(GenServer.call(pid, :n))
