# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# A seeded process draws the same numbers each time, and the same as the real system.
:rand.seed(:exsss, {1, 2, 3})
IO.inspect(for _ <- 1..3, do: :rand.uniform())
IO.inspect(for n <- 2..12, do: :rand.uniform(n))
:rand.seed(:exsss, 42)
IO.inspect Enum.shuffle(1..10)
IO.inspect Enum.random(1..100)
IO.inspect Enum.random([:a, :b, :c])
IO.inspect Enum.take_random(1..100, 4)
IO.inspect Enum.take_random([1, 2, 3], 1)
IO.inspect Enum.random(%{a: 1, b: 2, c: 3})
IO.inspect Enum.random(Stream.map(1..9, & &1))
IO.inspect Enum.take_random(1..300, 130) |> Enum.take(4)
:rand.seed(:exsss, {7, -3, 1_000_000_000_000})
IO.inspect(for _ <- 1..5, do: :rand.uniform(6))

try do
  :rand.uniform(0)
rescue
  error -> IO.puts(Exception.message(error))
end
