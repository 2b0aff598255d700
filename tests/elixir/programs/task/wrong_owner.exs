# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.async(fn -> 1 end)
other =
  Task.async(fn ->
    try do
      Task.await(task)
    rescue
      error -> error.__struct__
    end
  end)
IO.inspect(Task.await(other))
IO.inspect(Task.await(task))
