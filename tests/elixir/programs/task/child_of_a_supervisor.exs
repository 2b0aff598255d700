# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
IO.inspect(Map.delete(Task.child_spec(fn -> :ok end), :start))
{:ok, sup} = Supervisor.start_link([{Task, fn -> send(parent, :ran) end}], strategy: :one_for_one)
receive do: (message -> IO.inspect(message))
Process.sleep(20)
IO.inspect(Supervisor.which_children(sup))
