# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
primes =
  Stream.unfold({2, []}, fn {candidate, found} ->
    next =
      Stream.iterate(candidate, &(&1 + 1))
      |> Enum.find(fn n -> Enum.all?(found, &(rem(n, &1) != 0)) end)

    {next, {next + 1, found ++ [next]}}
  end)

IO.inspect Enum.take(primes, 12)
IO.inspect primes |> Stream.drop(12) |> Enum.at(0)
IO.inspect primes |> Stream.take_while(&(&1 < 30)) |> Enum.sum()
