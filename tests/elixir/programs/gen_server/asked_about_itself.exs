# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What :sys asks of a server: its state, another one, other code, its status.
defmodule Account do
  use GenServer
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def code_change(_version, _n, :fail), do: {:error, :no_such_version}
  def code_change(version, n, extra), do: {:ok, {version, n, extra}}
  def format_status(why, [_entries, n]), do: {:hidden, why, is_integer(n)}
end

caught = fn fun ->
  try do
    fun.()
  catch
    kind, reason -> {kind, reason}
  end
end

{:ok, pid} = GenServer.start_link(Account, 5, name: Account)
IO.inspect(:sys.get_state(Account))
IO.inspect(:sys.replace_state(Account, &(&1 * 2)))
IO.inspect(caught.(fn -> :sys.replace_state(pid, fn _ -> raise "no" end) end))
IO.inspect(caught.(fn -> :sys.replace_state(pid, fn _ -> throw(:no) end) end))
IO.inspect(caught.(fn -> :sys.replace_state(pid, fn _ -> exit(:no) end) end))
IO.inspect(GenServer.call(pid, :get))
IO.inspect(:sys.change_code(pid, Account, "1", :more))
:ok = :sys.suspend(pid)
IO.inspect(:sys.change_code(pid, Account, "1", :fail))
IO.inspect(:sys.change_code(pid, Account, "1", :more))
:ok = :sys.resume(pid)
IO.inspect(:sys.get_state(pid))
{:status, ^pid, {:module, :gen_server}, [entries, running, parent, [], shown]} = :sys.get_status(pid)
IO.inspect({Keyword.keys(entries) |> Enum.sort(), running, parent == self()})
IO.inspect({shown[:header], List.last(shown)})
IO.inspect(caught.(fn -> :sys.get_state(:nobody) end))
IO.inspect(caught.(fn -> :sys.replace_state(:nobody, &Function.identity/1) end))
IO.inspect(:sys.no_debug(pid))

{:ok, agent} = Agent.start_link(Map, :new, [])
IO.inspect(:proc_lib.translate_initial_call(agent))
:sys.suspend(agent)
IO.inspect(:sys.change_code(agent, Agent.Server, 1, {Map, :put, [:k, :v]}))
IO.inspect(match?({:error, {:EXIT, {:badarg, _}}}, :sys.change_code(agent, Agent.Server, 1, {:erlang, :error, []})) or :other)
:sys.resume(agent)
IO.inspect(Agent.get(agent, & &1))

# Servers elsewhere: no other node is there.
IO.inspect(GenServer.whereis({:someone, :other@node}))
IO.inspect(caught.(fn -> GenServer.call({:someone, :other@node}, :hi) end))
IO.inspect(GenServer.cast({:someone, :other@node}, :hi))
IO.inspect(:gen_server.multi_call([node(), :other@node], Account, :get))

# Requests that are answered later.
request = :gen_server.send_request(pid, :get)
IO.inspect(:gen_server.receive_response(request, 1000))
IO.inspect(:sys.terminate(pid, :normal))
IO.inspect(Process.alive?(pid))
