# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Tiny do
  use Application
  def start(type, argument) do
    IO.inspect({:start, type, argument})
    Supervisor.start_link([{Agent, fn -> 1 end}], strategy: :one_for_one, name: Tiny.Supervisor)
  end
  def stop(state), do: IO.inspect({:stop, state})
end
IO.inspect(:application.load({:application, :tiny, [mod: {Tiny, [1]}, vsn: '1', env: [colour: :red], applications: [:kernel, :stdlib, :elixir]]}))
IO.inspect(Application.get_env(:tiny, :colour))
IO.inspect(Application.start(:tiny))
IO.inspect(Supervisor.count_children(Tiny.Supervisor))
IO.inspect(Application.start(:tiny))
IO.inspect(Application.stop(:tiny))
IO.inspect(Process.whereis(Tiny.Supervisor))
