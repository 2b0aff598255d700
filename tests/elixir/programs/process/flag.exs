# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.flag(:trap_exit, true))
IO.inspect(Process.flag(:trap_exit, false))
IO.inspect(Process.flag(:priority, :high))
IO.inspect(Process.flag(:priority, :normal))
message = fn function ->
  try do
    function.()
  rescue
    error -> Exception.message(error)
  end
end
IO.puts(message.(fn -> Process.flag(:nonsense, 1) end))
IO.puts(message.(fn -> Process.flag(:trap_exit, 1) end))
