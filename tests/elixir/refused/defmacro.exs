# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: defmacro
defmodule Macros do
  defmacro twice(x) do
    x
  end
end
