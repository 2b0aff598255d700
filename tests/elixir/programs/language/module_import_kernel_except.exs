# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Shadow do
  import Kernel, except: [length: 1, to_string: 1]
  def length(x), do: {:my_length, x}
  def to_string(x), do: {:my_string, x}
  def run, do: {length([1]), to_string(5), Kernel.length([1])}
end
IO.inspect(Shadow.run())
