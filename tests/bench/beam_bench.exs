# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Same work an engine must do: start N GenServer children under one DynamicSupervisor,
# crash M of them one by one (waiting for each restart), crash M at once, count, list, shut down.
defmodule W do
  use GenServer, restart: :permanent
  def start_link(arg), do: GenServer.start_link(__MODULE__, arg)
  def init(arg), do: {:ok, arg}
  def handle_info(:crash, _), do: exit(:boom)
  def handle_call(:ping, _f, s), do: {:reply, :pong, s}
end
Logger.configure(level: :none)
:logger.set_primary_config(:level, :none)
n = String.to_integer(Enum.at(System.argv(), 0) || "100000")
m = String.to_integer(Enum.at(System.argv(), 1) || "20000")
t = fn name, count, f ->
  {us, r} = :timer.tc(f)
  IO.puts("#{String.pad_trailing(name, 28)} #{count} ops  #{Float.round(us / 1000, 1)} ms  #{Float.round(us * 1000 / max(count,1), 0)} ns/op")
  r
end
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, max_restarts: 1_000_000_000, max_seconds: 1)
:erlang.garbage_collect()
m0 = :erlang.memory(:total)
t.("start_child", n, fn -> for i <- 1..n, do: ({:ok, _} = DynamicSupervisor.start_child(sup, {W, i})) end)
m1 = :erlang.memory(:total)
IO.puts("memory/child #{div(m1 - m0, n)} bytes")
t.("count_children", 1, fn -> DynamicSupervisor.count_children(sup) end)
t.("which_children", 1, fn -> DynamicSupervisor.which_children(sup) end)
[{_, p, _, _} | _] = DynamicSupervisor.which_children(sup)
t.("call ping", m, fn -> for _ <- 1..m, do: GenServer.call(p, :ping) end)
kids = DynamicSupervisor.which_children(sup) |> Enum.take(m) |> Enum.map(&elem(&1, 1))
barrier = fn -> {:error, :not_found} = DynamicSupervisor.terminate_child(sup, self()) end
q = div(m, 4)
t.("crash+restart one by one", q, fn ->
  for p <- Enum.take(kids, q) do
    ref = Process.monitor(p); send(p, :crash)
    receive do {:DOWN, ^ref, _, _, _} -> :ok end
    barrier.()
  end
end)
rest = Enum.drop(kids, q)
refs = Enum.map(rest, &Process.monitor/1)
t.("crash+restart burst", length(rest), fn ->
  for p <- rest, do: send(p, :crash)
  for r <- refs do receive do {:DOWN, ^r, _, _, _} -> :ok end end
  barrier.()
end)
IO.inspect DynamicSupervisor.count_children(sup)
t.("stop supervisor", n, fn -> DynamicSupervisor.stop(sup) end)
