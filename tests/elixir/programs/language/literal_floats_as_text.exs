# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# What to_string makes of a float is not what inspect makes of it.
for float <- [1.0, 10.0, 100.0, 1000.0, 1500.0, 1234.5, 12_000.0, 123_456.0, 1.0e10, 0.1, 0.0001, 0.00001, 0.00012, -2500.0] do
  IO.puts(float)
  IO.puts("#{float} #{inspect(float)} #{Float.to_string(float)} #{to_charlist(float)}")
end

for digits <- 1..17, exponent <- -21..6 do
  {float, ""} = Float.parse("#{String.slice("12345678912345678", 0, digits)}.0e#{exponent}")
  IO.puts("#{float} #{inspect(float)}")
end

IO.inspect(:erlang.float_to_binary(1500.0, [:short]))
IO.puts(Enum.join([1000.0, 2.5], " "))
IO.puts(inspect([1000.0, 2.5]))
IO.inspect(9_007_199_254_740_991.0 |> to_string())
IO.inspect(9_007_199_254_740_992.0 |> to_string())
