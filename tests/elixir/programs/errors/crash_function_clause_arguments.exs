# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  def bar(%{a: 1}, [_ | _], "x"), do: :one
end
Foo.bar(%{b: 2}, [], "y")
