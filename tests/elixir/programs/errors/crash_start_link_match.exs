# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Bad do
  use GenServer
  def init(_), do: {:stop, :not_today}
end
Process.flag(:trap_exit, true)
{:ok, _} = GenServer.start_link(Bad, nil)
