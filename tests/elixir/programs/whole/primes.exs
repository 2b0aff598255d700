# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Primes do
  def sieve(limit), do: sieve(Enum.to_list(2..limit), [])
  defp sieve([], primes), do: Enum.reverse(primes)
  defp sieve([p | rest], primes), do: sieve(Enum.reject(rest, &(rem(&1, p) == 0)), [p | primes])

  def stream, do: Stream.iterate(2, &(&1 + 1)) |> Stream.filter(&prime?/1)

  def prime?(2), do: true
  def prime?(n) when n < 2 or rem(n, 2) == 0, do: false
  def prime?(n), do: not Enum.any?(3..max(3, floor(:math.sqrt(n)))//2, &(&1 < n and rem(n, &1) == 0))

  def factors(n), do: factors(n, 2)
  defp factors(1, _), do: []
  defp factors(n, d) when rem(n, d) == 0, do: [d | factors(div(n, d), d)]
  defp factors(n, d), do: factors(n, d + 1)
end

IO.inspect(Primes.sieve(50))
IO.inspect(Enum.take(Primes.stream(), 10))
IO.inspect(Primes.factors(360))
IO.inspect(for n <- 1..20, Primes.prime?(n), do: n)
