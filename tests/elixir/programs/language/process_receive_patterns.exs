# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for message <- [{:add, 1, 2}, {:sub, 5, 3}, :stop, "text", %{key: :v}, [1, 2], 7, -7] do
  send(self(), message)
end
take = fn ->
  receive do
    {:add, a, b} -> a + b
    {:sub, a, b} -> a - b
    %{key: v} -> {:map, v}
    [h | _] -> {:head, h}
    n when is_integer(n) and n > 0 -> {:positive, n}
    "te" <> rest -> {:text, rest}
    other -> {:other, other}
  end
end
for _ <- 1..8, do: IO.inspect(take.())
