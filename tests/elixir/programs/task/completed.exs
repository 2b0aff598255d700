# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task = Task.completed(:already)
IO.inspect(task.pid)
IO.inspect(Task.await(task))
