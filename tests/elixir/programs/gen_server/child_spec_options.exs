# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Options do
  use GenServer, id: :special, restart: :transient, shutdown: 10_000
  def init(state), do: {:ok, state}
end
IO.inspect(Options.child_spec(:argument))
defmodule Defaults do
  use GenServer
  def init(state), do: {:ok, state}
end
IO.inspect(Defaults.child_spec([1]))
defmodule Own do
  use GenServer
  def init(state), do: {:ok, state}
  def child_spec(argument), do: %{id: {__MODULE__, argument}, start: {__MODULE__, :start_link, [argument]}}
end
IO.inspect(Own.child_spec(3))
