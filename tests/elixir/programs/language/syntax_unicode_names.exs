# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
größe = 5
IO.inspect(größe)
名前 = "name"
IO.puts(名前)
defmodule Cafe do
  def élan, do: :élan
end
IO.inspect(Cafe.élan())
IO.inspect(:naïve)
IO.inspect(%{ключ: 1})
