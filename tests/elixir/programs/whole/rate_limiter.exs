# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Limiter do
  use GenServer
  def start_link(limit, window), do: GenServer.start_link(__MODULE__, {limit, window})
  def allow?(pid), do: GenServer.call(pid, :allow?)

  @impl true
  def init({limit, window}) do
    {:ok, %{limit: limit, window: window, used: 0}, {:continue, :schedule}}
  end

  @impl true
  def handle_continue(:schedule, state) do
    Process.send_after(self(), :reset, state.window)
    {:noreply, state}
  end

  @impl true
  def handle_call(:allow?, _, %{used: used, limit: limit} = state) when used < limit do
    {:reply, true, %{state | used: used + 1}}
  end

  def handle_call(:allow?, _, state), do: {:reply, false, state}

  @impl true
  def handle_info(:reset, state), do: {:noreply, %{state | used: 0}, {:continue, :schedule}}
end

{:ok, pid} = Limiter.start_link(2, 50)
IO.inspect(for _ <- 1..4, do: Limiter.allow?(pid))
Process.sleep(80)
IO.inspect(for _ <- 1..3, do: Limiter.allow?(pid))
