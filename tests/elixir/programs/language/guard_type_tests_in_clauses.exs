# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Kind do
  def of(x) when is_boolean(x), do: :boolean
  def of(nil), do: nil
  def of(x) when is_atom(x), do: :atom
  def of(x) when is_integer(x), do: :integer
  def of(x) when is_float(x), do: :float
  def of(x) when is_binary(x), do: :string
  def of(x) when is_list(x), do: :list
  def of(x) when is_tuple(x), do: :tuple
  def of(x) when is_struct(x, Range), do: :range
  def of(x) when is_struct(x), do: :struct
  def of(x) when is_map(x), do: :map
  def of(x) when is_function(x, 0), do: :thunk
  def of(x) when is_function(x, 1), do: :function_of_one
  def of(x) when is_function(x), do: :function
  def of(x) when is_pid(x), do: :pid
  def of(x) when is_reference(x), do: :reference
end

for value <- [true, nil, :a, 1, 1.0, "s", [], {}, 1..2, MapSet.new(), %{}, fn -> 1 end, fn _ -> 1 end,
              fn _, _ -> 1 end, self(), make_ref()] do
  IO.inspect(Kind.of(value))
end
