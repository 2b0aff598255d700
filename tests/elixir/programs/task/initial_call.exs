# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Work do
  def wait(_what), do: Process.sleep(:infinity)

  def look(pid) do
    Process.sleep(10)
    IO.inspect(:proc_lib.translate_initial_call(pid))
  end
end

task = Task.async(Work, :wait, [:long])
Work.look(task.pid)
Task.shutdown(task)

{:ok, pid} = Task.start_link(Work, :wait, [:longer])
Work.look(pid)

{:ok, supervisor} = Task.Supervisor.start_link()
{:ok, pid} = Task.Supervisor.start_child(supervisor, Work, :wait, [:longest])
Work.look(pid)

task = Task.async(fn -> Process.sleep(:infinity) end)
Process.sleep(10)
{module, _name, arity} = :proc_lib.translate_initial_call(task.pid)
IO.inspect({is_atom(module), arity})
Task.shutdown(task)
