# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Family do
  use GenServer
  def init(_), do: {:ok, Process.get(:"$ancestors")}
end
Process.register(self(), :the_parent)
{:ok, pid} = GenServer.start_link(Family, nil)
IO.inspect(hd(:sys.get_state(pid)))
