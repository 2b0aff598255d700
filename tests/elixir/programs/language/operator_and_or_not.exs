# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(true and 5)
IO.inspect(false and raise("never"))
IO.inspect(true or raise("never"))
IO.inspect(false or :x)
IO.inspect(not true)
IO.inspect(not false)
attempt = fn function ->
  try do
    function.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{Exception.message(error)}")
  end
end
one = Process.get(:nothing, 1)
none = Process.get(:nothing)
attempt.(fn -> one and true end)
attempt.(fn -> none or true end)
attempt.(fn -> not one end)
attempt.(fn -> "text" and true end)
