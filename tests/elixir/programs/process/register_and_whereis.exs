# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.register(self(), :main))
IO.inspect(Process.whereis(:main) == self())
IO.inspect(Process.whereis(:other))
send(:main, :by_name)
receive do
  message -> IO.inspect(message)
end
IO.inspect(:main in Process.registered())
IO.inspect(Process.unregister(:main))
IO.inspect(Process.whereis(:main))
