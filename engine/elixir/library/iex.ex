# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The console's processes: a keeper that lasts, and a shell that may end at any time.
defmodule IEx do
  def width, do: 80
  def started?, do: true
  def inspect_opts, do: [pretty: true, width: 80]
  def dont_display_result, do: :"do not show this result in output"
end

# The keeper: hands over what is entered as soon as the shell is ready, and starts another shell when one ends.
defmodule IEx.Server do
  def run(console, banner) do
    :proc_lib.init_ack({:ok, self()})
    :espalier.console_opened(console)
    IO.puts(banner)
    start_shell(console, banner, [], 0)
  end

  # `handed`: how many inputs shells have had.
  defp start_shell(console, banner, inputs, handed) do
    {shell, monitor} = spawn_monitor(IEx.Evaluator, :init, [self(), console])
    :espalier.console_shell(console, shell)
    keep(%{console: console, banner: banner, shell: shell, monitor: monitor, ready: false, inputs: inputs, handed: handed})
  end

  defp keep(%{shell: shell, monitor: monitor} = state) do
    receive do
      {:input, input} ->
        keep(hand_over(%{state | inputs: state.inputs ++ [input]}))

      {:ready, ^shell, number, shell_state} ->
        :espalier.console_prompt(state.console, number, shell_state, state.handed)
        keep(hand_over(%{state | ready: true}))

      {:DOWN, ^monitor, :process, ^shell, reason} ->
        tell(shell, reason)
        IO.puts("\n" <> state.banner)
        start_shell(state.console, state.banner, state.inputs, state.handed)

      _other ->
        keep(state)
    end
  end

  defp hand_over(%{ready: true, inputs: [input | inputs]} = state) do
    send(state.shell, {:eval, self(), input})
    %{state | ready: false, inputs: inputs, handed: state.handed + 1}
  end

  defp hand_over(state), do: state

  defp tell(_shell, :normal), do: :ok

  defp tell(shell, reason) do
    IO.puts("** (EXIT from #{inspect(shell)}) shell process exited with reason: " <> Exception.format_exit(reason))
  end
end

# The shell: evaluates, prints, and keeps what one input leaves to the next.
defmodule IEx.Evaluator do
  @kept_values 20

  def init(keeper, console) do
    Process.put(:iex_console, console)
    loop(keeper, 1, :espalier.console_state(), [])
  end

  defp loop(keeper, number, state, history) do
    Process.put(:iex_history, history)
    send(keeper, {:ready, self(), number, state})

    input =
      receive do
        {:eval, ^keeper, input} -> input
      end

    case evaluated(input, number, state) do
      {value, state} -> loop(keeper, number + 1, state, Enum.take([{number, value} | history], @kept_values))
      :failed -> loop(keeper, number, state, history)
    end
  end

  defp evaluated(:break, number, _state) do
    IO.puts("** (TokenMissingError) iex:#{number}: incomplete expression\n")
    :failed
  end

  defp evaluated(:nothing, _number, _state), do: :failed

  defp evaluated(source, number, state) do
    try do
      {value, state} = :espalier.console_evaluate(source, number, state)
      show(value)
      {value, state}
    catch
      kind, reason ->
        tell(kind, reason, __STACKTRACE__)
        :failed
    end
  end

  defp show(:"do not show this result in output"), do: :ok
  defp show(value), do: IO.puts(inspect(value, IEx.inspect_opts()))

  defp tell(kind, reason, stacktrace) do
    {reason, stacktrace} = blamed(kind, reason, stacktrace)
    lines = Enum.map_join(Enum.reject(stacktrace, &own?/1), &line/1)
    IO.puts(banner(kind, reason, stacktrace) <> "\n" <> String.trim_trailing(lines, "\n"))
  end

  # What was given to a function that has no clause for it is moved in.
  defp banner(:error, %FunctionClauseError{} = error, stacktrace) do
    case String.split(Exception.format_banner(:error, error, stacktrace), "\n", parts: 2) do
      [line, rest] -> line <> "    \n    " <> String.replace(rest, "\n", "\n    ")
      [line] -> line
    end
  end

  defp banner(kind, reason, stacktrace), do: Exception.format_banner(kind, reason, stacktrace)

  defp blamed(:error, reason, stacktrace) do
    Exception.blame(:error, Exception.normalize(:error, reason, stacktrace), stacktrace)
  end

  defp blamed(_kind, reason, stacktrace), do: {reason, stacktrace}

  defp line(entry), do: "    " <> Exception.format_stacktrace_entry(entry) <> "\n"

  # What the shell itself is made of is no part of what went wrong.
  defp own?({module, function, _arity, _location}) do
    module in [IEx.Evaluator, :espalier] or
      (function == :__FILE__ and String.starts_with?(Atom.to_string(module), "elixir_compiler"))
  end
end

# What every shell has imported.
defmodule IEx.Helpers do
  @silent :"do not show this result in output"

  def v, do: v(-1)

  def v(number) when is_integer(number) do
    history = Process.get(:iex_history, [])

    case if(number < 0, do: Enum.at(history, -number - 1), else: List.keyfind(history, number, 0)) do
      {_number, value} -> value
      nil -> raise RuntimeError, "v(#{number}) is out of bounds"
    end
  end

  def flush do
    receive do
      message ->
        IO.puts(inspect(message, IEx.inspect_opts()))
        flush()
    after
      0 -> :ok
    end
  end

  def pid(text) when is_binary(text), do: :erlang.list_to_pid(String.to_charlist("<#{text}>"))
  def pid(x, y, z) when is_integer(x) and is_integer(y) and is_integer(z), do: pid("#{x}.#{y}.#{z}")

  def respawn do
    Process.exit(self(), :normal)
    @silent
  end

  def clear do
    unless :espalier.console_clear(Process.get(:iex_console, 0)) do
      IO.puts("Cannot clear the screen because ANSI escape codes are not enabled on this shell")
    end

    @silent
  end

  def exports(module \\ Kernel) do
    names = for {name, arity} <- module.__info__(:functions), do: "#{name}/#{arity}"
    table(Enum.sort(names))
    @silent
  end

  # In columns of one width, as far as 80 characters go.
  defp table([]), do: :ok

  defp table(names) do
    width = Enum.min([Enum.max(Enum.map(names, &String.length/1)), 30]) + 5
    per_row = div(79, width) + 1
    rows = for row <- Enum.chunk_every(names, per_row), do: Enum.map_join(row, &String.pad_trailing(&1, width))
    IO.puts(Enum.join(rows, "\n"))
  end

  def i, do: i(v(-1))

  def i(term) do
    IO.puts("Term\n  #{inspect(term, IEx.inspect_opts())}")
    for {title, text} <- facts(term), do: IO.puts("#{title}\n  #{text}")
    @silent
  end

  defp facts(pid) when is_pid(pid) do
    [{"Data type", "PID"} | life(pid, pid != self() and Process.info(pid))] ++
      [{"Description", "Use Process.info/1 to get more info about this process"}, modules("Process, Node")]
  end

  defp facts(term) when is_integer(term), do: [{"Data type", "Integer"}, modules("Integer")]
  defp facts(term) when is_float(term), do: [{"Data type", "Float"}, modules("Float")]
  defp facts(term) when is_reference(term), do: [{"Data type", "Reference"}]
  defp facts(term) when is_function(term), do: [{"Data type", "Function"}, modules("Function")]
  defp facts(term) when is_list(term), do: [{"Data type", "List"}, modules("List")]
  defp facts(term) when is_tuple(term), do: [{"Data type", "Tuple"}, modules("Tuple")]

  defp facts(%{__struct__: module}) do
    [{"Data type", inspect(module)}, {"Description", "This is a struct. Structs are maps with a __struct__ key."},
     modules("#{inspect(module)}, Map")]
  end

  defp facts(term) when is_map(term), do: [{"Data type", "Map"}, modules("Map")]

  defp facts(term) when is_binary(term) do
    [{"Data type", "BitString"}, {"Byte size", "#{byte_size(term)}"}, modules("String, :binary")]
  end

  defp facts(term) when is_atom(term) do
    if String.starts_with?(inspect(term), ":") or not Code.ensure_loaded?(term),
      do: [{"Data type", "Atom"}, modules("Atom")],
      else: [{"Data type", "Atom"}, {"Description", "Call exports(#{inspect(term)}) to see its functions."},
             modules("Module, Atom")]
  end

  defp facts(_term), do: []

  defp modules(names), do: {"Reference modules", names}

  defp life(_pid, nil), do: [{"Alive", "false"}]
  defp life(pid, false), do: life(pid, Process.info(pid))

  defp life(_pid, info) do
    name = if info[:registered_name] in [nil, []], do: "not registered", else: inspect(info[:registered_name])
    links = if info[:links] == [], do: "none", else: Enum.map_join(info[:links], ", ", &inspect/1)
    queue = "#{info[:message_queue_len]}"
    [{"Alive", "true"}, {"Name", name}, {"Links", links}, {"Message queue length", queue}]
  end

  # --- help ---

  def h do
    IO.puts(:espalier.help("IEx.Helpers"))
    @silent
  end

  # The shell hands over the argument as it is written.
  def h(topic) when is_binary(topic) do
    case topics(topic) ++ with_defaults(topic) do
      [] -> IO.puts(unknown(topic))
      found -> Enum.each(found, &explain/1)
    end

    @silent
  end

  defp topics(topic) do
    Enum.find_value([topic, "IEx.Helpers." <> topic, "Kernel." <> topic], [], fn name ->
      case {:espalier.help(name), :espalier.help_topics(name)} do
        {nil, []} -> nil
        {nil, several} -> if String.ends_with?(hd(several), name <> "/" <> arity(hd(several))), do: several
        {_text, _} -> [name]
      end
    end)
  end

  defp arity(topic), do: List.last(String.split(topic, "/"))

  defp explain(topic) do
    IO.puts("\n* #{topic}\n\n" <> :espalier.help(topic) <> "\n")

    case :espalier.help_topics(topic) do
      [] -> :ok
      functions -> IO.puts("Help on its functions:\n\n  " <> Enum.join(functions, "\n  ") <> "\n")
    end
  end

  # `start_link/2` is `start_link/3` without the last argument.
  defp with_defaults(topic) do
    with [name, arity] <- String.split(topic, "/"),
         {given, ""} <- Integer.parse(arity),
         true <- topics(topic) == [] and function_exported?(module_of(name), function_of(name), given) do
      name
      |> :espalier.help_topics()
      |> Enum.filter(&(String.to_integer(arity(&1)) > given))
      |> Enum.take(1)
    else
      _ -> []
    end
  end

  defp unknown(topic) do
    module = module_of(topic)

    if module == Elixir or Code.ensure_loaded?(module),
      do: "No documentation for #{topic} was found",
      else: "Could not load module #{inspect(module)}, got: nofile"
  end

  defp module_of(topic) do
    Module.concat(Enum.take_while(String.split(topic, "."), &(&1 =~ ~r/^[A-Z]\w*$/)))
  end

  defp function_of(name), do: String.to_atom(List.last(String.split(name, ".")))

  # --- compiling, and what is told of modules ---

  def c(files) do
    files = List.wrap(files)

    case Enum.reject(files, &File.exists?/1) do
      [] -> for file <- files, {module, _code} <- Code.compile_file(file), do: module
      missing -> raise ArgumentError, "could not find files #{Enum.join(missing, ", ")}"
    end
  end

  def r(module) when is_atom(module) do
    if Code.ensure_loaded?(module),
      do: raise(ArgumentError, "could not find source for module: #{inspect(module)}"),
      else: raise(ArgumentError, "could not load nor find module: #{inspect(module)}")
  end

  def recompile(_options \\ []) do
    IO.puts("Mix is not running. Please start IEx with: iex -S mix")
    :error
  end

  def b(module) do
    IO.puts("No callback information for #{inspect(module)} was found")
    @silent
  end

  def t(module) do
    IO.puts("No type information for #{inspect(module)} was found")
    @silent
  end

  def runtime_info do
    IO.puts(
      "\n## System and architecture \n\n" <>
        "Elixir version:     #{System.version()}\n" <>
        "Erlang/OTP version: #{System.otp_release()}\n" <>
        "Schedulers:         #{System.schedulers_online()}\n" <>
        "Processes:          #{length(Process.list())}\n"
    )

    @silent
  end
end
