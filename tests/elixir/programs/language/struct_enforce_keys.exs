# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Car do
  @enforce_keys [:make]
  defstruct [:make, wheels: 4]
end
defmodule Main do
  def run do
    IO.inspect(%Car{make: "Saab"})
    IO.inspect(struct!(Car, make: "Volvo", wheels: 3))
    attempt(fn -> struct!(Car, wheels: 3) end)
    attempt(fn -> struct!(Car, make: 1, engine: 2) end)
    IO.inspect(struct(Car, wheels: 6))
    IO.inspect(Code.ensure_loaded?(Car))
  end
  defp attempt(function) do
    function.()
  rescue
    e -> IO.puts("#{inspect(e.__struct__)}: #{Exception.message(e)}")
  end
end
Main.run()
