# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# a comment
IO.puts("one") # after code

# before


IO.puts("two")
list = [
  # inside a list
  1,
  2 # after an element
  # at the end
]
IO.inspect(list)
defmodule Commented do
  # inside a module
  def f do
    # inside a function
    :result
    # after the value
  end
end
IO.inspect(Commented.f())
value =
  # between operator and value
  5
IO.inspect(value)
IO.puts("# not a comment")
