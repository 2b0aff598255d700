# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
enumerations = [
  fn -> Enum.map(1, & &1) end,
  fn -> Enum.reduce(:atom, 0, fn _, acc -> acc end) end,
  fn -> Enum.count("text") end,
  fn -> Enum.member?({1}, 1) end,
  fn -> Enum.each(1.5, & &1) end,
  fn -> Enum.sort(nil) end,
  fn -> Enum.take(:a, 1) end,
  fn -> Enum.filter(1, & &1) end,
  fn -> Enum.join(5, ",") end,
  fn -> for(x <- 5, do: x) end,
  fn -> 1 in Enum.random([2]) end
]

for enumeration <- enumerations do
  try do
    enumeration.()
  rescue
    error in Protocol.UndefinedError ->
      IO.puts(Exception.message(error))
      IO.inspect({error.protocol, error.value, error.description})
  end
end

try do
  Enum.map(fn -> 1 end, & &1)
rescue
  error -> IO.puts(String.replace(Exception.message(error), ~r/#Function<.*?>/, "f"))
end
