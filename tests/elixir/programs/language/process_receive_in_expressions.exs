# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
send(self(), 1)
send(self(), 2)
send(self(), {:x, 3})
sum = (receive do n -> n end) + (receive do n -> n end)
IO.inspect(sum)
IO.inspect({:got, receive do {:x, n} -> n end, :end})
send(self(), :outer)
send(self(), :inner)
result =
  receive do
    :outer ->
      receive do
        :inner -> {:both, :received}
      end
  end
IO.inspect(result)
f = fn -> receive do m -> m after 0 -> :none end end
send(self(), :for_f)
IO.inspect([f.(), f.()])
value = if (receive do _ -> true after 0 -> false end), do: :yes, else: :no
IO.inspect(value)
send(self(), 5)
IO.puts("interpolated #{receive do n -> n * 2 end}")
list = Enum.map(1..3, fn n ->
  send(self(), n)
  receive do m -> m * 10 end
end)
IO.inspect(list)
