# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{users: %{ada: %{age: 36, name: "Ada"}}, list: [1, 2, 3]}
IO.inspect pop_in(data, [:users, :ada, :age])
IO.inspect pop_in(data, [:users, :nobody])
IO.inspect pop_in(data, [:list, Access.at(0)])
IO.inspect pop_in(data, [:list, Access.filter(&(&1 > 1))])
IO.inspect pop_in(data, [:list, Access.all()])
IO.inspect pop_in(data.users.ada[:name])
IO.inspect pop_in([a: 1, b: 2], [:a])
IO.inspect pop_in(%{a: nil}, [:a, :b])
IO.inspect pop_in([1, 2, 3], [Access.slice(0..1)])

try do
  pop_in(nil, [:a])
rescue
  error -> IO.puts(Exception.message(error))
end
