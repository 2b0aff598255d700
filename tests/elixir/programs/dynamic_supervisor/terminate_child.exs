# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
{:ok, pid} = DynamicSupervisor.start_child(sup, {Agent, fn -> 1 end})
ref = Process.monitor(pid)
IO.inspect(DynamicSupervisor.terminate_child(sup, pid))
receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect(reason))
IO.inspect(DynamicSupervisor.terminate_child(sup, pid))
IO.inspect(DynamicSupervisor.which_children(sup))
try do
  DynamicSupervisor.terminate_child(sup, :not_a_pid)
rescue
  error -> IO.puts(Exception.message(error))
end
