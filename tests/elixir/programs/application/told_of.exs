# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is told of applications: those of the system, and one that is loaded by hand and unloaded.
defmodule Shop do
  use Application
  def start(:normal, n), do: Agent.start_link(fn -> n end, name: Shop.Agent)
end

properties = [vsn: '2.0', mod: {Shop, 7}, modules: [Shop], env: [open: true], applications: [:kernel, :stdlib]]
:ok = :application.load({:application, :shop, properties})
IO.inspect(Application.spec(:shop))
IO.inspect({Application.spec(:shop, :vsn), Application.get_application(Shop)})
IO.inspect(Application.ensure_all_started(:shop))
IO.inspect(List.keyfind(Application.started_applications(), :shop, 0))
IO.inspect(Agent.get(Shop.Agent, & &1))
IO.inspect(Application.stop(:shop))
IO.inspect({Application.get_env(:shop, :open), :application.unload(:shop), Application.get_env(:shop, :open)})
IO.inspect({Application.spec(:shop), Application.get_application(Shop), Application.unload(:shop)})
IO.inspect({Application.spec(:elixir, :description), Application.spec(:elixir, :applications), Application.spec(:none, :vsn)})
IO.inspect(List.keyfind(Application.loaded_applications(), :elixir, 0) |> elem(1))
IO.inspect(for module <- [String, Supervisor, :gen_server, :lists, Logger, Shop], do: Application.get_application(module))
IO.inspect(:application.get_key(:elixir, :none))

try do
  Application.spec(:elixir, :unknown)
rescue
  error -> IO.inspect(error.__struct__)
end

try do
  Application.app_dir(:none)
rescue
  error -> IO.puts(Exception.message(error))
end
