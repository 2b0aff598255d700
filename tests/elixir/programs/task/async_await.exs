# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.async(fn -> 21 * 2 end)
IO.inspect(task.owner == self())
IO.inspect(Task.await(task))
IO.inspect(Task.await(Task.async(String, :upcase, ["text"])))
IO.inspect(1..3 |> Enum.map(&Task.async(fn -> &1 * &1 end)) |> Enum.map(&Task.await/1))
