parent = self()
{:ok, _} = :timer.apply_after(10, Kernel, :send, [parent, {:applied, 1}])

receive do
  message -> IO.inspect(message)
end

{:ok, timer} = :timer.apply_interval(10, Kernel, :send, [parent, :again])

for _ <- 1..2 do
  receive do
    message -> IO.inspect(message)
  end
end

:timer.cancel(timer)
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
