# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  def bar(x) when baz(x), do: x
  def baz(_), do: true
end
