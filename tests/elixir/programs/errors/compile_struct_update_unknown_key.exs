# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  defstruct [:name]
end
defmodule Foo do
  def bar(user), do: %User{user | nome: 1}
end
