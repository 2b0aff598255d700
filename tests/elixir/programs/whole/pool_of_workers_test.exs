# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

ExUnit.start(seed: 0)

defmodule Pool.Worker do
  use GenServer, restart: :temporary

  def start_link(opts), do: GenServer.start_link(__MODULE__, opts)
  def work(pid, fun), do: GenServer.call(pid, {:work, fun})

  @impl true
  def init(opts) do
    {:ok, %{owner: Keyword.get(opts, :owner), jobs: 0}}
  end

  @impl true
  def handle_call({:work, fun}, _from, state) do
    {:reply, fun.(), %{state | jobs: state.jobs + 1}}
  end
end

defmodule Pool do
  use GenServer

  defstruct [:sup, :size, idle: [], busy: %{}, waiting: :queue.new()]

  def start_link(opts) do
    {name, opts} = Keyword.pop(opts, :name, __MODULE__)
    GenServer.start_link(__MODULE__, opts, name: name)
  end

  def checkout(pool, timeout \\ 5_000), do: GenServer.call(pool, :checkout, timeout)
  def checkin(pool, pid), do: GenServer.cast(pool, {:checkin, pid})
  def status(pool), do: GenServer.call(pool, :status)

  def transaction(pool, fun) do
    worker = checkout(pool)

    try do
      fun.(worker)
    after
      checkin(pool, worker)
    end
  end

  @impl GenServer
  def init(opts) do
    Process.flag(:trap_exit, true)
    size = Keyword.fetch!(opts, :size)
    {:ok, sup} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: size)
    {:ok, %__MODULE__{sup: sup, size: size}, {:continue, :fill}}
  end

  @impl GenServer
  def handle_continue(:fill, %__MODULE__{sup: sup, size: size} = state) do
    idle = for _ <- 1..size, do: start_worker(sup)
    {:noreply, %{state | idle: idle}}
  end

  @impl GenServer
  def handle_call(:checkout, {pid, _} = from, state) do
    case state.idle do
      [worker | idle] ->
        ref = Process.monitor(pid)
        {:reply, worker, %{state | idle: idle, busy: Map.put(state.busy, worker, ref)}}

      [] ->
        {:noreply, %{state | waiting: :queue.in(from, state.waiting)}}
    end
  end

  def handle_call(:status, _from, state) do
    {:reply, {length(state.idle), map_size(state.busy), :queue.len(state.waiting)}, state}
  end

  @impl GenServer
  def handle_cast({:checkin, worker}, state) do
    {:noreply, release(worker, state)}
  end

  @impl GenServer
  def handle_info({:DOWN, ref, :process, _pid, _reason}, state) do
    case Enum.find(state.busy, fn {worker, r} -> r == ref or worker == ref end) do
      {worker, ^ref} -> {:noreply, release(worker, state)}
      nil -> {:noreply, state}
    end
  end

  def handle_info({:EXIT, sup, reason}, %{sup: sup} = state), do: {:stop, reason, state}
  def handle_info({:EXIT, _, _}, state), do: {:noreply, state}

  defp release(worker, state) do
    case Map.pop(state.busy, worker) do
      {nil, _} ->
        state

      {ref, busy} ->
        Process.demonitor(ref, [:flush])
        worker = if Process.alive?(worker), do: worker, else: start_worker(state.sup)

        case :queue.out(state.waiting) do
          {{:value, {pid, _} = from}, rest} ->
            GenServer.reply(from, worker)
            %{state | busy: Map.put(busy, worker, Process.monitor(pid)), waiting: rest}

          {:empty, _} ->
            %{state | busy: busy, idle: [worker | state.idle]}
        end
    end
  end

  defp start_worker(sup) do
    {:ok, pid} = DynamicSupervisor.start_child(sup, {Pool.Worker, owner: self()})
    pid
  end
end

defmodule PoolTest do
  use ExUnit.Case, async: true

  setup context do
    size = Map.get(context, :size, 2)
    pool = start_supervised!({Pool, size: size, name: :"pool_#{context.test}"})
    %{pool: pool}
  end

  test "hands out workers", %{pool: pool} do
    assert Pool.status(pool) == {2, 0, 0}
    worker = Pool.checkout(pool)
    assert is_pid(worker)
    assert Pool.Worker.work(worker, fn -> 1 + 1 end) == 2
    assert Pool.status(pool) == {1, 1, 0}
    Pool.checkin(pool, worker)
    assert Pool.status(pool) == {2, 0, 0}
  end

  @tag size: 1
  test "waits in line", %{pool: pool} do
    worker = Pool.checkout(pool)
    task = Task.async(fn -> Pool.checkout(pool) end)
    refute Task.yield(task, 50)
    assert Pool.status(pool) == {0, 1, 1}
    Pool.checkin(pool, worker)
    assert Task.await(task) == worker
  end

  @tag size: 1
  test "times out", %{pool: pool} do
    _worker = Pool.checkout(pool)
    assert {:timeout, {GenServer, :call, [^pool, :checkout, 10]}} = catch_exit(Pool.checkout(pool, 10))
  end

  @tag size: 1
  test "takes back from the dead", %{pool: pool} do
    parent = self()
    pid = spawn(fn -> send(parent, {:got, Pool.checkout(pool)}); Process.sleep(:infinity) end)
    assert_receive {:got, worker}
    ref = Process.monitor(pid)
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^ref, :process, ^pid, :killed}
    assert Pool.checkout(pool) == worker
  end

  @tag size: 3
  test "transaction gives back even after a raise", %{pool: pool} do
    assert_raise RuntimeError, "oops", fn ->
      Pool.transaction(pool, fn _ -> raise "oops" end)
    end

    assert Pool.transaction(pool, &Pool.Worker.work(&1, fn -> :fine end)) == :fine
    assert {3, 0, 0} = Pool.status(pool)
  end

  test "a crash of a worker is replaced", %{pool: pool} do
    worker = Pool.checkout(pool)
    ref = Process.monitor(worker)

    ExUnit.CaptureLog.capture_log(fn ->
      assert {{%RuntimeError{message: "bad"}, [_ | _]}, {GenServer, :call, [^worker, {:work, _}, 5000]}} =
               catch_exit(Pool.Worker.work(worker, fn -> raise "bad" end))
    end)

    assert_receive {:DOWN, ^ref, :process, ^worker, {%RuntimeError{message: "bad"}, _}}
    Pool.checkin(pool, worker)
    assert {2, 0, 0} = Pool.status(pool)
    assert %Pool{size: 2, busy: busy} = :sys.get_state(pool)
    assert busy == %{}
  end

  test "max_children", %{pool: pool} do
    %{sup: sup} = :sys.get_state(pool)
    assert DynamicSupervisor.start_child(sup, Pool.Worker) == {:error, :max_children}
    assert DynamicSupervisor.count_children(sup) == %{active: 2, specs: 2, supervisors: 0, workers: 2}
  end

  test "shuts down with its supervisor", %{pool: pool} do
    %{sup: sup} = :sys.get_state(pool)
    ref = Process.monitor(sup)
    assert :ok = stop_supervised(Pool)
    assert_receive {:DOWN, ^ref, :process, ^sup, reason}
    assert reason in [:shutdown, :noproc]
    refute Process.alive?(pool)
  end
end
