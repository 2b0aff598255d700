# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Sleeper do
  use GenServer
  def init(n), do: {:ok, n, :hibernate}
  def handle_call(:get, _from, n), do: {:reply, n, n + 1, :hibernate}
  def handle_cast(:inc, n), do: {:noreply, n + 1, :hibernate}
end
{:ok, pid} = GenServer.start_link(Sleeper, 1)
GenServer.cast(pid, :inc)
IO.inspect(GenServer.call(pid, :get))
IO.inspect(GenServer.call(pid, :get))
