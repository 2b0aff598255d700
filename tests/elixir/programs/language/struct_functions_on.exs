# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Stack do
  defstruct items: []
  def new, do: %__MODULE__{}
  def push(%__MODULE__{items: items} = stack, item), do: %{stack | items: [item | items]}
  def pop(%Stack{items: []}), do: :empty
  def pop(%Stack{items: [top | rest]}), do: {top, %Stack{items: rest}}
  def size(%__MODULE__{items: items}), do: length(items)
end
stack = Stack.new() |> Stack.push(1) |> Stack.push(2)
IO.inspect(stack)
IO.inspect(Stack.size(stack))
{top, rest} = Stack.pop(stack)
IO.inspect({top, rest})
IO.inspect(Stack.pop(Stack.new()))
