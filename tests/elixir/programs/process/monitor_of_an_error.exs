# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{_pid, ref} = spawn_monitor(fn -> raise "boom" end)
receive do
  {:DOWN, ^ref, :process, _, {error, stacktrace}} ->
    IO.inspect(error)
    IO.inspect(is_list(stacktrace))
end
{_pid, ref} = spawn_monitor(fn -> throw(:ball) end)
receive do
  {:DOWN, ^ref, :process, _, {error, _}} -> IO.inspect(error)
end
{_pid, ref} = spawn_monitor(fn -> 1 + :a end)
receive do
  {:DOWN, ^ref, :process, _, {error, _}} -> IO.inspect(error)
end
