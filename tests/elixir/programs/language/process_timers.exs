# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.send_after(self(), :later, 20)
Process.send_after(self(), :sooner, 5)
first = receive do m -> m end
second = receive do m -> m end
IO.inspect({first, second})
timer = Process.send_after(self(), :never, 1000)
IO.inspect(is_integer(Process.read_timer(timer)))
left = Process.cancel_timer(timer)
IO.inspect(left > 0 and left <= 1000)
IO.inspect(Process.cancel_timer(timer))
IO.inspect(Process.read_timer(timer))
IO.inspect(receive do _ -> :message after 10 -> :none end)
:timer.send_after(5, :from_timer)
receive do m -> IO.inspect(m) end
{:ok, interval} = :timer.send_interval(5, :tick)
receive do m -> IO.inspect(m) end
receive do m -> IO.inspect(m) end
{:ok, :cancel} = :timer.cancel(interval)
IO.inspect(:timer.sleep(1))
IO.inspect(Process.sleep(1))
{time, value} = :timer.tc(fn -> :done end)
IO.inspect({is_integer(time), value})
IO.inspect([:timer.seconds(2), :timer.minutes(1), :timer.hours(1), :timer.hms(1, 1, 1)])
