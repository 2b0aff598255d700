# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
message = fn function ->
  try do
    function.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
message.(fn -> :ets.lookup(:no_table, 1) end)
:ets.new(:once, [:named_table])
message.(fn -> :ets.new(:once, [:named_table]) end)
message.(fn -> :ets.insert(:once, :no_tuple) end)
message.(fn -> :ets.lookup_element(:once, :missing, 2) end)
