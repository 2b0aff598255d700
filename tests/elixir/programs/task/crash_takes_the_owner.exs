# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{_pid, ref} =
  spawn_monitor(fn ->
    Task.await(Task.async(fn -> exit(:task_failed) end))
  end)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
