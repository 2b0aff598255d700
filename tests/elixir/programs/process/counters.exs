# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
counter = :counters.new(2, [])
:counters.add(counter, 1, 5)
:counters.sub(counter, 1, 2)
:counters.put(counter, 2, 7)
IO.inspect({:counters.get(counter, 1), :counters.get(counter, 2)})
parent = self()
for _ <- 1..10 do
  spawn(fn ->
    :counters.add(counter, 1, 1)
    send(parent, :done)
  end)
end
for _ <- 1..10, do: receive(do: (:done -> :ok))
IO.inspect(:counters.get(counter, 1))
numbers = :atomics.new(1, [])
IO.inspect(:atomics.add_get(numbers, 1, 3))
IO.inspect(:atomics.compare_exchange(numbers, 1, 3, 9))
IO.inspect(:atomics.compare_exchange(numbers, 1, 3, 10))
IO.inspect(:atomics.get(numbers, 1))
