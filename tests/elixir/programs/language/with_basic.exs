# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
ok = fn x -> {:ok, x} end
error = fn -> {:error, :oops} end
result =
  with {:ok, a} <- ok.(1),
       {:ok, b} <- ok.(a + 1),
       c = a + b,
       {:ok, d} <- ok.(c * 10) do
    {a, b, c, d}
  end
IO.inspect(result)
IO.inspect(with {:ok, a} <- ok.(1), {:ok, _} <- error.(), do: a)
IO.inspect(with x <- 5, do: x * 2)
IO.inspect(with do: 7)
IO.inspect(with {:ok, x} when x > 3 <- ok.(1), do: x)
IO.inspect(with {:ok, x} when x > 3 <- ok.(4), do: x)
IO.inspect(with [h | _] <- [], do: h)
x = :outer
_ = with x <- :inner, do: x
IO.inspect(x)
IO.inspect(
  with {:ok, a} <- {:ok, 1},
       _ = IO.puts("between"),
       true <- a == 1 do
    :all
  end
)
