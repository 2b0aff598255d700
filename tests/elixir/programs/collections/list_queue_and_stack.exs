# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
stack = [1 | [2 | []]]
[top | rest] = stack
IO.inspect {top, rest}
queue = :lists.foldl(fn x, q -> q ++ [x] end, [], [1, 2, 3])
{[first], queue} = Enum.split(queue, 1)
IO.inspect {first, queue}
IO.inspect hd(queue)
IO.inspect tl(queue)
IO.inspect length(queue)
IO.inspect 3 in queue
IO.inspect [1, 2, 3] -- [2]
IO.inspect [h | t] = [:only]
IO.inspect {h, t}
IO.inspect match?([_, _ | _], queue)
