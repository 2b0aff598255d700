# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
defmodule Timer2 do
  use GenServer
  def start_link(opts), do: GenServer.start_link(__MODULE__, opts, name: opts[:name] || __MODULE__)
  @impl true
  def init(opts) do
    {:ok, %{ticks: 0, notify: Keyword.fetch!(opts, :notify), ref: schedule(opts[:every])}, {:continue, {:hello, 1}}}
  end
  @impl true
  def handle_continue({:hello, n}, state), do: {:noreply, Map.put(state, :hello, n)}
  @impl true
  def handle_info(:tick, %{ticks: 2} = state) do
    send(state.notify, {:done, state.ticks + 1, state.hello})
    {:stop, :normal, state}
  end
  def handle_info(:tick, state), do: {:noreply, %{state | ticks: state.ticks + 1, ref: schedule(5)}}
  @impl true
  def terminate(reason, state), do: send(state.notify, {:terminated, reason, state.ticks})
  defp schedule(ms), do: Process.send_after(self(), :tick, ms)
end
{:ok, pid} = Timer2.start_link(notify: self(), every: 1)
ref = Process.monitor(pid)
for _ <- 1..3 do
  receive do
    {:DOWN, ^ref, _, _, r} -> IO.inspect({:down, r})
    m -> IO.inspect(m)
  end
end
defmodule Multi do
  use GenServer
  def init(_), do: {:ok, []}
  def handle_call({:wait, key}, from, waiting), do: {:noreply, [{key, from} | waiting]}
  def handle_cast({:wake, key, value}, waiting) do
    {mine, others} = Enum.split_with(waiting, fn {k, _} -> k == key end)
    Enum.each(mine, fn {_, from} -> GenServer.reply(from, value) end)
    {:noreply, others}
  end
end
{:ok, m} = GenServer.start_link(Multi, nil)
tasks = for k <- [:a, :b, :a], do: Task.async(fn -> GenServer.call(m, {:wait, k}) end)
Process.sleep(10)
GenServer.cast(m, {:wake, :a, 1})
GenServer.cast(m, {:wake, :b, 2})
IO.inspect(Task.await_many(tasks))
IO.inspect(:sys.get_state(m))
