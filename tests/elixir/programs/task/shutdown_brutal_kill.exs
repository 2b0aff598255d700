# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
task =
  Task.async(fn ->
    Process.flag(:trap_exit, true)
    Process.sleep(:infinity)
  end)
IO.inspect(Task.shutdown(task, :brutal_kill))
