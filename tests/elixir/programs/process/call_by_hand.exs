# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Server do
  def start, do: spawn(fn -> loop(%{}) end)

  def call(pid, request) do
    ref = make_ref()
    send(pid, {request, self(), ref})

    receive do
      {^ref, answer} -> answer
    after
      1000 -> :timeout
    end
  end

  defp loop(state) do
    receive do
      {{:put, key, value}, from, ref} ->
        send(from, {ref, :ok})
        loop(Map.put(state, key, value))

      {{:get, key}, from, ref} ->
        send(from, {ref, Map.get(state, key)})
        loop(state)
    end
  end
end
pid = Server.start()
IO.inspect(Server.call(pid, {:put, :a, 1}))
IO.inspect(Server.call(pid, {:get, :a}))
IO.inspect(Server.call(pid, {:get, :b}))
