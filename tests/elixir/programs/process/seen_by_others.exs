# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a process tells of another one: dictionary, priority, how it was started.
defmodule Worker do
  use GenServer
  def init(_) do
    Process.put(:own, 1)
    {:ok, nil}
  end
end

entries = fn pid ->
  {:dictionary, entries} = Process.info(pid, :dictionary)
  Map.new(entries)
end

{:ok, pid} = GenServer.start_link(Worker, [], spawn_opt: [priority: :low])
me = self()
IO.inspect(entries.(pid) == %{:own => 1, :"$initial_call" => {Worker, :init, 1}, :"$ancestors" => [me]})
IO.inspect(Process.info(pid, [:priority, :initial_call, :current_function, :status]))
IO.inspect(:proc_lib.initial_call(pid))
IO.inspect(:proc_lib.translate_initial_call(pid))

{:ok, sup} = Supervisor.start_link([], strategy: :one_for_one, name: Top)
IO.inspect({:proc_lib.initial_call(sup), :supervisor.get_callback_module(sup)})
{:ok, dynamic} = DynamicSupervisor.start_link(strategy: :one_for_one, spawn_opt: [priority: :high])
IO.inspect({:proc_lib.translate_initial_call(dynamic), Process.info(dynamic, :priority)})

plain = spawn(fn ->
  Process.flag(:priority, :high)
  Process.put(:k, :v)
  send(me, :ready)
  Process.sleep(:infinity)
end)

receive do :ready -> :ok end
IO.inspect(Process.info(plain, [:dictionary, :priority, :initial_call]))
IO.inspect(:proc_lib.initial_call(plain))
IO.inspect(Process.info(plain, :group_leader) == Process.info(me, :group_leader))
{waiting, ref} = :proc_lib.spawn_opt(fn -> exit(:done) end, [:monitor])
receive do {:DOWN, ^ref, :process, ^waiting, reason} -> IO.inspect(reason) end
IO.inspect(Process.info(waiting, :backtrace))
