# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
bag = :ets.new(:bag, [:bag])
for object <- [{:a, 1}, {:a, 2}, {:a, 1}], do: :ets.insert(bag, object)
IO.inspect(:ets.lookup(bag, :a))
IO.inspect(:ets.delete_object(bag, {:a, 1}))
IO.inspect(:ets.lookup(bag, :a))
duplicate = :ets.new(:duplicate, [:duplicate_bag])
for object <- [{:a, 1}, {:a, 1}], do: :ets.insert(duplicate, object)
IO.inspect(:ets.lookup(duplicate, :a))
IO.inspect(:ets.lookup_element(duplicate, :a, 2))
