# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
child = spawn(fn ->
  try do
    exit(:first)
  catch
    :exit, reason -> send(parent, {:caught, reason})
  end
  try do
    exit(:second)
  after
    send(parent, :cleaned)
  end
end)
reference = Process.monitor(child)
for _ <- 1..3 do
  receive do
    {:DOWN, ^reference, _, _, reason} -> IO.inspect({:down, reason})
    other -> IO.inspect(other)
  end
end
