# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Wide do
  defstruct alpha: nil, beta: [], gamma: %{}, delta: "some text", epsilon: {1, 2, 3}
end
defmodule Hidden do
  @derive {Inspect, except: [:password]}
  defstruct name: "n", password: "secret"
end
defmodule OnlySome do
  @derive {Inspect, only: [:name]}
  defstruct name: "n", password: "secret"
end
defmodule Empty do
  defstruct []
end
defmodule Main do
  def run do
    IO.inspect(%Wide{})
    IO.inspect(%Wide{beta: Enum.to_list(1..30)})
    IO.inspect(%Hidden{})
    IO.inspect(%OnlySome{})
    IO.inspect(%Empty{})
    IO.inspect([%Empty{}, %Empty{}])
    IO.inspect(%{key: %Empty{}})
    IO.inspect(%Wide{}, structs: false)
  end
end
Main.run()
