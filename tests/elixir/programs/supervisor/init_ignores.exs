# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
Process.flag(:trap_exit, true)
defmodule Ignoring do
  use Supervisor
  def start_link(answer), do: Supervisor.start_link(__MODULE__, answer)
  def init(answer), do: answer
end
IO.inspect(Ignoring.start_link(:ignore))
IO.inspect(Ignoring.start_link(:nonsense))
IO.inspect(match?({:ok, _}, Ignoring.start_link({:ok, {%{strategy: :one_for_one}, []}})))
