# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Slow do
  use GenServer
  def init(x), do: {:ok, x}
  def handle_call(:slow, _from, state) do
    Process.sleep(:infinity)
    {:reply, :ok, state}
  end
end
{:ok, _} = GenServer.start_link(Slow, 1, name: Slow)
GenServer.call(Slow, :slow, 20)
