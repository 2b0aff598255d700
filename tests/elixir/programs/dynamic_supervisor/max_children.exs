# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 1)
{:ok, pid} = DynamicSupervisor.start_child(sup, {Agent, fn -> 1 end})
IO.inspect(DynamicSupervisor.start_child(sup, {Agent, fn -> 2 end}))
IO.inspect(DynamicSupervisor.terminate_child(sup, pid))
IO.inspect(match?({:ok, _}, DynamicSupervisor.start_child(sup, {Agent, fn -> 3 end})))
