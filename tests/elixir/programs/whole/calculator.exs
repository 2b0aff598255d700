# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Calculator do
  def evaluate(text) do
    text
    |> String.split()
    |> Enum.reduce([], &step/2)
    |> case do
      [result] -> {:ok, result}
      stack -> {:error, {:left_over, stack}}
    end
  rescue
    e in [ArithmeticError, FunctionClauseError] -> {:error, e.__struct__}
  catch
    {:unknown, token} -> {:error, "unknown token #{token}"}
  end

  defp step("+", [b, a | rest]), do: [a + b | rest]
  defp step("-", [b, a | rest]), do: [a - b | rest]
  defp step("*", [b, a | rest]), do: [a * b | rest]
  defp step("/", [b, a | rest]), do: [a / b | rest]

  defp step(token, stack) when token not in ~w(+ - * /) do
    case Integer.parse(token) do
      {number, ""} -> [number | stack]
      _ -> throw({:unknown, token})
    end
  end
end

for text <- ["1 2 +", "3 4 * 2 -", "10 4 /", "1 0 /", "1 +", "1 2", "x 1 +"] do
  IO.inspect(Calculator.evaluate(text), label: text)
end
