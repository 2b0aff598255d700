# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
add = fn element, chunk ->
  if rem(element, 2) == 0 do
    {:cont, Enum.reverse([element | chunk]), []}
  else
    {:cont, [element | chunk]}
  end
end

finish = fn
  [] -> {:cont, []}
  chunk -> {:cont, Enum.reverse(chunk), []}
end

IO.inspect Enum.chunk_while(1..10, [], add, finish)
IO.inspect Enum.chunk_while(0..9, [], add, finish)

stop = fn
  5, sum -> {:halt, sum}
  element, sum -> {:cont, {element, sum}, element + sum}
end

IO.inspect Enum.chunk_while(1..9, 0, stop, fn sum -> {:cont, {:end, sum}, nil} end)
IO.inspect Enum.chunk_while([], 7, stop, fn sum -> {:cont, sum} end)
