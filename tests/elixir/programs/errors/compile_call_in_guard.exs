# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  def bar(x) when String.length(x) > 1, do: x
end
