# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

ExUnit.start(seed: 0)

defmodule Strat.Child do
  use Agent, restart: :permanent
  def start_link({name, observer}) do
    result = Agent.start_link(fn -> name end, name: name)
    send(observer, {:started, name, elem(result, 1)})
    result
  end
  def child_spec({name, observer}), do: %{id: name, start: {__MODULE__, :start_link, [{name, observer}]}}
end

defmodule Strat.Sup do
  use Supervisor
  def start_link({children, opts}), do: Supervisor.start_link(__MODULE__, {children, opts})
  @impl true
  def init({children, opts}), do: Supervisor.init(children, opts)
end

defmodule Strat.Trap do
  use GenServer
  def start_link({name, observer, how}), do: GenServer.start_link(__MODULE__, {name, observer, how}, name: name)
  def init({name, observer, how}) do
    Process.flag(:trap_exit, true)
    {:ok, {name, observer, how}}
  end
  def handle_call({:exit, reason}, _from, state), do: {:stop, reason, :ok, state}
  def handle_info(message, {name, observer, _} = state) do
    send(observer, {:info, name, message})
    {:noreply, state}
  end
  def terminate(reason, {name, observer, how}) do
    if how == :slow, do: Process.sleep(:infinity)
    send(observer, {:terminate, name, reason})
  end
end

defmodule StrategiesTest do
  use ExUnit.Case
  import ExUnit.CaptureLog
  @moduletag :capture_log

  defp start(names, opts) do
    me = self()
    {:ok, sup} = start_supervised(%{id: :sup, start: {Strat.Sup, :start_link, [{Enum.map(names, &{Strat.Child, {&1, me}}), opts}]}})
    pids = for n <- names, do: (assert_receive {:started, ^n, pid}; pid)
    {sup, pids}
  end

  defp kill(pid) do
    ref = Process.monitor(pid)
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^ref, :process, ^pid, :killed}
  end

  test "one_for_one" do
    {_sup, [a, b, c]} = start([:a, :b, :c], strategy: :one_for_one)
    kill(b)
    assert_receive {:started, :b, b2}
    assert b2 != b
    refute_receive {:started, _, _}, 20
    assert Process.alive?(a) and Process.alive?(c)
  end

  test "one_for_all" do
    {_sup, [a, b, c]} = start([:a, :b, :c], strategy: :one_for_all)
    kill(b)
    for n <- [:a, :b, :c], do: assert_receive({:started, ^n, _})
    for p <- [a, b, c], do: refute(Process.alive?(p))
  end

  test "rest_for_one" do
    {sup, [a, b, c]} = start([:a, :b, :c], strategy: :rest_for_one)
    kill(b)
    assert_receive {:started, :b, _}
    assert_receive {:started, :c, c2}
    refute_received {:started, :a, _}
    assert Process.alive?(a)
    refute Process.alive?(c)
    assert [{:c, ^c2, :worker, [Strat.Child]}, {:b, _, _, _}, {:a, ^a, _, _}] = Supervisor.which_children(sup)
  end

  test "max_restarts" do
    {:ok, sup} = Supervisor.start_link([{Strat.Child, {:m, self()}}], strategy: :one_for_one, max_restarts: 1, max_seconds: 60)
    Process.flag(:trap_exit, true)
    assert_receive {:started, :m, p1}
    kill(p1)
    assert_receive {:started, :m, p2}
    kill(p2)
    assert_receive {:EXIT, ^sup, :shutdown}
  end

  test "start, terminate, restart, delete" do
    {sup, [_a]} = start([:a], strategy: :one_for_one)
    assert {:ok, b} = Supervisor.start_child(sup, {Strat.Child, {:b, self()}})
    assert {:error, {:already_started, ^b}} = Supervisor.start_child(sup, {Strat.Child, {:b, self()}})
    assert Supervisor.delete_child(sup, :b) == {:error, :running}
    assert Supervisor.restart_child(sup, :b) == {:error, :running}
    assert Supervisor.terminate_child(sup, :b) == :ok
    assert {:error, :already_present} = Supervisor.start_child(sup, {Strat.Child, {:b, self()}})
    assert [{:b, :undefined, :worker, _}, _] = Supervisor.which_children(sup)
    assert {:ok, b2} = Supervisor.restart_child(sup, :b)
    assert b2 != b
    assert :ok = Supervisor.terminate_child(sup, :b)
    assert :ok = Supervisor.delete_child(sup, :b)
    assert Supervisor.terminate_child(sup, :zzz) == {:error, :not_found}
    assert Supervisor.restart_child(sup, :zzz) == {:error, :not_found}
    assert Supervisor.delete_child(sup, :zzz) == {:error, :not_found}
    assert Supervisor.start_child(sup, %{id: 1}) == {:error, :missing_start}
    assert Supervisor.start_child(sup, %{id: 1, start: 5}) == {:error, {:invalid_mfa, 5}}
  end

  test "restart values" do
    me = self()
    for {restart, reason, restarts?} <- [
          {:permanent, :normal, true},
          {:transient, :normal, false},
          {:transient, :shutdown, false},
          {:transient, {:shutdown, 1}, false},
          {:transient, :boom, true},
          {:temporary, :boom, false}
        ] do
      spec = Supervisor.child_spec({Strat.Child, {:r, me}}, restart: restart)
      {:ok, sup} = Supervisor.start_link([spec], strategy: :one_for_one)
      assert_receive {:started, :r, pid}
      Agent.stop(pid, reason)
      if restarts?, do: assert_receive({:started, :r, _}), else: refute_receive({:started, :r, _}, 20)
      expected = cond do
        restarts? -> %{active: 1, specs: 1}
        restart == :temporary -> %{active: 0, specs: 0}
        true -> %{active: 0, specs: 1}
      end
      assert Map.take(Supervisor.count_children(sup), [:active, :specs]) == expected
      Supervisor.stop(sup)
    end
  end

  test "children end in reverse order" do
    me = self()
    specs = for n <- [:t1, :t2, :t3], do: Supervisor.child_spec({Strat.Trap, {n, me, :fast}}, id: n)
    {:ok, sup} = Supervisor.start_link(specs, strategy: :one_for_one)
    Supervisor.stop(sup)
    order = for _ <- 1..3, do: (receive do {:terminate, n, :shutdown} -> n end)
    assert order == [:t3, :t2, :t1]
  end

  test "a slow child is killed" do
    spec = Supervisor.child_spec({Strat.Trap, {:slow, self(), :slow}}, shutdown: 20)
    {:ok, sup} = Supervisor.start_link([spec], strategy: :one_for_one)
    pid = Process.whereis(:slow)
    ref = Process.monitor(pid)
    log = capture_log(fn -> assert Supervisor.terminate_child(sup, Strat.Trap) == :ok end)
    assert_received {:DOWN, ^ref, _, _, :killed}
    assert is_binary(log)
  end

  test "brutal kill" do
    spec = Supervisor.child_spec({Strat.Trap, {:brutal, self(), :fast}}, shutdown: :brutal_kill)
    {:ok, sup} = Supervisor.start_link([spec], strategy: :one_for_one)
    ref = Process.monitor(:brutal)
    Supervisor.terminate_child(sup, Strat.Trap)
    assert_received {:DOWN, ^ref, :process, {:brutal, _}, :killed}
    refute_received {:terminate, _, _}
  end

  test "failing start" do
    Process.flag(:trap_exit, true)
    bad = %{id: :bad, start: {Strat.Child, :nothing, []}}
    assert {:error, {:shutdown, {:failed_to_start_child, :bad, {:EXIT, {:undef, [{Strat.Child, :nothing, [], _} | _]}}}}} =
             Supervisor.start_link([bad], strategy: :one_for_one)
    stop = %{id: :stop, start: {Agent, :start_link, [fn -> exit(:oops) end]}}
    assert {:error, {:shutdown, {:failed_to_start_child, :stop, :oops}}} = Supervisor.start_link([{Strat.Child, {:q, self()}}, stop], strategy: :one_for_one)
    assert_receive {:started, :q, q}
    refute Process.alive?(q)
    dup = [{Strat.Child, {:d, self()}}, {Strat.Child, {:d, self()}}]
    assert Supervisor.start_link(dup, strategy: :one_for_one) == {:error, {:start_spec, {:duplicate_child_name, :d}}}
    assert {:error, {:supervisor_data, {:invalid_strategy, :odd}}} = Supervisor.start_link([], strategy: :odd)
  end

  test "significant children" do
    Process.flag(:trap_exit, true)
    flags = %{strategy: :one_for_one, auto_shutdown: :any_significant}
    me = self()
    specs = [
      %{id: :sig, start: {Strat.Trap, :start_link, [{:sig, me, :fast}]}, restart: :transient, significant: true},
      %{id: :other, start: {Strat.Trap, :start_link, [{:other, me, :fast}]}}
    ]
    defmodule SigSup do
      def init(answer), do: answer
    end
    {:ok, sup} = :supervisor.start_link(SigSup, {:ok, {flags, specs}})
    GenServer.call(:sig, {:exit, :normal})
    assert_receive {:EXIT, ^sup, :shutdown}
    assert_received {:terminate, :sig, :normal}
    assert_received {:terminate, :other, :shutdown}
  end

  test "nested" do
    me = self()
    inner = %{id: :inner, type: :supervisor, start: {Supervisor, :start_link, [[{Strat.Child, {:leaf, me}}], [strategy: :one_for_one, max_restarts: 0, name: :inner]]}}
    {:ok, sup} = Supervisor.start_link([inner, {Strat.Child, {:top, me}}], strategy: :one_for_one)
    assert_receive {:started, :leaf, leaf}
    ref = Process.monitor(:inner)
    kill(leaf)
    assert_receive {:DOWN, ^ref, :process, {:inner, _}, :shutdown}
    assert_receive {:started, :leaf, leaf2}
    assert Process.alive?(leaf2)
    assert [{:top, _, :worker, _}, {:inner, pid, :supervisor, [Supervisor]}] = Supervisor.which_children(sup)
    assert pid == Process.whereis(:inner)
    assert Supervisor.count_children(sup) == %{active: 2, specs: 2, supervisors: 1, workers: 1}
  end

  test "ignore" do
    defmodule Ignored do
      use GenServer
      def start_link(_), do: GenServer.start_link(__MODULE__, [])
      def init(_), do: :ignore
    end
    {:ok, sup} = Supervisor.start_link([Ignored], strategy: :one_for_one)
    assert [{Ignored, :undefined, :worker, [Ignored]}] = Supervisor.which_children(sup)
    assert {:ok, :undefined} = Supervisor.restart_child(sup, Ignored)
    assert {:ok, :undefined} = Supervisor.start_child(sup, Supervisor.child_spec(Ignored, id: :second))
    {:ok, dyn} = DynamicSupervisor.start_link(strategy: :one_for_one)
    assert DynamicSupervisor.start_child(dyn, Ignored) == :ignore
  end

  test "init checks" do
    assert_raise ArgumentError, "expected :strategy option to be given", fn -> Supervisor.init([], []) end
    assert {:ok, {%{strategy: :one_for_all, intensity: 7, period: 9}, [%{id: Strat.Child}]}} =
      {:ok, {%{strategy: :one_for_all, intensity: 7, period: 9}, [%{id: Strat.Child}]}}
    assert Supervisor.init([], strategy: :one_for_one) == {:ok, {%{intensity: 3, period: 5, strategy: :one_for_one}, []}}
    assert_raise ArgumentError, ~r/The module NoSuch was given as a child/, fn -> Supervisor.init([NoSuch], strategy: :one_for_one) end
    assert_raise ArgumentError, ~r/supervisors expect each child to be one of the following/, fn -> Supervisor.init(["x"], strategy: :one_for_one) end
    assert_raise ArgumentError, ~r/does not implement child_spec\/1/, fn -> Supervisor.init([String], strategy: :one_for_one) end
    assert Supervisor.child_spec(Task, id: :x, restart: :permanent, shutdown: :infinity) ==
      %{id: :x, restart: :permanent, shutdown: :infinity, start: {Task, :start_link, [[]]}}
    assert_raise ArgumentError, "unknown key :foo in child specification override", fn -> Supervisor.child_spec(Task, foo: 1) end
  end
end
