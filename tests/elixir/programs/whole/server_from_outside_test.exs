# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

ExUnit.start(seed: 0)

defmodule Counter do
  use GenServer
  def start_link(opts \\ []), do: GenServer.start_link(__MODULE__, opts[:start] || 0, opts)
  def init(n), do: {:ok, n}
  def handle_call(:get, _from, n), do: {:reply, n, n}
  def handle_call(:hibernate, _from, n), do: {:reply, :ok, n, :hibernate}
  def handle_call({:later, ms}, from, n) do
    spawn(fn -> Process.sleep(ms); GenServer.reply(from, {:late, n}) end)
    {:noreply, n}
  end
  def handle_call(:stop_with, _from, n), do: {:stop, :normal, :bye, n}
  def handle_call({:stop, reason}, _from, n), do: {:stop, reason, n}
  def handle_call({:continue, x}, _from, n), do: {:reply, :ok, n, {:continue, x}}
  def handle_cast(:inc, n), do: {:noreply, n + 1}
  def handle_cast({:sleep, ms}, n) do
    Process.sleep(ms)
    {:noreply, n, :hibernate}
  end
  def handle_continue({:add, x}, n), do: {:noreply, n + x}
  def handle_continue({:add_then, x, rest}, n), do: {:noreply, n + x, {:continue, rest}}
  def handle_info({:tell, pid}, n) do
    send(pid, {:n, n})
    {:noreply, n, 10}
  end
  def handle_info(:timeout, n), do: {:noreply, n + 1000}
  def code_change(_old, n, extra), do: {:ok, n + extra}
  def format_status(_reason, [_pdict, state]), do: {:shown, state}
end

defmodule SysTest do
  use ExUnit.Case, async: true

  setup do
    [pid: start_supervised!({Counter, start: 5})]
  end

  test "get_state and replace_state", %{pid: pid} do
    assert :sys.get_state(pid) == 5
    assert :sys.replace_state(pid, fn n -> n * 2 end) == 10
    assert GenServer.call(pid, :get) == 10
    assert :sys.get_state(pid, 100) == 10
  end

  test "suspend and resume", %{pid: pid} do
    :ok = :sys.suspend(pid)
    GenServer.cast(pid, :inc)
    assert catch_exit(GenServer.call(pid, :get, 20)) == {:timeout, {GenServer, :call, [pid, :get, 20]}}
    assert :sys.get_state(pid) == 5
    assert :ok = :sys.resume(pid)
    assert GenServer.call(pid, :get) == 6
  end

  test "code change", %{pid: pid} do
    :sys.suspend(pid)
    assert :sys.change_code(pid, Counter, "1", 100) == :ok
    :sys.resume(pid)
    assert :sys.get_state(pid) == 105
  end

  test "get_status", %{pid: pid} do
    assert {:status, ^pid, {:module, :gen_server}, [pdict, :running, parent, [], data]} = :sys.get_status(pid)
    assert is_list(pdict) and is_pid(parent) and is_list(data)
    assert pdict[:"$initial_call"] == {Counter, :init, 1}
  end

  test "hibernate", %{pid: pid} do
    assert GenServer.call(pid, :hibernate) == :ok
    assert GenServer.call(pid, :get) == 5
    GenServer.cast(pid, {:sleep, 1})
    assert GenServer.call(pid, :get) == 5
  end

  test "late reply", %{pid: pid} do
    assert GenServer.call(pid, {:later, 10}) == {:late, 5}
    assert catch_exit(GenServer.call(pid, {:later, 50}, 5)) |> elem(0) == :timeout
    refute_receive {_, {:late, 5}}, 100
  end

  test "stop with reply", %{pid: pid} do
    ref = Process.monitor(pid)
    assert GenServer.call(pid, :stop_with) == :bye
    assert_receive {:DOWN, ^ref, :process, _, :normal}
  end

  @tag :capture_log
  test "stop without reply", %{pid: pid} do
    assert catch_exit(GenServer.call(pid, {:stop, :bad})) == {:bad, {GenServer, :call, [pid, {:stop, :bad}, 5000]}}
    {:ok, pid} = GenServer.start(Counter, 1)
    assert catch_exit(GenServer.call(pid, {:stop, {:shutdown, :x}})) ==
             {{:shutdown, :x}, {GenServer, :call, [pid, {:stop, {:shutdown, :x}}, 5000]}}
  end

  test "continue", %{pid: pid} do
    assert GenServer.call(pid, {:continue, {:add, 3}}) == :ok
    assert GenServer.call(pid, :get) == 8
    GenServer.call(pid, {:continue, {:add_then, 1, {:add, 2}}})
    assert :sys.get_state(pid) == 11
  end

  test "timeout", %{pid: pid} do
    send(pid, {:tell, self()})
    assert_receive {:n, 5}
    Process.sleep(30)
    assert :sys.get_state(pid) == 1005
  end

  test "process info", %{pid: pid} do
    assert {:links, [_ | _]} = Process.info(pid, :links)
    assert {:dictionary, d} = Process.info(pid, :dictionary)
    assert Keyword.get(d, :"$initial_call") == {Counter, :init, 1}
    assert [sup | _] = Keyword.get(d, :"$ancestors")
    assert is_pid(sup)
    assert {:initial_call, {:proc_lib, :init_p, 5}} = Process.info(pid, :initial_call)
    assert {:current_function, {:gen_server, :loop, 7}} = Process.info(pid, :current_function)
    assert Process.info(pid, [:status, :trap_exit]) == [status: :waiting, trap_exit: false]
    assert Process.info(pid)[:message_queue_len] == 0
  end

  test "reply to a hand made call", %{pid: pid} do
    ref = make_ref()
    send(pid, {:"$gen_call", {self(), ref}, :get})
    assert_receive {^ref, 5}
    send(pid, {:"$gen_cast", :inc})
    assert GenServer.call(pid, :get) == 6
  end

  test "terminate by sys", %{pid: pid} do
    ref = Process.monitor(pid)
    assert :sys.terminate(pid, :shutdown) == :ok
    assert_receive {:DOWN, ^ref, :process, ^pid, :shutdown}
  end

  test "sys on nobody" do
    assert catch_exit(:sys.get_state(:nobody)) == {:noproc, {:sys, :get_state, [:nobody]}}
    assert catch_exit(:sys.suspend(:nobody)) == {:noproc, {:sys, :suspend, [:nobody]}}
    assert catch_exit(GenServer.stop(:nobody)) == {:noproc, {GenServer, :stop, [:nobody, :normal, :infinity]}}
  end

  test "replace_state that raises", %{pid: pid} do
    assert_raise_kind(fn -> :sys.replace_state(pid, fn _ -> raise "no" end) end)
    assert :sys.get_state(pid) == 5
  end

  defp assert_raise_kind(fun) do
    try do
      fun.()
      flunk("nothing was raised")
    catch
      kind, value -> assert {kind, elem(value, 0)} == {:error, :callback_failed}
    end
  end
end
