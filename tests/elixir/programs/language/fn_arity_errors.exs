# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
attempt = fn function, arguments ->
  try do
    apply(function, arguments)
  rescue
    e in BadArityError ->
      message = Exception.message(e)
      IO.puts(String.replace(message, ~r/#Function<[^>]*>/, "#Function"))
  end
end
attempt.(fn -> 1 end, [1])
attempt.(fn a, b -> {a, b} end, [1])
attempt.(fn a -> a end, [])
attempt.(fn a -> a end, ["text", :atom, [3]])
attempt.(&String.upcase/1, ["a", "b"])
f = Process.get(:nothing, :not_a_function)
try do
  f.(1)
rescue
  e in BadFunctionError -> IO.puts(Exception.message(e))
end
