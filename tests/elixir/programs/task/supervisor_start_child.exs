# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
{:ok, sup} = Task.Supervisor.start_link(max_children: 1)
{:ok, pid} = Task.Supervisor.start_child(sup, fn -> receive do: (:go -> send(parent, :gone)) end)
IO.inspect(Task.Supervisor.children(sup) == [pid])
IO.inspect(Task.Supervisor.start_child(sup, fn -> :ok end))
try do
  Task.Supervisor.async(sup, fn -> :ok end)
rescue
  error -> IO.puts(Exception.message(error))
end
IO.inspect(Task.Supervisor.terminate_child(sup, pid))
IO.inspect(Task.Supervisor.children(sup))
