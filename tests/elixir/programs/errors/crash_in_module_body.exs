# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Foo do
  IO.puts("in the body")
  raise "in the body"
end
