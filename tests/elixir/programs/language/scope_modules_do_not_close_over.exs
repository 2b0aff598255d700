# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
outside = 5
defmodule Closed do
  def f(outside), do: outside
  inside = 7
  def g, do: unquote_free(inside_value())
  defp inside_value, do: 3
  defp unquote_free(x), do: x
  IO.inspect(inside)
end
IO.inspect({Closed.f(outside), Closed.g()})
