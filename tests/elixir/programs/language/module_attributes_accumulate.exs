# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Gathering do
  Module.register_attribute(__MODULE__, :handlers, accumulate: true)
  @handlers :first
  @handlers :second
  @handlers {:third, 3}
  @single 1
  @single 2
  def handlers, do: @handlers
  def single, do: @single
end
IO.inspect(Gathering.handlers())
IO.inspect(Gathering.single())
