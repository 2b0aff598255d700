tasks =
  for n <- 1..20 do
    Task.async(fn ->
      IO.puts("line")
      n
    end)
  end

IO.inspect(Enum.sum(Enum.map(tasks, &Task.await/1)))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
