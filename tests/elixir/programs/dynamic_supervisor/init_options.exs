# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(DynamicSupervisor.init([]))
IO.inspect(DynamicSupervisor.init(strategy: :one_for_one, max_restarts: 9, max_seconds: 8, max_children: 7, extra_arguments: [1]))
IO.inspect(DynamicSupervisor.child_spec(name: Some))
IO.inspect(DynamicSupervisor.child_spec([]))
