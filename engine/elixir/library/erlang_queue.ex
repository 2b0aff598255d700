# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# {rear, front}: the newest is first in rear, the oldest first in front. Neither is empty while the queue holds two or more,
# so that both ends can be had at once; what is shared between them when one runs out is what the real one shares, too.
defmodule :queue do
  import Kernel, except: [in: 2]

  def new, do: {[], []}
  def is_queue({rear, front}), do: is_list(rear) and is_list(front)
  def is_queue(_other), do: false
  def is_empty({[], []}), do: true
  def is_empty({rear, front}) when is_list(rear) and is_list(front), do: false
  def is_empty(_other), do: :erlang.error(:badarg)
  def len({rear, front}) when is_list(rear) and is_list(front), do: length(rear) + length(front)
  def len(_other), do: :erlang.error(:badarg)

  # in/2, whose name is an operator's.
  def item in queue, do: put(item, queue)
  def in_r(item, queue), do: reverse(put(item, reverse(queue)))
  def snoc(queue, item), do: put(item, queue)
  def cons(item, queue), do: in_r(item, queue)

  defp put(item, {[_] = rear, []}), do: {[item], rear}
  defp put(item, {rear, front}) when is_list(rear) and is_list(front), do: {[item | rear], front}
  defp put(_item, _other), do: :erlang.error(:badarg)

  def out({[], []} = queue), do: {:empty, queue}
  def out({[item], []}), do: {{:value, item}, {[], []}}

  def out({[last | rear], []}) do
    [item | front] = :lists.reverse(rear)
    {{:value, item}, {[last], front}}
  end

  def out({rear, [item]}) when is_list(rear), do: {{:value, item}, from_rear(rear)}
  def out({rear, [item | front]}) when is_list(rear), do: {{:value, item}, {rear, front}}
  def out(_other), do: :erlang.error(:badarg)

  def out_r(queue) do
    {item, rest} = out(reverse(queue))
    {item, reverse(rest)}
  end

  def from_list(list) when is_list(list), do: reverse(from_rear(list))
  def from_list(_other), do: :erlang.error(:badarg)

  def to_list({rear, front}) when is_list(rear) and is_list(front), do: front ++ :lists.reverse(rear)
  def to_list(_other), do: :erlang.error(:badarg)

  def reverse({rear, front}) when is_list(rear) and is_list(front), do: {front, rear}
  def reverse(_other), do: :erlang.error(:badarg)

  def join({rear, front}, {later_rear, later_front}) do
    {later_rear, front ++ :lists.reverse(rear, later_front)}
  end

  def split(count, queue) do
    {first, rest} = :lists.split(count, to_list(queue))
    {from_list(first), from_list(rest)}
  end

  def filter(fun, {rear, front}) do
    kept_front = for item <- front, kept <- kept(fun.(item), item), do: kept
    kept_rear = for item <- rear, kept <- :lists.reverse(kept(fun.(item), item)), do: kept
    balanced(kept_rear, kept_front)
  end

  defp kept(true, item), do: [item]
  defp kept(false, _item), do: []
  defp kept(list, _item) when is_list(list), do: list

  defp balanced(rear, []), do: from_rear(rear)
  defp balanced([], front), do: from_list(front)
  defp balanced(rear, front), do: {rear, front}

  def fold(fun, initial, queue), do: :lists.foldl(fun, initial, to_list(queue))
  def any(fun, queue), do: :lists.any(fun, to_list(queue))
  def all(fun, queue), do: :lists.all(fun, to_list(queue))
  def member(item, {rear, front}), do: :lists.member(item, rear) or :lists.member(item, front)
  def delete(item, queue), do: from_list(:lists.delete(item, to_list(queue)))

  def peek(queue) do
    case out(queue) do
      {:empty, _} -> :empty
      {value, _} -> value
    end
  end

  def peek_r(queue), do: peek(reverse(queue))

  def get(queue), do: queue |> out() |> first()
  def get_r(queue), do: get(reverse(queue))
  def head(queue), do: get(queue)
  def last(queue), do: get_r(queue)
  def daeh(queue), do: get_r(queue)

  defp first({{:value, item}, _rest}), do: item
  defp first({:empty, _}), do: :erlang.error(:empty)

  def drop(queue), do: queue |> out() |> rest()
  def drop_r(queue), do: reverse(drop(reverse(queue)))
  def tail(queue), do: drop(queue)
  def init(queue), do: drop_r(queue)
  def liat(queue), do: drop_r(queue)

  defp rest({{:value, _item}, rest}), do: rest
  defp rest({:empty, _}), do: :erlang.error(:empty)

  # A rear alone: its older half goes to the front.
  defp from_rear([]), do: {[], []}
  defp from_rear([item]), do: {[], [item]}

  defp from_rear(rear) do
    {newer, older} = :lists.split(div(length(rear), 2), rear)
    {newer, :lists.reverse(older)}
  end
end
