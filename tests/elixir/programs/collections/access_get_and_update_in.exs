# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
data = %{counters: [a: 1, b: 2], list: [1, 2, 3]}
IO.inspect get_and_update_in(data, [:counters, :a], fn value -> {value, value + 1} end)
IO.inspect get_and_update_in(data, [:list, Access.all()], fn value -> {value, value * 2} end)
IO.inspect get_and_update_in(data, [:list, Access.at(0)], fn _ -> :pop end)
IO.inspect get_and_update_in(data, [:list, Access.at(7)], fn value -> {value, 0} end)
IO.inspect get_and_update_in(data.counters[:b], &{&1, &1 + 40})
IO.inspect get_and_update_in({1, 2}, [Access.elem(1)], &{&1, &1 * 100})
IO.inspect get_and_update_in(data, [:list, Access.at!(1)], &{&1, :x})

try do
  get_and_update_in(data, [:list, Access.at!(9)], &{&1, :x})
rescue
  error in Enum.OutOfBoundsError -> IO.puts(Exception.message(error))
end
