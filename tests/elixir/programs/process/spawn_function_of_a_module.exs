# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Echo do
  def run(parent, text), do: send(parent, {:echo, String.upcase(text)})
end
spawn(Echo, :run, [self(), "hello"])
receive do
  {:echo, text} -> IO.puts(text)
end
