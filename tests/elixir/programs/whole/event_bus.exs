# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Bus do
  def start_link, do: Registry.start_link(keys: :duplicate, name: __MODULE__)
  def subscribe(topic), do: Registry.register(__MODULE__, topic, [])
  def publish(topic, event) do
    Registry.dispatch(__MODULE__, topic, fn subscribers ->
      for {pid, _} <- subscribers, do: send(pid, {:event, topic, event})
    end)
  end
end

{:ok, _} = Bus.start_link()
parent = self()

subscribers =
  for n <- 1..3 do
    spawn(fn ->
      {:ok, _} = Bus.subscribe(:news)
      if n == 2, do: Bus.subscribe(:sports)
      send(parent, :ready)
      for _ <- 1..if(n == 2, do: 2, else: 1) do
        receive do
          {:event, topic, event} -> send(parent, {n, topic, event})
        end
      end
    end)
  end

for _ <- subscribers, do: (receive do :ready -> :ok end)
IO.inspect(Bus.publish(:news, "headline"))
Bus.publish(:sports, "goal")
Bus.publish(:nobody, "x")
events = for _ <- 1..4, do: (receive do {n, t, e} -> {n, t, e} end)
IO.inspect(Enum.sort(events))
