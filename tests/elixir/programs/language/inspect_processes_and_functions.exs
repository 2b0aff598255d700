# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(self())
IO.inspect(make_ref())
IO.inspect(fn -> 1 end)
IO.inspect(fn a, b -> {a, b} end)
IO.inspect(&String.upcase/1)
IO.inspect(&Kernel.+/2)
IO.inspect(&(&1 + 1))
IO.inspect([self()])
IO.inspect(%{pid: self()})
IO.puts("pid #{inspect(self())}")
defmodule Captures do
  def get, do: &helper/0
  def helper, do: 1
  def remote, do: &__MODULE__.helper/0
end
IO.inspect(Captures.get())
IO.inspect(Captures.remote())
