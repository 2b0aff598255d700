# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Raw do
  use GenServer
  def init(_), do: {:ok, nil}
  def handle_call(request, _from, state), do: {:reply, {:answer, request}, state}
end
{:ok, pid} = GenServer.start_link(Raw, nil)
send(pid, {:"$gen_call", {self(), :tag}, :by_hand})
receive do
  message -> IO.inspect(message)
end
