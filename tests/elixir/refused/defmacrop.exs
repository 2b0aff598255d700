# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defmacrop
defmodule Macros do
  defmacrop twice(x), do: x
  def run, do: twice(1)
end
