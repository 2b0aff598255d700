# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
# Supervision oracle: runs a line-based scenario on real Elixir/OTP and prints a
# normalised, deterministic trace. oracle.exs starts it.
#
# The grammar is described in README.md next to this file.

defmodule O do
  # ------------------------------------------------------------------ tables
  # :o_def  {label, kind, opts}          definitions (kind :sup | :dyn | :worker | :proc)
  # :o_pid  {pid, shown, kind, parent, parent_kind}
  # :o_cur  {label, pid} and {{label, n}, pid}
  # :o_cnt  {label, n}                   number of calls of the start function so far
  # :o_ev   {stamp, event}               events, ordered by a strictly monotonic stamp
  # :o_misc {key, value}
  def setup do
    for t <- [:o_def, :o_pid, :o_cur, :o_cnt, :o_misc], do: :ets.new(t, [:named_table, :public, :set])
    :ets.new(:o_ev, [:named_table, :public, :ordered_set])
    :ets.insert(:o_misc, {:order, []})
    collector = spawn(fn -> collect() end)
    :ets.insert(:o_misc, {:collector, collector})
    :logger.set_primary_config(:level, :error)
    for h <- :logger.get_handler_ids(), do: :logger.remove_handler(h)
    :ok = :logger.add_handler(:oracle, O.Log, %{})
  end

  def stamp, do: :erlang.unique_integer([:monotonic])
  def emit(ev), do: :ets.insert(:o_ev, {stamp(), ev})
  def misc(k, d \\ nil), do: (case :ets.lookup(:o_misc, k) do [{_, v}] -> v; [] -> d end)
  def put(k, v), do: :ets.insert(:o_misc, {k, v})

  defp collect do
    receive do
      {:trace_ts, pid, :exit, reason, {_t, u}} ->
        :ets.insert(:o_ev, {u, {:exit, pid, reason}})

      {:sync, from, ref} ->
        send(from, {:synced, ref})

      _ ->
        :ok
    end

    collect()
  end

  # ------------------------------------------------------------- definitions
  def define(label, kind, opts) do
    :ets.insert(:o_def, {label, kind, opts})
    put(:order, misc(:order) ++ [label])
  end

  def def_of(label), do: (case :ets.lookup(:o_def, label) do [d] -> d; [] -> raise "undefined label #{label}" end)
  def id(label), do: String.to_atom(label)

  def spec(label) do
    {_, kind, o} = def_of(label)
    type = if kind in [:sup, :dyn], do: %{type: :supervisor}, else: %{}
    base = Map.merge(%{id: id(label), start: {O, :start, [label]}}, type)
    base = if Map.has_key?(o, "noid"), do: Map.delete(base, :id), else: base
    base = if Map.has_key?(o, "nostart"), do: Map.delete(base, :start), else: base
    base = if Map.has_key?(o, "start"), do: Map.put(base, :start, val(o["start"])), else: base

    Enum.reduce(~w(restart shutdown type modules significant), base, fn k, acc ->
      if Map.has_key?(o, k), do: Map.put(acc, String.to_atom(k), val(o[k])), else: acc
    end)
  end

  # values: integer, true/false, :atom or bare atom, any Elixir literal in {...} or [...]
  def val(s) do
    cond do
      s =~ ~r/^-?\d+$/ -> String.to_integer(s)
      s =~ ~r/^-?\d+\.\d+$/ -> String.to_float(s)
      s =~ ~r/^[:\{\["%]/ -> elem(Code.eval_string(s), 0)
      true -> String.to_atom(s)
    end
  end

  # ------------------------------------------------------- the start function
  def start(label), do: start_with([], label)
  def start(x, label), do: start_with([x], label)
  def start(x, y, label), do: start_with([x, y], label)

  defp start_with(extra, label) do
    {_, kind, o} = def_of(label)
    n = :ets.update_counter(:o_cnt, label, 1, {label, 0})
    act = plan(o, n)
    suffix = if extra == [], do: "", else: " extra=" <> Enum.map_join(extra, ",", &fmt/1)

    case act do
      {:loop, r} ->
        if :ets.insert_new(:o_misc, {{:loop, label}, n}), do: emit({:line, "start_failed #{label}##{n} loop #{fmt({:error, r})}#{suffix}"})
        Process.sleep(1)
        {:error, r}

      _ ->
        :ets.delete(:o_misc, {:loop, label})
        run_start(kind, label, n, o, act, suffix)
    end
  end

  defp run_start(kind, label, n, o, act, suffix) do
    # a start made by a plain process shows its outcome as the result of the op
    plain = O.kind(self()) == :proc
    failed = fn what -> if not plain, do: emit({:line, "start_failed #{label}##{n} #{what}#{suffix}"}) end
    ignored = fn -> if not plain, do: emit({:line, "start_ignored #{label}##{n}#{suffix}"}) end

    case act do
      :ignore -> ignored.(); :ignore
      {:err, r} -> failed.(fmt({:error, r})); {:error, r}
      {:ret, r} -> failed.("returned " <> fmt(r)); r
      :raise -> failed.("raised"); raise "boom"
      {:exit, r} -> failed.("exited " <> fmt(r)); exit(r)
      {:throw, r} -> failed.("threw " <> fmt(r)); throw(r)
      _ ->
        case launch(kind, label, n, o, act) do
          {:ok, pid} ->
            O.trace(pid)
            emit({:line, "start #{label}##{n}#{suffix}"})
            if kind == :worker, do: send(pid, :"$o_go")
            if act == :ok3, do: {:ok, pid, :extra}, else: {:ok, pid}

          :ignore -> ignored.(); :ignore
          other -> failed.(fmt(other)); other
        end
    end
  end

  defp launch(:sup, label, n, o, _), do: Supervisor.start_link(O.S, {label, n, self()}, name_opt(o))
  defp launch(:dyn, label, n, o, _), do: DynamicSupervisor.start_link(O.D, {label, n, self()}, name_opt(o))
  defp launch(:worker, label, n, o, act), do: GenServer.start_link(O.W, {label, n, self(), o, act}, name_opt(o))

  defp name_opt(%{"name" => n}), do: [name: String.to_atom(n)]
  defp name_opt(%{"via" => v}) do
    [r, k] = String.split(v, ":")
    [name: {:via, Registry, {String.to_atom(r), k}}]
  end
  defp name_opt(_), do: []

  def trace(pid) do
    try do
      :erlang.trace(pid, true, [:procs, :strict_monotonic_timestamp, {:tracer, misc(:collector)}])
    catch
      _, _ -> emit({:line, "exit_before_trace #{show(pid)}"})
    end
  end

  def plan(o, n) do
    list = O.Parse.plan(o["init"] || "ok")
    Enum.at(list, n - 1) || List.last(list)
  end

  # register a (possibly still initialising) process under its shown name
  def reg(label, n, kind, parent) do
    pk = case :ets.lookup(:o_pid, parent) do [{_, _, k, _, _}] -> k; _ -> :none end
    shown = if n == nil, do: label, else: "#{label}##{n}"
    :ets.insert(:o_pid, {self(), shown, kind, parent, pk})
    :ets.insert(:o_cur, {label, self()})
    if n, do: :ets.insert(:o_cur, {{label, n}, self()})
  end

  # only a successful start becomes "the current incarnation"
  def show(pid), do: (case :ets.lookup(:o_pid, pid) do [{_, s, _, _, _}] -> s; [] -> (if pid == misc(:driver), do: "driver", else: "#PID") end)

  def pid!(ref) do
    key = case String.split(ref, "#") do
      [l, n] -> {l, String.to_integer(n)}
      [l] -> l
    end
    case :ets.lookup(:o_cur, key) do [{_, p}] -> p; [] -> raise "no process #{ref}" end
  end

  def kind(pid), do: (case :ets.lookup(:o_pid, pid) do [{_, _, k, _, _}] -> k; [] -> nil end)

  # -------------------------------------------------------------- formatting
  def fmt(p) when is_pid(p), do: show(p)
  def fmt(f) when is_function(f), do: "fun"
  def fmt(r) when is_reference(r), do: "ref"
  def fmt({O, :start, [l]}) when is_binary(l), do: "mfa"
  def fmt({:child, _, _, _, _, _, _, _, _}), do: "child_record"
  def fmt({%{__exception__: true} = e, st}) when is_list(st), do: "raised(#{inspect(Exception.message(e))})"
  def fmt({{:nocatch, v}, st}) when is_list(st), do: "nocatch(#{fmt(v)})"
  def fmt({r, [{m, f, _, _} | _]}) when is_atom(m) and is_atom(f), do: "error(#{fmt(r)})"
  def fmt(t) when is_tuple(t), do: "{" <> (t |> Tuple.to_list() |> Enum.map_join(", ", &fmt/1)) <> "}"
  def fmt([]), do: "[]"
  def fmt([{k, _} | _] = l) when is_atom(k) do
    if Keyword.keyword?(l), do: "[" <> Enum.map_join(l, ", ", fn {a, b} -> "#{a}: #{fmt(b)}" end) <> "]", else: "[" <> Enum.map_join(l, ", ", &fmt/1) <> "]"
  end
  def fmt(l) when is_list(l), do: "[" <> Enum.map_join(l, ", ", &fmt/1) <> "]"
  def fmt(m) when is_map(m), do: "%{" <> (m |> Enum.sort() |> Enum.map_join(", ", fn {k, v} -> "#{fmt(k)} => #{fmt(v)}" end)) <> "}"
  def fmt(x), do: inspect(x)

  # ---------------------------------------------------------------- settling
  # quiescent: every live process answered a call, every dead one has fully gone,
  # and no new event appeared during three consecutive rounds
  def settle(stable \\ 0, last \\ -1, left \\ 400)
  def settle(_, _, 0), do: IO.puts("?? did not settle")
  def settle(stable, last, left) do
    held = misc(:held, [])
    for {pid, shown, k, _, _} <- :ets.tab2list(:o_pid), pid not in held, not String.starts_with?(shown, "bg_"), Process.alive?(pid) do
      try do
        case k do
          k when k in [:sup, :dyn] -> GenServer.call(pid, :which_children, 8000)
          :worker -> GenServer.call(pid, :ping, 8000)
          :proc -> O.P.run(pid, fn -> :ok end)
        end
      catch
        _, _ -> :ok
      end
    end
    for r <- misc(:registries, []), {_, p, _, _} <- Supervisor.which_children(r), do: GenServer.call(p, :sync)
    gone(200)
    ref = :erlang.trace_delivered(:all)
    receive do {:trace_delivered, :all, ^ref} -> :ok end
    sync_collector()
    n = :ets.info(:o_ev, :size) + misc(:flushed, 0)
    if n == last do
      if stable >= 2, do: :ok, else: (Process.sleep(1); settle(stable + 1, n, left - 1))
    else
      settle(0, n, left - 1)
    end
  end

  defp gone(0), do: :ok
  defp gone(k) do
    all = MapSet.new(Process.list())
    if Enum.any?(:ets.tab2list(:o_pid), fn {p, _, _, _, _} -> not Process.alive?(p) and MapSet.member?(all, p) end) do
      Process.sleep(1)
      gone(k - 1)
    end
  end

  defp sync_collector do
    ref = make_ref()
    send(misc(:collector), {:sync, self(), ref})
    receive do {:synced, ^ref} -> :ok end
  end

  # ------------------------------------------------------------ trace output
  def flush_events do
    evs = :ets.tab2list(:o_ev) |> Enum.map(&elem(&1, 1))
    put(:flushed, misc(:flushed, 0) + length(evs))
    :ets.delete_all_objects(:o_ev)
    killed = for {:exit, p, :killed} <- evs, O.kind(p) in [:sup, :dyn], do: p
    put(:killed, misc(:killed, []) ++ killed)

    evs
    |> Enum.map(&line/1)
    |> chunk_unordered()
    |> Enum.each(&IO.puts/1)
  end

  # -> {group | nil, sort label, text}
  defp line({:line, t}), do: {nil, nil, ". " <> t}
  defp line({:cleanup, pid, r}), do: {group(pid), show(pid), ". cleanup #{show(pid)} #{fmt(r)}"}
  defp line({:exit, pid, r}), do: {group(pid), show(pid), ". exit #{show(pid)} #{fmt(r)}"}
  defp line({:report, ctx, sup, idp, r}) do
    g = if ctx == :shutdown_error and O.kind(sup) == :dyn, do: {:rep, sup}, else: nil
    {g, idp, "! #{ctx} sup=#{show(sup)} #{idp} reason=#{fmt(r)}"}
  end

  # exits that real systems deliver in no defined order are sorted by name:
  # plain processes, children of one dynamic supervisor, children of a killed supervisor
  defp group(pid) do
    case :ets.lookup(:o_pid, pid) do
      [{_, _, :proc, _, _}] -> :procs
      [{_, _, _, parent, :dyn}] -> {:ch, parent}
      [{_, _, _, parent, _}] -> if parent in misc(:killed, []), do: {:ch, parent}, else: nil
      _ -> nil
    end
  end

  defp chunk_unordered(lines) do
    lines
    |> Enum.chunk_by(fn {g, _, _} -> g || make_ref() end)
    |> Enum.flat_map(fn
      [{nil, _, t}] -> [t]
      chunk -> chunk |> Enum.sort_by(fn {_, l, _} -> natural(l) end) |> Enum.map(&elem(&1, 2))
    end)
  end

  # "w#10" sorts after "w#9"; the sort is stable
  def natural(s), do: Regex.scan(~r/\d+|\D+/, s) |> Enum.map(fn [t] -> (case Integer.parse(t) do {i, ""} -> {0, i}; _ -> {1, t} end) end)
end

defmodule O.Parse do
  # split at commas outside (), {}, []
  def commas(s), do: s |> String.graphemes() |> go(0, "", []) |> Enum.reject(&(&1 == ""))
  defp go([], _, cur, acc), do: Enum.reverse([cur | acc])
  defp go(["," | t], 0, cur, acc), do: go(t, 0, "", [cur | acc])
  defp go([c | t], d, cur, acc) when c in ["(", "{", "["], do: go(t, d + 1, cur <> c, acc)
  defp go([c | t], d, cur, acc) when c in [")", "}", "]"], do: go(t, d - 1, cur <> c, acc)
  defp go([c | t], d, cur, acc), do: go(t, d, cur <> c, acc)

  def plan(s) do
    for tok <- commas(s) do
      case Regex.run(~r/^(\w+)(?:\((.*)\))?$/, tok) do
        [_, a] -> String.to_atom(a)
        [_, a, arg] -> {String.to_atom(a), O.val(arg)}
      end
    end
  end

  def kvs(toks) do
    {kv, rest} = Enum.split_with(toks, &(&1 =~ ~r/^\w+=/))
    {Map.new(kv, fn t -> [k, v] = String.split(t, "=", parts: 2); {k, v} end), rest}
  end
end

defmodule O.S do
  use Supervisor
  def init({label, n, parent}) do
    {_, _, o} = O.def_of(label)
    O.reg(label, n, :sup, parent)
    kids = for l <- O.misc(:order), {_, _, c} = O.def_of(l), c["in"] == label, do: O.spec(l)

    flags = %{
      strategy: O.val(o["strategy"] || "one_for_one"),
      intensity: O.val(o["max_restarts"] || "3"),
      period: O.val(o["max_seconds"] || "5"),
      auto_shutdown: O.val(o["auto_shutdown"] || "never")
    }

    {:ok, {flags, kids}}
  end
end

defmodule O.D do
  use DynamicSupervisor
  def init({label, n, parent}) do
    {_, _, o} = O.def_of(label)
    O.reg(label, n, :dyn, parent)
    keys = [:strategy, :max_restarts, :max_seconds, :max_children]
    opts = for k <- keys, v = o[Atom.to_string(k)], do: {k, O.val(v)}
    opts = if o["extra"], do: [{:extra_arguments, Enum.map(O.Parse.commas(o["extra"]), &O.val/1)} | opts], else: opts
    DynamicSupervisor.init(opts)
  end
end

defmodule O.W do
  use GenServer
  def init({label, n, parent, o, act}) do
    case act do
      {:stop, r} -> {:stop, r}
      :ign -> :ignore
      :crash -> raise "boom"
      _ ->
        if act != :ok and match?({:slow, _}, act), do: Process.sleep(elem(act, 1))
        if o["trap"], do: Process.flag(:trap_exit, true)
        O.reg(label, n, :worker, parent)
        {:ok, %{o: o, die: (case act do {:die, r} -> {:die, r}; _ -> nil end)}}
    end
  end

  def handle_call(:ping, _, s), do: {:reply, {:pong, self()}, s}
  def handle_cast({:crash, r}, _s), do: exit(r)
  def handle_cast(:raise, _s), do: raise("boom")
  def handle_cast({:do, f}, s) do
    f.()
    {:noreply, s}
  end
  def handle_info(:"$o_go", %{die: {:die, r}}), do: exit(r)
  def handle_info(:"$o_go", s), do: {:noreply, s}
  def handle_info({:EXIT, from, r}, s) do
    O.emit({:line, "got_exit #{O.show(self())} from=#{O.show(from)} #{O.fmt(r)}"})
    {:noreply, s}
  end
  def handle_info(_, s), do: {:noreply, s}

  def terminate(r, %{o: o}) do
    O.emit({:cleanup, self(), r})
    case o["term"] do
      nil -> :ok
      "hang" -> Process.sleep(:infinity)
      "delay:" <> ms -> Process.sleep(String.to_integer(ms))
      other -> exit(O.val(other))
    end
  end
end

defmodule O.P do
  # a plain process that runs closures on request and stores every other message
  def spawn_proc(label, trap) do
    me = self()
    pid = spawn(fn ->
      Process.flag(:trap_exit, trap)
      O.reg(label, nil, :proc, me)
      send(me, {:up, self()})
      loop([])
    end)
    receive do {:up, ^pid} -> :ok end
    O.trace(pid)
    pid
  end

  defp loop(box) do
    receive do
      {:"$o_do", from, fun} ->
        r = try do {:val, fun.()} rescue e -> {:raised, e} catch :exit, e -> {:exits, e}; :throw, v -> {:threw, v} end
        send(from, {:"$o_done", self(), r})
        loop(box)
      {:"$o_die", r} -> exit(r)
      :"$o_raise" -> raise "boom"
      {:"$o_box", from} ->
        send(from, {:"$o_done", self(), {:val, Enum.reverse(box)}})
        loop([])
      m -> loop([m | box])
    end
  end

  def run(pid, fun), do: ask(pid, {:"$o_do", self(), fun})
  def box(pid), do: ask(pid, {:"$o_box", self()})
  defp ask(pid, msg) do
    mon = Process.monitor(pid)
    send(pid, msg)
    await(pid, mon)
  end
  defp await(pid, mon) do
    receive do
      {:"$o_done", ^pid, r} -> Process.demonitor(mon, [:flush]); r
      {:DOWN, ^mon, _, _, why} -> {:died, why}
    after 9000 -> Process.demonitor(mon, [:flush]); :stuck
    end
  end
end

defmodule O.Log do
  def log(%{msg: {:report, %{label: {:supervisor, ctx}, report: rep}}}, _) do
    off = rep[:offender]
    sup = case rep[:supervisor] do {p, _} when is_pid(p) -> p; {:local, n} -> Process.whereis(n) || self(); _ -> self() end
    pid = case off[:pid] do {:restarting, p} -> "restarting(#{O.fmt(p)})"; p -> O.fmt(p) end
    {who, muted} = case off[:pid] do
      {:restarting, p} -> {O.show(p), true}
      p when is_pid(p) -> {O.show(p), true}
      _ -> {Atom.to_string(off[:id]), true}
    end
    label = who |> String.split("#") |> hd()
    looping = muted and ctx == :start_error and O.misc({:loop, label}) != nil
    seen = looping and not :ets.insert_new(:o_misc, {{:loopseen, label, O.misc({:loop, label})}, true})
    if not seen, do: O.emit({:report, ctx, sup, "id=#{O.fmt(off[:id])} pid=#{pid}", rep[:reason]})
  end
  def log(%{msg: {:report, %{label: {DynamicSupervisor, :unexpected_msg}, report: %{msg: m}}}}, _), do: O.emit({:line, "unexpected_msg #{O.show(self())} #{O.fmt(m)}"})
  def log(%{msg: {~c"Supervisor received unexpected message: ~tp~n", [m]}}, _), do: O.emit({:line, "unexpected_msg #{O.show(self())} #{O.fmt(m)}"})
  def log(_, _), do: :ok
end

defmodule O.Run do
  def main(file) do
    O.setup()
    O.put(:driver, self())
    Process.flag(:trap_exit, true)
    O.define("root", :proc, %{})
    O.P.spawn_proc("root", true)
    for raw <- File.stream!(file) do
      l = raw |> String.split(~r/\s#|^#/) |> hd() |> String.trim()
      if l != "", do: exec(l)
    end
  end

  @decl ~w(sup dyn worker)
  defp exec(l) do
    [cmd | toks] = split(l)
    {kv, args} = O.Parse.kvs(toks)
    if cmd in @decl do
      [label | flags] = args
      kv = Enum.reduce(flags, kv, &Map.put(&2, &1, "true"))
      O.define(label, String.to_atom(cmd), kv)
    else
      IO.puts("> " <> Enum.join([cmd | toks], " "))
      r = op(cmd, args, kv)
      if r != :none, do: IO.puts("= " <> r)
      O.settle()
      O.flush_events()
    end
  end

  # words; a {...} or "..." group may contain spaces
  defp split(l), do: Regex.scan(~r/(?:\{[^}]*\}+|\[[^\]]*\]|"[^"]*"|\S)+/, l) |> Enum.map(fn [t | _] -> String.replace(t, " ", "") end)

  # run fun in process `by` (default root) and show what came back
  # (a caller that does not survive the op counts as died, whatever it managed to return)
  defp by(kv, fun) do
    p = O.pid!(kv["by"] || "root")
    r = O.P.run(p, fun)
    if kv["by"] != nil and not String.starts_with?(kv["by"], "bg_"), do: O.settle()
    if Process.alive?(p), do: r, else: :caller_died
  end
  defp res({:val, v}), do: O.fmt(v)
  defp res({:raised, %ErlangError{original: o}}), do: "raises " <> O.fmt(o)
  defp res({:raised, e}), do: "raises " <> inspect(e.__struct__)
  defp res({:exits, {r, {m, _, _}}}) when m in [GenServer, PartitionSupervisor], do: "exits " <> O.fmt(r)
  defp res({:exits, r}), do: "exits " <> O.fmt(r)
  defp res({:threw, r}), do: "throws " <> O.fmt(r)
  defp res(:caller_died), do: "caller died"
  defp res({:died, _}), do: "caller died"
  defp res(:stuck), do: "stuck"

  defp mod(p), do: (if O.kind(O.pid!(p)) == :dyn, do: DynamicSupervisor, else: Supervisor)
  defp ref(p), do: O.pid!(p)

  # run an op from a helper process without waiting; `await` shows its result
  defp op("bg", [x, cmd | args], kv) do
    me = self()
    spawn(fn ->
      l = "bg_" <> x
      O.P.spawn_proc(l, true)
      send(me, {:bg, x, op(cmd, args, Map.put(kv, "by", l))})
    end)
    Process.sleep(15)
    :none
  end
  defp op("await", [x], _), do: (receive do {:bg, ^x, r} -> r after 8000 -> "stuck" end)
  defp op("proc", [l | f], _) do
    O.define(l, :proc, %{})
    O.P.spawn_proc(l, "trap" in f)
    :none
  end
  defp op("start", [l], kv), do: res(by(kv, fn -> O.start(l) end))
  defp op("start_child", [p, w | rest], kv) do
    inst = case rest do ["as", x] -> x; [] -> w end
    if inst != w do
      {_, k, o} = O.def_of(w)
      O.define(inst, k, Map.delete(o, "in"))
    end
    {m, r} = {mod(p), ref(p)}
    res(by(kv, fn -> m.start_child(r, O.spec(inst)) end))
  end
  defp op("terminate_child", [p, x], kv) do
    {m, r} = {mod(p), ref(p)}
    arg = if m == DynamicSupervisor, do: O.pid!(x), else: O.id(x)
    res(by(kv, fn -> m.terminate_child(r, arg) end))
  end
  defp op("restart_child", [p, x], kv), do: (r = ref(p); res(by(kv, fn -> Supervisor.restart_child(r, O.id(x)) end)))
  defp op("delete_child", [p, x], kv), do: (r = ref(p); res(by(kv, fn -> Supervisor.delete_child(r, O.id(x)) end)))
  defp op("which_children", [p], kv) do
    {m, r} = {mod(p), ref(p)}
    case by(kv, fn -> m.which_children(r) end) do
      {:val, l} ->
        l = Enum.map(l, fn {i, c, t, _} -> "#{O.fmt(i)}=#{if is_pid(c), do: O.show(c), else: c}/#{t}" end)
        l = if m == DynamicSupervisor, do: Enum.sort_by(l, &O.natural/1), else: l
        "[" <> Enum.join(l, " ") <> "]"
      o -> res(o)
    end
  end
  defp op("count_children", [p], kv) do
    {m, r} = {mod(p), ref(p)}
    case by(kv, fn -> m.count_children(r) end) do
      {:val, c} -> "specs=#{c.specs} active=#{c.active} supervisors=#{c.supervisors} workers=#{c.workers}"
      o -> res(o)
    end
  end
  defp op("stop", [x | rest], kv) do
    r = ref(x)
    why = case rest do [w] -> O.val(w); [] -> :normal end
    res(by(kv, fn -> GenServer.stop(r, why) end))
  end
  defp op("crash", [x, why], _) do
    p = ref(x)
    if O.kind(p) == :proc, do: send(p, {:"$o_die", O.val(why)}), else: GenServer.cast(p, {:crash, O.val(why)})
    :none
  end
  defp op("raise", [x], _) do
    p = ref(x)
    if O.kind(p) == :proc, do: send(p, :"$o_raise"), else: GenServer.cast(p, :raise)
    :none
  end
  # exit signal from process a to process b
  defp op("exit", [a, b, why], _) do
    {pa, pb} = {ref(a), ref(b)}
    if O.kind(pa) == :worker, do: (GenServer.cast(pa, {:do, fn -> Process.exit(pb, O.val(why)) end}); :none), else: res(O.P.run(pa, fn -> Process.exit(pb, O.val(why)) end))
  end
  defp op("kill", [b], _), do: (pb = ref(b); O.P.run(ref("root"), fn -> Process.exit(pb, :kill) end); :none)
  defp op("link", [a, b], _), do: (pb = ref(b); res(O.P.run(ref(a), fn -> Process.link(pb) end)))
  defp op("unlink", [a, b], _), do: (pb = ref(b); res(O.P.run(ref(a), fn -> Process.unlink(pb) end)))
  defp op("monitor", [a, b], _), do: (pb = ref(b); (case O.P.run(ref(a), fn -> Process.monitor(pb) end) do {:val, _} -> "ref"; o -> res(o) end))
  defp op("trap", [a, f], _), do: res(O.P.run(ref(a), fn -> Process.flag(:trap_exit, O.val(f)) end))
  defp op("send", [x, m], _), do: (send(ref(x), O.val(m)); :none)
  defp op("alive", [x], _), do: to_string(Process.alive?(ref(x)))
  defp op("links", [x], _) do
    case Process.info(ref(x), :links) do
      {:links, l} -> "[" <> (l |> Enum.filter(&(is_pid(&1) and O.kind(&1) != nil)) |> Enum.map(&O.show/1) |> Enum.sort_by(&O.natural/1) |> Enum.join(" ")) <> "]"
      nil -> "dead"
    end
  end
  defp op("inbox", [x], _) do
    case O.P.box(ref(x)) do
      {:val, l} ->
        l |> Enum.map(fn
          {:EXIT, p, r} -> "EXIT #{O.show(p)} #{O.fmt(r)}"
          {:DOWN, _, _, p, r} -> "DOWN #{O.fmt(p)} #{O.fmt(r)}"
          m -> "MSG #{O.fmt(m)}"
        end) |> Enum.sort_by(&O.natural/1) |> then(&("[" <> Enum.join(&1, "; ") <> "]"))
      o -> res(o)
    end
  end
  defp op("wait", [ms], _), do: (Process.sleep(String.to_integer(ms)); :none)
  # wait until the monotonic clock's millisecond-in-second equals ms
  defp op("align", [ms], _) do
    now = :erlang.monotonic_time(:millisecond)
    Process.sleep(Integer.mod(String.to_integer(ms) - Integer.mod(now, 1000), 1000))
    :none
  end
  defp op("hold", [x], _), do: (p = ref(x); :sys.suspend(p); O.put(:held, [p | O.misc(:held, [])]); :none)
  defp op("release", [x], _), do: (p = ref(x); :sys.resume(p); O.put(:held, O.misc(:held, []) -- [p]); :none)
  defp op("ask", [t], kv) do
    tgt = case t do
      "via:" <> v -> [r, k] = String.split(v, ":"); {:via, Registry, {String.to_atom(r), k}}
      "name:" <> n -> String.to_atom(n)
      l -> ref(l)
    end
    res(by(kv, fn -> GenServer.call(tgt, :ping) end))
  end
  # ---- registry
  defp op("registry", [r, kind], _) do
    {:ok, _} = Registry.start_link(keys: String.to_atom(kind), name: String.to_atom(r))
    O.put(:registries, [String.to_atom(r) | O.misc(:registries, [])])
    :none
  end
  defp op("register", [r, k, p | v], _) do
    value = case v do [x] -> O.val(x); [] -> nil end
    case O.P.run(ref(p), fn -> Registry.register(String.to_atom(r), k, value) end) do
      {:val, {:ok, _}} -> ":ok"
      o -> res(o)
    end
  end
  defp op("unregister", [r, k, p], _), do: res(O.P.run(ref(p), fn -> Registry.unregister(String.to_atom(r), k) end))
  defp op("lookup", [r, k], _) do
    "[" <> (Registry.lookup(String.to_atom(r), k) |> Enum.map(fn {p, v} -> "#{O.show(p)}=#{O.fmt(v)}" end) |> Enum.sort_by(&O.natural/1) |> Enum.join(" ")) <> "]"
  end
  defp op("keys", [r, p], _), do: "[" <> (Registry.keys(String.to_atom(r), ref(p)) |> Enum.sort() |> Enum.join(" ")) <> "]"
  defp op("count", [r], _), do: to_string(Registry.count(String.to_atom(r)))
  defp op("whereis", [t], _) do
    tgt = case t do
      "via:" <> v -> [r, k] = String.split(v, ":"); {:via, Registry, {String.to_atom(r), k}}
      "name:" <> n -> String.to_atom(n)
    end
    case GenServer.whereis(tgt) do nil -> "nil"; p -> O.show(p) end
  end
  defp op(cmd, args, _), do: raise("unknown op #{cmd} #{inspect(args)}")
end
