# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(:maps.get(:a, %{a: 1}))
IO.inspect(:maps.get(:b, %{a: 1}, :none))
IO.inspect(:maps.put(:b, 2, %{a: 1}))
IO.inspect(:maps.remove(:a, %{a: 1}))
IO.inspect(:maps.keys(%{a: 1, b: 2}))
IO.inspect(:maps.values(%{a: 1, b: 2}))
IO.inspect(:maps.find(:a, %{a: 1}))
IO.inspect(:maps.find(:z, %{a: 1}))
IO.inspect(:maps.is_key(:a, %{a: 1}))
IO.inspect(:maps.merge(%{a: 1}, %{b: 2}))
IO.inspect(:maps.to_list(%{a: 1}))
IO.inspect(:maps.from_list([{:a, 1}]))
IO.inspect(:maps.map(fn _k, v -> v * 2 end, %{a: 1}))
IO.inspect(:maps.filter(fn _k, v -> v > 1 end, %{a: 1, b: 2}))
IO.inspect(:maps.fold(fn _k, v, acc -> v + acc end, 0, %{a: 1, b: 2}))
IO.inspect(:maps.size(%{a: 1}))
IO.inspect(:maps.update(:a, 5, %{a: 1}))
IO.inspect(:maps.without([:a], %{a: 1, b: 2}))
IO.inspect(:maps.with([:a], %{a: 1, b: 2}))
try do
  :maps.get(:z, %{a: 1})
rescue
  e -> IO.puts(Exception.message(e))
end
