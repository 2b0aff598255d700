# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Special do
  def module, do: __MODULE__
  def function, do: __ENV__.function
  def file, do: Path.basename(__ENV__.file)
  def line, do: __ENV__.line
  def directory, do: is_binary(__DIR__)
  def caller(x), do: {__MODULE__, x}
end
IO.inspect(Special.module())
IO.inspect(Special.function())
IO.inspect(Special.file())
IO.inspect(Special.line())
IO.inspect(Special.directory())
IO.inspect(__MODULE__)
