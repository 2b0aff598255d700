# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
message = fn function ->
  try do
    function.()
  rescue
    error -> {error.__struct__, Exception.message(error)}
  end
end
Process.register(self(), :main)
IO.inspect(message.(fn -> Process.register(self(), nil) end))
IO.inspect(message.(fn -> Process.unregister(:nobody) end))
IO.inspect(message.(fn -> send(:nobody, 1) end))
{_, text} = message.(fn -> Process.register(self(), :second) end)
IO.puts(String.replace(text, inspect(self()), "PID"))
