# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Refuses do
  def start_link(answer), do: answer
  def child_spec(answer), do: %{id: Refuses, start: {__MODULE__, :start_link, [answer]}}
end
defmodule Fine do
  def start_link(_), do: Agent.start_link(fn -> 1 end)
  def child_spec(_), do: %{id: Fine, start: {__MODULE__, :start_link, [1]}}
end
Process.flag(:trap_exit, true)
IO.inspect(Supervisor.start_link([{Refuses, {:error, :no}}], strategy: :one_for_one))
receive do {:EXIT, _, reason} -> IO.inspect(reason) end
{:ok, pid} = Supervisor.start_link([{Refuses, :ignore}], strategy: :one_for_one)
IO.inspect(Supervisor.which_children(pid))
{:ok, pid} = Supervisor.start_link([], strategy: :one_for_one)
IO.inspect(Supervisor.start_child(pid, {Refuses, {:error, :later}}))
{:ok, _} = Supervisor.start_child(pid, Fine)
{:error, {:already_started, other}} = Supervisor.start_child(pid, Fine)
IO.inspect(is_pid(other))
IO.inspect(Supervisor.count_children(pid))
try do
  Supervisor.start_link([:no_such_module_here], strategy: :one_for_one)
rescue
  e -> IO.puts(Exception.message(e))
end
try do
  Supervisor.start_link([%{id: 1}], [])
rescue
  e -> IO.inspect(e.__struct__)
end
