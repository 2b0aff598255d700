# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.register(self(), :the_owner)
task = Task.async(fn -> Process.get(:"$callers") end)
IO.inspect(Task.await(task) == [self()])
task = Task.async(fn -> Task.await(Task.async(fn -> length(Process.get(:"$callers")) end)) end)
IO.inspect(Task.await(task))
