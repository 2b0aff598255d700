# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Asked do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call(:from, {pid, _tag}, state), do: {:reply, pid, state}
end
{:ok, pid} = GenServer.start_link(Asked, nil)
IO.inspect(GenServer.call(pid, :from) == self())
