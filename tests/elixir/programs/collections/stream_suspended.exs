# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# The protocol behind streams: a reducer that suspends gets a function to go on with.
step = fn element, acc -> {:suspend, [element | acc]} end

{:suspended, [], continue} = Enumerable.reduce(Stream.map(1..3, &(&1 * 10)), {:suspend, []}, step)
{:suspended, acc, continue} = continue.({:cont, []})
IO.inspect acc
{:suspended, acc, continue} = continue.({:cont, acc})
IO.inspect acc
{:suspended, acc, continue} = continue.({:cont, acc})
IO.inspect acc
IO.inspect continue.({:cont, acc})

{:suspended, acc, continue} = Enumerable.reduce([1, 2, 3], {:cont, []}, step)
IO.inspect acc
IO.inspect continue.({:halt, :enough})

{:suspended, acc, _} = Enumerable.reduce(%{a: 1}, {:cont, []}, step)
IO.inspect acc
{:suspended, acc, _} = Enumerable.reduce(5..1, {:cont, []}, step)
IO.inspect acc
{:suspended, acc, continue} = Enumerable.reduce(Stream.flat_map(1..2, &[&1, -&1]), {:cont, []}, step)
IO.inspect acc
{:suspended, acc, _} = continue.({:cont, acc})
IO.inspect acc
IO.inspect Enumerable.reduce([1, 2], {:halt, :acc}, step)
IO.inspect Enumerable.reduce([1, 2], {:cont, 0}, fn x, acc -> {:cont, x + acc} end)
