# Who has stopped waiting gets no reply.
task =
  Task.async(fn ->
    receive do
      :go -> :done
    end
  end)

try do
  Task.await(task, 10)
catch
  :exit, {:timeout, {Task, :await, [_task, 10]}} -> IO.puts("timeout")
end

monitor = Process.monitor(task.pid)
send(task.pid, :go)

receive do
  {:DOWN, ^monitor, _, _, reason} -> IO.inspect(reason)
end

receive do
  other -> IO.inspect(other)
after
  10 -> IO.puts("no reply")
end

task = Task.async(fn -> Process.sleep(20) && :late end)
IO.inspect(Task.ignore(task))
Process.sleep(50)
IO.inspect(Process.info(self(), :messages))
early = Task.async(fn -> :early end)
Process.sleep(20)
IO.inspect(Task.ignore(early))
IO.inspect(Task.yield(early, 0))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
