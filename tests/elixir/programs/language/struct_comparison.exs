# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule A do
  defstruct [:x]
end
defmodule B do
  defstruct [:x]
end
defmodule Main do
  def run do
    IO.inspect(%A{x: 1} == %A{x: 1})
    IO.inspect(%A{x: 1} == %B{x: 1})
    IO.inspect(%A{x: 1} === %A{x: 1.0})
    IO.inspect(%A{x: 1} == %A{x: 1.0})
    IO.inspect(%A{x: 1} < %A{x: 2})
    IO.inspect(%A{x: 2} < %B{x: 1})
    IO.inspect(%{__struct__: A, x: 1} == %A{x: 1})
    IO.inspect(Enum.sort([%B{x: 1}, %A{x: 3}, %A{x: 2}]))
    IO.inspect(%A{x: 1} in [%B{x: 1}, %A{x: 1}])
  end
end
Main.run()
