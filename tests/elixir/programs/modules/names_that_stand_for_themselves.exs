# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A module inside another whose name begins with __MODULE__ or Elixir.
defmodule Outer do
  defmodule __MODULE__.Inner do
    IO.inspect(__MODULE__)
  end

  defmodule Elixir.Beside do
    IO.inspect(__MODULE__)
  end

  defmodule Deep.Deeper do
    IO.inspect(__MODULE__)
  end
end

alias Far.Away

defmodule Away do
  IO.inspect(__MODULE__)
end
