# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  def bar(a, b \\ 1), do: {a, b}
  def bar(a, b \\ 2), do: {b, a}
end
