# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Selfish do
  use GenServer
  def init(_), do: {:ok, nil}

  def handle_call(:self, _from, state) do
    answer =
      try do
        GenServer.call(self(), :again)
      catch
        :exit, {reason, _} -> reason
      end

    {:reply, answer, state}
  end
end
{:ok, pid} = GenServer.start_link(Selfish, nil)
IO.inspect(GenServer.call(pid, :self))
