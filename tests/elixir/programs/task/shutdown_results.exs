Process.flag(:trap_exit, true)

ended = fn reason ->
  {pid, ref} = spawn_monitor(Kernel, :exit, [reason])
  Process.sleep(10)
  %Task{pid: pid, ref: ref, owner: self(), mfa: {Kernel, :exit, 1}}
end

for reason <- [:normal, :shutdown, :killed, :abnormal, {:shutdown, 1}], how <- [5000, :brutal_kill] do
  IO.inspect({reason, how, Task.shutdown(ended.(reason), how)})
end

stays = fn ->
  Process.flag(:trap_exit, true)
  Process.sleep(:infinity)
end

task = Task.async(stays)
Process.sleep(10)
IO.inspect(Task.shutdown(task, 10))
task = Task.async(stays)
Process.sleep(10)
IO.inspect(Task.shutdown(task, :brutal_kill))

try do
  Task.shutdown(%Task{pid: nil, ref: nil, owner: self(), mfa: nil})
rescue
  error in ArgumentError -> IO.puts(error.message)
end

# A message that says so counts as the end that it tells of.
task = %Task{ref: make_ref(), pid: self(), owner: self(), mfa: {:a, :b, 0}}
send(self(), {:DOWN, task.ref, :process, self(), :told})
IO.inspect(Task.yield(task, 0))
send(self(), {task.ref, :result})
send(self(), {:DOWN, task.ref, :process, self(), :told})
IO.inspect(Task.yield(task, 0))
IO.inspect(Process.info(self(), :message_queue_len))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
