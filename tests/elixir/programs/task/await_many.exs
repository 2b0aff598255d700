# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
tasks = for n <- 1..5, do: Task.async(fn -> n * 10 end)
IO.inspect(Task.await_many(tasks))
IO.inspect(Task.await_many([]))
