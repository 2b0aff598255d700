# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Breaker do
  use GenServer
  def start_link(opts), do: GenServer.start_link(__MODULE__, opts, name: __MODULE__)
  def call(function), do: GenServer.call(__MODULE__, {:call, function})

  @impl true
  def init(opts), do: {:ok, %{state: :closed, failures: 0, max: opts[:max], reset: opts[:reset]}}

  @impl true
  def handle_call({:call, _}, _from, %{state: :open} = s), do: {:reply, {:error, :open}, s}

  def handle_call({:call, function}, _from, s) do
    {:reply, {:ok, function.()}, %{s | state: :closed, failures: 0}}
  rescue
    e -> failed(e, s)
  end

  @impl true
  def handle_info(:half_open, s), do: {:noreply, %{s | state: :half_open}}

  defp failed(e, %{state: state, failures: n} = s) when state == :half_open or n + 1 >= s.max do
    Process.send_after(self(), :half_open, s.reset)
    {:reply, {:error, e.message}, %{s | state: :open, failures: n + 1}}
  end

  defp failed(e, s), do: {:reply, {:error, e.message}, %{s | failures: s.failures + 1}}
end

{:ok, _} = Breaker.start_link(max: 2, reset: 20)
IO.inspect(Breaker.call(fn -> :fine end))
IO.inspect(Breaker.call(fn -> raise "one" end))
IO.inspect(Breaker.call(fn -> raise "two" end))
IO.inspect(Breaker.call(fn -> :not_run end))
Process.sleep(40)
IO.inspect(Breaker.call(fn -> :closed_again end))
IO.inspect(:sys.get_state(Breaker))
