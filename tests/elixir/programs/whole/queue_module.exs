# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Queue do
  defstruct front: [], back: []
  def new, do: %Queue{}
  def push(%Queue{back: back} = q, x), do: %{q | back: [x | back]}
  def pop(%Queue{front: [], back: []}), do: :empty
  def pop(%Queue{front: [], back: back}), do: pop(%Queue{front: Enum.reverse(back)})
  def pop(%Queue{front: [x | front]} = q), do: {x, %{q | front: front}}
  def to_list(%Queue{front: front, back: back}), do: front ++ Enum.reverse(back)
end

queue = Enum.reduce(1..4, Queue.new(), &Queue.push(&2, &1))
IO.inspect(queue)
{1, queue} = Queue.pop(queue)
queue = Queue.push(queue, 5)
IO.inspect(Queue.to_list(queue))
IO.inspect(Queue.pop(Queue.new()))

drain = fn drain, queue ->
  case Queue.pop(queue) do
    :empty -> []
    {x, rest} -> [x | drain.(drain, rest)]
  end
end

IO.inspect(drain.(drain, queue))
erlang = :queue.in(2, :queue.in(1, :queue.new()))
IO.inspect(:queue.to_list(erlang))
{{:value, first}, _} = :queue.out(erlang)
IO.inspect(first)
