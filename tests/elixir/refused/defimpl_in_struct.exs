# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defimpl
defmodule Point do
  defstruct [:x]
  defimpl Inspect do
    def inspect(_, _), do: "point"
  end
end
