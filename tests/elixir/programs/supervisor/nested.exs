# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Leaf do
  use GenServer
  def start_link(name), do: GenServer.start_link(__MODULE__, name, name: name)
  def init(name), do: {:ok, name}
end
defmodule Inner do
  use Supervisor
  def start_link(names), do: Supervisor.start_link(__MODULE__, names, name: __MODULE__)
  def init(names) do
    Supervisor.init(for(name <- names, do: Supervisor.child_spec({Leaf, name}, id: name)), strategy: :one_for_one)
  end
end
{:ok, top} = Supervisor.start_link([{Leaf, :root_leaf}, {Inner, [:x, :y]}], strategy: :rest_for_one)
IO.inspect(Supervisor.count_children(top))
IO.inspect(Supervisor.count_children(Inner))
for {id, _, type, modules} <- Supervisor.which_children(top), do: IO.inspect({id, type, modules})
