# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Calls do
  def show(options), do: IO.inspect(options)
  def show(first, options), do: IO.inspect({first, options})
end

Calls.show(a: 1, b: 2)
Calls.show([a: 1, b: 2])
Calls.show(:first, a: 1)
Calls.show :first, key: "value", other: nil
Calls.show("quoted key": 1)
Calls.show(if: 1, do: 2)
IO.inspect([1, 2, c: 3])
IO.inspect({:t, a: 1})
Calls.show(a: fn x -> x end.(1), b: [c: 2])
