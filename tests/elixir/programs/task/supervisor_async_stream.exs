# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = Task.Supervisor.start_link()
IO.inspect(Task.Supervisor.async_stream(sup, 1..3, &(&1 * 3)) |> Enum.to_list())
results =
  Task.Supervisor.async_stream_nolink(sup, [1, 0], fn n -> if n == 0, do: exit(:zero), else: n end)
  |> Enum.to_list()
IO.inspect(results)
