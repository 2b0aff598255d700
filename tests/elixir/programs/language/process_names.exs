# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Process.register(self(), :main))
IO.inspect(Process.whereis(:main) == self())
IO.inspect(Process.whereis(:nobody))
send(:main, :by_name)
receive do m -> IO.inspect(m) end
IO.inspect(:main in Process.registered())
IO.inspect(Process.unregister(:main))
IO.inspect(Process.whereis(:main))
attempt = fn function ->
  try do
    function.()
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e) |> String.replace(~r/#PID<[0-9.]*>/, "PID")}")
  end
end
attempt.(fn -> Process.unregister(:main) end)
Process.register(self(), Some.Name)
attempt.(fn -> Process.register(self(), :second) end)
pid = spawn(fn -> Process.sleep(:infinity) end)
attempt.(fn -> Process.register(pid, Some.Name) end)
IO.inspect(Process.info(self(), :registered_name))
