{:ok, _} = :timer.send_after(10, :hello)
{:ok, timer} = :timer.send_after(20, self(), :cancelled)
IO.inspect(:timer.cancel(timer))

receive do
  message -> IO.inspect(message)
end

receive do
  message -> IO.inspect(message)
after
  50 -> IO.puts("nothing more")
end

IO.inspect(:timer.cancel(:no_timer))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
