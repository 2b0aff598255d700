# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one)
refs =
  for n <- 1..3 do
    {:ok, pid} = DynamicSupervisor.start_child(sup, {Agent, fn -> n end})
    Process.monitor(pid)
  end
IO.inspect(DynamicSupervisor.stop(sup))
for ref <- refs do
  receive do: ({:DOWN, ^ref, _, _, reason} -> IO.inspect(reason))
end
