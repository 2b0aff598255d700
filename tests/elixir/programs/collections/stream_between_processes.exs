# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# A stream made in one process is gone through in another.
stream = Stream.map(1..3, fn x -> x * x end)
task = Task.async(fn -> Enum.to_list(stream) end)
IO.inspect Task.await(task)

parent = self()

stream
|> Stream.each(fn x -> send(parent, {:seen, x}) end)
|> Stream.run()

received =
  for _ <- 1..3 do
    receive do
      {:seen, x} -> x
    end
  end

IO.inspect received
