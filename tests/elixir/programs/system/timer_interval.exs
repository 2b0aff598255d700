{:ok, timer} = :timer.send_interval(10, :tick)

for n <- 1..3 do
  receive do
    :tick -> IO.puts("tick #{n}")
  end
end

IO.inspect(:timer.cancel(timer))
Process.sleep(30)

flush = fn flush ->
  receive do
    :tick -> flush.(flush)
  after
    0 -> :ok
  end
end

flush.(flush)

receive do
  :tick -> IO.puts("one too many")
after
  50 -> IO.puts("silent")
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
