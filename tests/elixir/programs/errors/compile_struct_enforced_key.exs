# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  @enforce_keys [:name]
  defstruct [:name, :age]
end
defmodule Foo do
  def bar, do: %User{age: 1}
end
