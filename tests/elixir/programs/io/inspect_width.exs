IO.inspect(%{first: "a long text that takes room", second: "another long text", third: "the end of it"})
IO.inspect(Enum.to_list(1..40))
IO.inspect(for n <- 1..5, do: {n, "number #{n} of five numbers"})
IO.inspect([a: 1, b: 2], width: 5)
IO.inspect(Enum.map(1..10, fn n -> {:pair, n} end), width: 30)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
