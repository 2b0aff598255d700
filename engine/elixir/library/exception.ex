# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What is done with errors: making exceptions of what Erlang raises, and words of both.
defmodule Exception do
  def exception?(%{__struct__: module, __exception__: true}) when is_atom(module), do: true
  def exception?(_term), do: false

  def message(%{__struct__: module, __exception__: true} = exception) when is_atom(module) do
    try do
      module.message(exception)
    rescue
      error -> failed_message(error, exception)
    else
      text when is_binary(text) -> text
      other -> "got #{inspect(other)} while #{retrieving(exception)} (expected a string)"
    end
  end

  defp failed_message(%{__struct__: kind} = error, exception) do
    "got #{inspect(kind)} with message #{inspect(message(error))} while " <>
      "#{retrieving(exception)}. Stacktrace:\n" <> format_stacktrace([])
  end

  defp retrieving(exception), do: "retrieving Exception.message/1 for #{inspect(exception)}"

  def normalize(kind, payload, stacktrace \\ [])

  def normalize(:error, %{__struct__: module, __exception__: true} = exception, _stacktrace)
      when is_atom(module),
      do: exception

  def normalize(:error, reason, stacktrace), do: exception_of(reason, stacktrace || [])
  def normalize(_kind, payload, _stacktrace), do: payload

  defp exception_of(:badarg, stacktrace), do: argument_error(stacktrace)
  defp exception_of(:badarith, _), do: %ArithmeticError{}
  defp exception_of(:system_limit, _), do: %SystemLimitError{}
  defp exception_of(:cond_clause, _), do: %CondClauseError{}
  defp exception_of({:badarity, {function, args}}, _), do: %BadArityError{function: function, args: args}
  defp exception_of({:badfun, term}, _), do: %BadFunctionError{term: term}
  defp exception_of({:badstruct, struct, term}, _), do: %BadStructError{struct: struct, term: term}
  defp exception_of({:badmatch, term}, _), do: %MatchError{term: term}
  defp exception_of({:badmap, term}, _), do: %BadMapError{term: term}
  defp exception_of({:badbool, op, term}, _), do: %BadBooleanError{operator: op, term: term}
  defp exception_of({:badkey, key}, stacktrace), do: %KeyError{key: key, term: map_of(stacktrace)}
  defp exception_of({:badkey, key, term}, _) when is_map(term), do: %KeyError{key: key, term: term}

  defp exception_of({:badkey, key, term}, _) do
    place =
      ". If you are using the dot syntax, such as map.field, " <>
        "make sure the left-hand side of the dot is a map"

    message = "key #{inspect(key)} not found in: #{inspect(term)}#{place}"
    %KeyError{key: key, term: term, message: message}
  end

  defp exception_of({:case_clause, term}, _), do: %CaseClauseError{term: term}
  defp exception_of({:with_clause, term}, _), do: %WithClauseError{term: term}
  defp exception_of({:else_clause, term}, _), do: %WithClauseError{term: term}
  defp exception_of({:try_clause, term}, _), do: %TryClauseError{term: term}

  defp exception_of(:undef, stacktrace) do
    {module, function, arity} = called(stacktrace)
    %UndefinedFunctionError{module: module, function: function, arity: arity}
  end

  defp exception_of(:function_clause, stacktrace) do
    {module, function, arity} = called(stacktrace)
    %FunctionClauseError{module: module, function: function, arity: arity}
  end

  defp exception_of({:badarg, payload}, _), do: %ArgumentError{message: "argument error: #{inspect(payload)}"}
  defp exception_of(other, _), do: %ErlangError{original: other}

  defp called([{module, function, args, _} | _]) when is_list(args), do: {module, function, length(args)}
  defp called([{module, function, arity, _} | _]), do: {module, function, arity}
  defp called(_stacktrace), do: {nil, nil, nil}

  # `:maps.get` and its like say in which map the key was not.
  defp map_of([{:maps, _, args, _} | _]) when is_list(args), do: Enum.find(args, &is_map/1)
  defp map_of([{:erlang, :map_get, [_key, map], _} | _]) when is_map(map), do: map
  defp map_of(_stacktrace), do: nil

  # A native function says which of its arguments are wrong, and why.
  defp argument_error([{_module, _function, _args, [_ | _] = location} | _]) do
    case Keyword.get(location, :error_info) do
      %{cause: causes} when is_map(causes) ->
        lines = for {position, text} <- Enum.sort(:maps.to_list(causes)), do: wrong(position, text)
        %ArgumentError{message: "errors were found at the given arguments:\n\n" <> List.to_string(lines)}

      _ ->
        %ArgumentError{}
    end
  end

  defp argument_error(_stacktrace), do: %ArgumentError{}

  defp wrong(1, text), do: "  * 1st argument: #{text}\n"
  defp wrong(2, text), do: "  * 2nd argument: #{text}\n"
  defp wrong(3, text), do: "  * 3rd argument: #{text}\n"
  defp wrong(position, text), do: "  * #{position}th argument: #{text}\n"

  def blame(:error, error, stacktrace) do
    %{__struct__: module} = exception = normalize(:error, error, stacktrace)

    if function_exported?(module, :blame, 2),
      do: module.blame(exception, stacktrace),
      else: {exception, stacktrace}
  end

  def blame(_kind, reason, stacktrace), do: {reason, stacktrace}

  def format(kind, payload, stacktrace \\ [])

  def format({:EXIT, _} = kind, payload, _stacktrace), do: format_banner(kind, payload, [])

  def format(kind, payload, stacktrace) do
    banner = format_banner(kind, payload, stacktrace)
    if stacktrace in [nil, []], do: banner, else: banner <> "\n" <> format_stacktrace(stacktrace)
  end

  def format_banner(kind, payload, stacktrace \\ [])

  def format_banner(:error, payload, stacktrace) do
    %{__struct__: module} = exception = normalize(:error, payload, stacktrace)
    "** (#{inspect(module)}) #{message(exception)}"
  end

  def format_banner(:throw, payload, _stacktrace), do: "** (throw) #{inspect(payload)}"
  def format_banner(:exit, reason, _stacktrace), do: "** (exit) " <> format_exit(reason)

  def format_banner({:EXIT, pid}, reason, _stacktrace) do
    "** (EXIT from #{inspect(pid)}) " <> format_exit(reason)
  end

  def format_exit(reason), do: Exception.Exit.text(reason, "\n    ")

  def format_stacktrace(trace \\ nil)
  def format_stacktrace(nil), do: "\n"
  def format_stacktrace([]), do: "\n"

  def format_stacktrace(trace) do
    lines = for entry <- trace, do: "    " <> format_stacktrace_entry(entry) <> "\n"
    List.to_string(lines)
  end

  def format_stacktrace_entry({module, :__MODULE__, 0, location}) do
    place(location) <> "#{inspect(module)} (module)"
  end

  def format_stacktrace_entry({_module, :__MODULE__, 1, location}), do: place(location) <> "(module)"
  def format_stacktrace_entry({_module, :__FILE__, 1, location}), do: place(location) <> "(file)"

  def format_stacktrace_entry({module, function, arity, location}) do
    place(location) <> format_mfa(module, function, arity)
  end

  def format_stacktrace_entry({function, arity, location}) do
    place(location) <> format_fa(function, arity)
  end

  defp place(location) do
    case format_file_line(Keyword.get(location, :file), Keyword.get(location, :line)) do
      "" -> ""
      text -> text <> " "
    end
  end

  def format_fa(function, arity) when is_function(function) do
    "#{inspect(function)}#{arguments(arity)}"
  end

  def format_mfa(module, function, arity) when is_atom(module) and is_atom(function) do
    case closure(Atom.to_string(function)) do
      {outer, outer_arity} ->
        "anonymous fn#{arguments(arity)} in #{inspect(module)}.#{function_name(outer)}/#{outer_arity}"

      nil ->
        "#{inspect(module)}.#{function_name(Atom.to_string(function))}#{arguments(arity)}"
    end
  end

  defp arguments(arity) when is_integer(arity), do: "/#{arity}"
  defp arguments(args), do: "(" <> Enum.map_join(args, ", ", &inspect/1) <> ")"

  # `-name/2-fun-0-` is what a function in a function is called.
  defp closure("-" <> _ = name) do
    case Regex.run(~r/^-(.+)\/(\d+)-fun-\d+-$/, name) do
      [_, outer, arity] -> {outer, arity}
      nil -> nil
    end
  end

  defp closure(_name), do: nil

  defp function_name("nil"), do: "nil"
  defp function_name("true"), do: "true"
  defp function_name("false"), do: "false"

  # As it stands after the dot: in quotes unless it is an identifier or an operator.
  defp function_name(name) do
    case inspect(:erlang.binary_to_atom(name)) do
      ":" <> written -> written
      _alias -> inspect(name)
    end
  end

  def format_file_line(file, line, suffix \\ "")
  def format_file_line(nil, _line, _suffix), do: ""
  def format_file_line("", _line, _suffix), do: ""
  def format_file_line(file, line, suffix) when line in [nil, 0], do: "#{file}:#{suffix}"
  def format_file_line(file, line, suffix), do: "#{file}:#{line}:#{suffix}"

  def format_file_line_column(file, line, column, suffix \\ "")

  def format_file_line_column(file, line, column, suffix) when column in [nil, 0] do
    format_file_line(file, line, suffix)
  end

  def format_file_line_column(nil, _line, _column, _suffix), do: ""
  def format_file_line_column(file, line, column, suffix), do: "#{file}:#{line}:#{column}:#{suffix}"
end

# Why a process ended, in words. `joiner` begins the line of a reason inside the reason.
defmodule Exception.Exit do
  def text({:shutdown, {:failed_to_start_child, child, {:EXIT, reason}}}, joiner) do
    "shutdown: failed to start child: #{inspect(child)}" <> inner(reason, joiner)
  end

  def text({:shutdown, {:failed_to_start_child, child, reason}}, joiner) do
    "shutdown: failed to start child: #{inspect(child)}" <> inner(reason, joiner)
  end

  def text({_reason, {module, function, args}} = exit, joiner)
      when is_atom(module) and is_atom(function) and is_list(args) do
    called(exit, joiner)
  end

  def text({reason, [_ | _] = stacktrace} = exit, joiner) do
    if trace?(stacktrace), do: raised(reason, stacktrace, joiner), else: inspect(exit)
  end

  def text({:bad_return, {module, function, value}}, _joiner) do
    "#{inspect(module)}.#{function}/1 returned a bad value: #{inspect(value)}"
  end

  def text({:bad_return_value, value}, _joiner), do: "bad return value: #{inspect(value)}"
  def text({:shutdown, reason}, _joiner), do: "shutdown: #{inspect(reason)}"
  def text({:nodedown, node}, _joiner), do: "no connection to #{node}"
  def text({:already_started, pid}, _joiner), do: "already started: #{inspect(pid)}"
  def text({:supervisor_data, data}, _joiner), do: "bad supervisor configuration, " <> supervisor(data)
  def text({:start_spec, spec}, _joiner), do: "bad child specification, " <> child(spec)
  def text({:bad_start_spec, spec}, _joiner), do: "bad child specification, invalid children: #{inspect(spec)}"
  def text(:noproc, _joiner), do: no_process()
  def text(:noconnection, _joiner), do: "no connection"
  def text(:timeout, _joiner), do: "time out"
  def text(:calling_self, _joiner), do: "process attempted to call itself"
  def text(reason, _joiner) when reason in [:normal, :shutdown, :killed], do: Atom.to_string(reason)
  def text(reason, _joiner), do: inspect(reason)

  defp no_process do
    "no process: the process is not alive or there's no process currently associated with the " <>
      "given name, possibly because its application isn't started"
  end

  defp called({reason, {module, function, args}}, joiner) do
    "exited in: " <> Exception.format_mfa(module, function, args) <> inner(reason, joiner)
  end

  defp inner(reason, joiner), do: joiner <> "** (EXIT) " <> text(reason, joiner <> "    ")

  defp trace?(stacktrace), do: Enum.all?(stacktrace, &entry?/1)

  defp entry?({module, function, arity, location}) do
    is_atom(module) and is_atom(function) and (is_integer(arity) or is_list(arity)) and is_list(location)
  end

  defp entry?(_term), do: false

  defp raised(reason, stacktrace, joiner) do
    lines = for entry <- stacktrace, do: joiner <> "    " <> Exception.format_stacktrace_entry(entry)

    "an exception was raised:" <>
      joiner <> Exception.format_banner(:error, reason, stacktrace) <> List.to_string(lines)
  end

  defp supervisor({:invalid_type, type}), do: "invalid type: #{inspect(type)}"
  defp supervisor({:invalid_strategy, strategy}), do: "invalid strategy: #{inspect(strategy)}"
  defp supervisor({:invalid_intensity, value}), do: "invalid max_restarts (intensity): #{inspect(value)}"
  defp supervisor({:invalid_period, value}), do: "invalid max_seconds (period): #{inspect(value)}"
  defp supervisor({:invalid_max_children, value}), do: "invalid max_children: #{inspect(value)}"
  defp supervisor({:invalid_extra_arguments, value}), do: "invalid extra_arguments: #{inspect(value)}"
  defp supervisor(other), do: "got: #{inspect(other)}"

  defp child({:invalid_child_spec, spec}), do: "invalid child spec: #{inspect(spec)}"
  defp child({:invalid_child_type, type}), do: "invalid child type: #{inspect(type)}"
  defp child({:invalid_mfa, mfa}), do: "invalid mfa: #{inspect(mfa)}"
  defp child({:invalid_restart_type, type}), do: "invalid restart type: #{inspect(type)}"
  defp child({:invalid_shutdown, value}), do: "invalid shutdown: #{inspect(value)}"
  defp child({:invalid_modules, modules}), do: "invalid modules: #{inspect(modules)}"
  defp child({:duplicate_child_name, name}), do: duplicate(name)
  defp child(other), do: "got: #{inspect(other)}"

  defp duplicate(name) do
    "more than one child specification has the id: #{inspect(name)}.\n" <>
      "If using maps as child specifications, make sure the :id keys are unique.\n" <>
      "If using a module or {module, arg} as child, use Supervisor.child_spec/2 to change the :id, for example:\n\n" <>
      "    children = [\n" <>
      "      Supervisor.child_spec({MyWorker, arg}, id: :my_worker_1),\n" <>
      "      Supervisor.child_spec({MyWorker, arg}, id: :my_worker_2)\n" <>
      "    ]\n"
  end
end

# Names that look like one that is not there.
defmodule Exception.Suggestions do
  def known_module?(module), do: Code.ensure_loaded?(module)

  def similar(name, names) do
    wanted = Atom.to_string(name)

    for {_distance, similar} <- ranked(names, wanted, &Atom.to_string/1), do: similar
  end

  def functions(module, name) do
    if known_module?(module) do
      exports = exports_of(module)

      case for({^name, arity} <- exports, do: {name, arity}) do
        [] -> Enum.sort(alike(exports, Atom.to_string(name)))
        of_that_name -> Enum.sort(of_that_name)
      end
    else
      []
    end
  end

  defp exports_of(module), do: :espalier.module_information(module, :functions)

  defp alike(functions, wanted) do
    ranked = ranked(functions, wanted, fn {function, _arity} -> Atom.to_string(function) end)
    for {_distance, function} <- ranked, do: function
  end

  # The five that are most alike, and all of them alike enough.
  defp ranked(names, wanted, text) do
    alike =
      for name <- names,
          is_atom(name) or is_tuple(name),
          distance = String.jaro_distance(wanted, text.(name)),
          distance > 0.77,
          do: {distance, name}

    Enum.take(Enum.sort(alike, &(elem(&1, 0) >= elem(&2, 0))), 5)
  end
end

# Where in a text something is wrong.
defmodule Exception.Snippet do
  def message(%{file: file, line: line, column: column, description: description} = exception) do
    place = Exception.format_file_line_column(file && "#{file}", line, column)
    separator = if is_binary(description) and String.starts_with?(description, "\n"), do: "", else: " "
    "#{place}#{separator}#{description}" <> shown(Map.get(exception, :snippet), line)
  end

  defp shown(%{content: content, offset: offset}, line) do
    margin = String.duplicate(" ", String.length("#{line}") + 3)

    "\n#{margin}|\n  #{line} | #{content}\n#{margin}| " <>
      String.duplicate(" ", offset) <> "^"
  end

  defp shown(_snippet, _line), do: ""
end
