# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Branches do
  def run(0), do: :done
  def run(n) do
    case rem(n, 4) do
      0 -> if n > 0, do: run(n - 1)
      1 -> cond do
        n > 0 -> run(n - 1)
      end
      2 -> with true <- n > 0, do: run(n - 1)
      3 ->
        x = n - 1
        unless x < 0 do
          x |> run()
        end
    end
  end
end
IO.inspect(Branches.run(200_000))
