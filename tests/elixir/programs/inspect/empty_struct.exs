# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Empty do
  defstruct []
end

defmodule Run do
  def run, do: IO.inspect([%Empty{}, %{a: %Empty{}}])
end

Run.run()
