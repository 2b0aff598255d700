# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([1, 2], label: "list")
IO.inspect(%{a: 1}, label: :map)
IO.inspect(Enum.to_list(1..40), label: "long")
1 |> IO.inspect(label: "before") |> Kernel.+(1) |> IO.inspect(label: "after")
