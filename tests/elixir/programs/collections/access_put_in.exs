# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{users: %{"ada" => %{age: 36}}, list: [1, 2, 3], tuple: {:a, :b}}
IO.inspect put_in(data, [:users, "ada", :age], 37)
IO.inspect put_in(data.users["ada"].age, 38).users
IO.inspect put_in(data, [:users, "bo"], %{age: 1}).users
IO.inspect put_in(data, [:list, Access.at(1)], :x).list
IO.inspect put_in(data, [:list, Access.all()], 0).list
IO.inspect put_in(data, [:list, Access.filter(&(&1 > 1))], 9).list
IO.inspect put_in(data, [:tuple, Access.elem(0)], :z).tuple
IO.inspect put_in(data, [Access.key(:new, %{}), :deep], 1).new
IO.inspect put_in([a: 1, b: 2], [:a], 3)
IO.inspect put_in([a: [b: 1]], [:a, :b], 2)
IO.inspect update_in(data, [:users, "ada", :age], &(&1 + 1)).users
IO.inspect update_in(data.list, &Enum.reverse/1).list
IO.inspect update_in(data, [:list, Access.all()], &(&1 * 10)).list
IO.inspect update_in([1, 2, 3], [Access.slice(0..1)], &(-&1))

for attempt <- [fn -> put_in(data, [:no, :way], 1) end, fn -> put_in(data, [:list, Access.elem(0)], 1) end, fn -> put_in(data, [Access.key!(:z)], 1) end] do
  try do
    attempt.()
  rescue
    error -> IO.puts("#{inspect(error.__struct__)}: #{String.slice(Exception.message(error), 0, 60)}")
  end
end
