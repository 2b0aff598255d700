# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Greeter do
  def greet(name, options \\ []) do
    options = Keyword.merge([greeting: "Hello", loud: false], options)
    text = "#{options[:greeting]}, #{name}"
    if Keyword.fetch!(options, :loud), do: String.upcase(text), else: text
  end

  def strict(options) do
    [b: b, a: a] = options |> Keyword.validate!(a: 1, b: 2) |> Enum.sort(:desc)
    {a, b}
  end
end

IO.puts Greeter.greet("Ada")
IO.puts Greeter.greet("Ada", loud: true)
IO.puts Greeter.greet("Ada", greeting: "Bye")
IO.inspect Greeter.strict([])
IO.inspect Greeter.strict(b: 5)

try do
  Greeter.strict(c: 1)
rescue
  error -> IO.puts(Exception.message(error))
end
