# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# Wrong flags in words, and what a supervisor is called among its siblings.
Process.flag(:trap_exit, true)

for flag <- [max_children: -1, extra_arguments: 1, max_restarts: -1, max_seconds: 0, strategy: :one_for_all] do
  {:error, reason} = DynamicSupervisor.start_link(Keyword.put_new([flag], :strategy, :one_for_one))
  IO.puts(Exception.format_exit(reason))
end

for name <- [{:via, Registry, {Names, 1}}, {:global, Everywhere}, Here],
    module <- [DynamicSupervisor, Task.Supervisor] do
  IO.inspect(module.child_spec(name: name).id)
end
