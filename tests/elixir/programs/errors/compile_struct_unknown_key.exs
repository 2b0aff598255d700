# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule User do
  defstruct [:name]
end
defmodule Foo do
  def bar, do: %User{nome: 1}
end
