# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  @spec missing(integer) :: integer
  def bar(x), do: x
end
