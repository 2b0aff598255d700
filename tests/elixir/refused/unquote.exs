# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# names: unquote
defmodule Generated do
  for name <- [:a, :b] do
    def unquote(name)(), do: 1
  end
end
