# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What the report calls the last message, where no callback took it.
ExUnit.start(autorun: false)

defmodule Server do
  use GenServer

  def init(state) do
    Process.flag(:trap_exit, true)
    {:ok, state}
  end

  def handle_call(:get, _from, state), do: {:reply, state, state}
end

report = fn ends ->
  log =
    ExUnit.CaptureLog.capture_log(fn ->
      ends.()
      Process.sleep(50)
    end)

  for line <- String.split(log, "\n"), line =~ ~r/Last|State|Client/, do: IO.puts(Regex.replace(~r/#PID<[^>]*>/, line, "a pid"))
end

under_a_parent = fn reason, calls ->
  fn ->
    parent =
      spawn(fn ->
        {:ok, server} = GenServer.start_link(Server, :state)
        if calls, do: GenServer.call(server, :get)

        receive do
          :end -> exit(reason)
        end
      end)

    Process.sleep(20)
    send(parent, :end)
  end
end

Process.flag(:trap_exit, true)
report.(under_a_parent.(:boom, false))
report.(under_a_parent.(:boom, true))
report.(under_a_parent.(:shutdown, true))

report.(fn ->
  {:ok, server} = GenServer.start_link(Server, :state)
  GenServer.call(server, :get)
  GenServer.stop(server, :boom)
end)

report.(fn ->
  {:ok, server} = GenServer.start_link(Server, :state)
  Process.exit(server, :boom)
end)

report.(fn ->
  {:ok, agent} = Agent.start_link(fn -> :state end)
  Agent.stop(agent, :boom)
end)
