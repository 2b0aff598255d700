# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect("a" <> "b")
IO.inspect("" <> "x")
name = "world"
IO.inspect("hello " <> name <> "!")
"hello " <> rest = "hello there"
IO.inspect(rest)
IO.inspect("abc" =~ "b")
IO.inspect("abc" =~ "")
IO.inspect("abc" =~ "z")
IO.inspect("a" <> "#{1 + 1}")
attempt = fn value ->
  try do
    "text" <> value
  rescue
    error in ArgumentError -> IO.puts(Exception.message(error))
  end
end
attempt.(Process.get(:none, 5))
attempt.(nil)
