# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule W do
  def check(params) do
    with {:ok, name} <- Map.fetch(params, :name),
         name = String.trim(name),
         {:length, true} <- {:length, String.length(name) > 2},
         {:ok, age} when age >= 18 <- Map.fetch(params, :age) do
      {:ok, {name, age}}
    else
      :error -> {:error, :missing}
      {:length, false} -> {:error, :short}
      {:ok, age} -> {:error, {:young, age}}
    end
  end
  def chain(x) do
    with x when is_integer(x) <- x, y <- x + 1, z when z > 5 <- y * 2, do: {x, y, z}
  end
end
IO.inspect(W.check(%{name: " Ann ", age: 20}))
IO.inspect(W.check(%{name: "Al", age: 20}))
IO.inspect(W.check(%{name: "Bert", age: 2}))
IO.inspect(W.check(%{}))
IO.inspect(W.chain(5))
IO.inspect(W.chain(1))
IO.inspect(W.chain("x"))
IO.inspect(with(a = 1, b = 2, do: a + b))
