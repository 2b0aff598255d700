# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
{:ok, sup} =
  Supervisor.start_link([{Registry, [name: Mastery.Registry.QuizSession, keys: :unique]}],
    strategy: :one_for_one
  )
[{id, _pid, type, modules}] = Supervisor.which_children(sup)
IO.inspect({id, type, modules})
IO.inspect(Registry.count(Mastery.Registry.QuizSession))
IO.inspect(Registry.child_spec(name: Mastery.Registry.QuizSession, keys: :unique))
