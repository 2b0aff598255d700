# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(receive do _ -> :message after 0 -> :nothing end)
IO.inspect(receive do after 10 -> :waited end)
started = System.monotonic_time(:millisecond)
receive do
  :never -> :ok
after
  30 -> IO.puts("timeout")
end
IO.inspect(System.monotonic_time(:millisecond) - started >= 30)
send(self(), :there)
IO.inspect(receive do :there -> :first after 0 -> :second end)
wait = 5
IO.inspect(receive do :x -> 1 after wait * 2 -> :computed end)
send(self(), :a)
IO.inspect(receive do :b -> :b after 1 -> :not_b end)
IO.inspect(receive do :a -> :a after 1 -> :gone end)
