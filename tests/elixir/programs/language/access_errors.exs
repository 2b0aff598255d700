# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
attempt = fn function ->
  try do
    function.()
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
  end
end
number = Process.get(:none, 5)
attempt.(fn -> put_in(%{}, [:a, :b], 1) end)
attempt.(fn -> Access.fetch!(%{a: 1}, :b) end)
attempt.(fn -> get_in(%{a: 1}, [:a, Access.at(0)]) end)
attempt.(fn -> get_in(%{}, [Access.key!(:k)]) end)
attempt.(fn -> [a: 1]["string"] end)
attempt.(fn -> number.field end)
IO.inspect([a: 1][:b])
IO.inspect(Access.fetch(%{a: 1}, :a))
IO.inspect(Access.fetch([a: 1], :z))
IO.inspect(Access.get(%{a: 1}, :z, :default))
