# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Worker do
  use GenServer
  def start_link(n), do: GenServer.start_link(__MODULE__, n)
  def init(n), do: {:ok, n}
end
for function <- [
      fn -> DynamicSupervisor.start_child(:nobody, {Worker, 1}) end,
      fn -> DynamicSupervisor.which_children(:nobody) end,
      fn -> DynamicSupervisor.count_children(:nobody) end
    ] do
  try do
    function.()
  catch
    :exit, reason -> IO.inspect(reason)
  end
end
