# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Modules of the system are there, whatever they are written in.
for module <- [GenServer, Process, Atom, Integer, Float, Node, :ets, :erlang, :gen_server,
               :supervisor, :global, :sys, Kernel, Agent, Missing, :missing] do
  IO.puts("#{inspect(module)} #{Code.ensure_loaded?(module)}")
end

words = fn function ->
  try do
    function.()
  rescue
    error ->
      {error, _trace} = Exception.blame(:error, error, __STACKTRACE__)
      IO.puts(Exception.message(error))
  end
end

words.(fn -> GenServer.start_link(fn -> 1 end) end)
words.(fn -> Kernel.strt_link(1) end)
words.(fn -> GenServer.strt_link(1) end)
words.(fn -> Process.foo() end)
words.(fn -> :ets.nope(1) end)

{:ok, supervisor} = DynamicSupervisor.start_link(strategy: :one_for_one)

for child <- [GenServer, {GenServer, 1}, :gen_server, Missing, {Missing, 1}, Process] do
  words.(fn -> DynamicSupervisor.start_child(supervisor, child) end)
end
