# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
[] = []
[a] = [1]
[b, c] = [2, 3]
[head | tail] = [1, 2, 3]
[x, y | rest] = [1, 2]
IO.inspect({a, b, c, head, tail, x, y, rest})
[[nested | _], {:t, inner}] = [[9, 8], {:t, 7}]
IO.inspect({nested, inner})
[key: value] = [key: 5]
IO.inspect(value)
[{name, _} | _] = [one: 1, two: 2]
IO.inspect(name)
describe = fn
  [] -> "empty"
  [_] -> "one"
  [_, _] -> "two"
  [_ | tail] -> "more, tail #{inspect(tail)}"
end
for list <- [[], [1], [1, 2], [1, 2, 3]], do: IO.puts(describe.(list))
[1 | rest2] = [1 | :improper]
IO.inspect(rest2)
[1, 2] ++ more = [1, 2, 3, 4]
IO.inspect(more)
