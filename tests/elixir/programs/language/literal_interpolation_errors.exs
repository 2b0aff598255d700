# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Point do
  defstruct [:x, :y]
end

defmodule Attempts do
  def attempt(function) do
    function.()
  rescue
    error in Protocol.UndefinedProtocolError ->
      IO.puts(Exception.message(error) |> String.split(". ") |> hd())

    error ->
      IO.inspect(error)
  end

  def run do
    attempt(fn -> "#{{1, 2}}" end)
    attempt(fn -> "#{%{}}" end)
    attempt(fn -> "#{%Point{}}" end)
    attempt(fn -> "#{[{}]}" end)
    attempt(fn -> "#{[:a]}" end)
    attempt(fn -> "#{self()}" |> String.starts_with?("#PID<") |> IO.inspect() end)
  end
end

Attempts.run()
