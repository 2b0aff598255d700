# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# The exceptions that the language and its standard modules raise.

defmodule RuntimeError do
  defexception message: "runtime error"
end

defmodule ArgumentError do
  defexception message: "argument error"

  # What cannot be applied, in the words of whoever wrote the call.
  def blame(exception, [{:erlang, :apply, [module, function, arguments], _} | _] = stacktrace) do
    {%{exception | message: unapplied(module, function, arguments)}, stacktrace}
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  defp unapplied(module, function, arguments) do
    cond do
      is_list(arguments) and is_atom(module) and not is_atom(function) ->
        "you attempted to apply a function named #{inspect(function)} on module #{inspect(module)}. " <>
          "However #{inspect(function)} is not a valid function name. Function names (the second " <>
          "argument of apply) must always be an atom"

      not is_list(arguments) or List.improper?(arguments) ->
        "you attempted to apply a function named #{inspect(function)} on module #{inspect(module)} " <>
          "with arguments #{inspect(arguments)}. Arguments (the third argument of apply) must " <>
          "always be a proper list"

      is_atom(function) and arguments == [] ->
        "you attempted to apply a function named #{inspect(function)} on #{inspect(module)}. " <>
          "If you are using Kernel.apply/3, make sure the module is an atom. " <>
          "If you are using the dot syntax, such as module.function(), " <>
          "make sure the left-hand side of the dot is a module atom"

      true ->
        "you attempted to apply a function on #{inspect(module)}. " <>
          "Modules (the first argument of apply) must always be an atom"
    end
  end
end

defmodule ArithmeticError do
  defexception message: "bad argument in arithmetic expression"

  def blame(%{message: message} = exception, [{:erlang, function, arguments, _} | _] = stacktrace)
      when is_list(arguments) do
    case shown(function, arguments) do
      nil -> {exception, stacktrace}
      text -> {%{exception | message: message <> ": " <> text}, stacktrace}
    end
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  # The operation as a program would write it.
  defp shown(function, [left, right]) when function in [:+, :-, :*, :/] do
    "#{inspect(left)} #{function} #{inspect(right)}"
  end

  defp shown(function, [number]) when function in [:+, :-], do: "#{function}(#{inspect(number)})"

  defp shown(function, [left, right]) when function in [:div, :rem] do
    "#{function}(#{inspect(left)}, #{inspect(right)})"
  end

  defp shown(_function, _arguments), do: nil
end

defmodule SystemLimitError do
  defexception message: "a system limit has been reached"
end

defmodule BadArityError do
  defexception [:function, :args]

  def message(%{function: function, args: args}) do
    arity = :erlang.element(2, :erlang.fun_info(function, :arity))
    "#{inspect(function)} with arity #{arity} called with #{counted(args)}"
  end

  defp counted([]), do: "no arguments"
  defp counted([one]), do: "1 argument (#{inspect(one)})"
  defp counted(args), do: "#{length(args)} arguments (#{joined(args)})"

  defp joined([last]), do: inspect(last)
  defp joined([first | rest]), do: inspect(first) <> ", " <> joined(rest)
end

defmodule BadFunctionError do
  defexception [:term]
  def message(%{term: term}), do: "expected a function, got: #{inspect(term)}"
end

defmodule BadMapError do
  defexception [:term]
  def message(%{term: term}), do: "expected a map, got: #{inspect(term)}"
end

defmodule BadStructError do
  defexception [:struct, :term]

  def message(%{struct: struct, term: term}) do
    "expected a struct named #{inspect(struct)}, got: #{inspect(term)}"
  end
end

defmodule BadBooleanError do
  defexception [:term, :operator]

  def message(%{operator: operator, term: term}) do
    "expected a boolean on left-side of \"#{operator}\", got: #{inspect(term)}"
  end
end

defmodule MatchError do
  defexception [:term]
  def message(%{term: term}), do: "no match of right hand side value: #{inspect(term)}"
end

defmodule CaseClauseError do
  defexception [:term]
  def message(%{term: term}), do: "no case clause matching: #{inspect(term)}"
end

defmodule CondClauseError do
  defexception []
  def message(_exception), do: "no cond clause evaluated to a truthy value"
end

defmodule WithClauseError do
  defexception [:term]
  def message(%{term: term}), do: "no with clause matching: #{inspect(term)}"
end

defmodule TryClauseError do
  defexception [:term]
  def message(%{term: term}), do: "no try clause matching: #{inspect(term)}"
end

defmodule FunctionClauseError do
  defexception [:module, :function, :arity, :kind, :args, :clauses]

  def message(%{function: nil}), do: "no function clause matches"

  def message(%{module: module, function: function, arity: arity, args: arguments}) do
    name = Exception.format_mfa(module, function, arity)
    "no function clause matching in #{name}" <> given(name, arguments)
  end

  defp given(_name, nil), do: ""

  defp given(name, arguments) do
    "\n\nThe following arguments were given to #{name}:\n" <>
      List.to_string(
        for {argument, number} <- Enum.with_index(arguments, 1) do
          "\n    # #{number}\n    #{inspect(argument)}\n"
        end
      )
  end

  # With the arguments, which the stack trace has.
  def blame(%{module: module, function: function, arity: arity} = exception, stacktrace) do
    case stacktrace do
      [{^module, ^function, arguments, place} | rest] when is_list(arguments) ->
        {%{exception | args: arguments}, [{module, function, arity, place} | rest]}

      _ ->
        {exception, stacktrace}
    end
  end
end

defmodule KeyError do
  defexception [:key, :term, :message]

  def exception(message) when is_binary(message), do: %KeyError{message: message}
  def exception(fields), do: struct!(KeyError, fields)

  def message(%{message: nil, key: key, term: term}), do: message_for(key, term)
  def message(%{message: message}), do: message

  defp message_for(key, nil), do: "key #{inspect(key)} not found"
  defp message_for(key, term), do: "key #{inspect(key)} not found in: #{inspect(term)}"

  # With the keys that look like the one that was not there.
  def blame(%{message: nil, key: key, term: term} = exception, stacktrace) when is_atom(key) do
    case Exception.Suggestions.similar(key, keys(term)) do
      [] ->
        {exception, stacktrace}

      similar ->
        lines = for name <- similar, do: "      * #{inspect(name)}\n"
        hint = ". Did you mean:\n\n" <> List.to_string(lines)
        {%{exception | message: message_for(key, term) <> hint}, stacktrace}
    end
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}

  defp keys(term) when is_map(term), do: :maps.keys(term)
  defp keys([{_, _} | _] = term), do: for({key, _} <- term, do: key)
  defp keys(_term), do: []
end

defmodule UndefinedFunctionError do
  defexception [:module, :function, :arity, :reason, :message]

  def exception(message) when is_binary(message), do: %UndefinedFunctionError{message: message}
  def exception(fields), do: struct!(UndefinedFunctionError, fields)

  def message(%{message: message}) when is_binary(message), do: message
  def message(%{function: nil}), do: "undefined function"

  def message(%{module: nil, function: function, arity: arity}) do
    "function #{Exception.format_mfa(nil, function, arity)} is undefined"
  end

  def message(%{module: module, function: function, arity: arity, reason: reason}) do
    called = "function #{Exception.format_mfa(module, function, arity)} is undefined"

    cond do
      is_binary(reason) -> "#{called} (#{reason})"
      Exception.Suggestions.known_module?(module) -> "#{called} or private"
      true -> "#{called} (module #{inspect(module)} is not available)"
    end
  end

  # With the functions of the module that look like the one that was called.
  def blame(%{message: nil, module: nil, arity: 0} = exception, stacktrace) do
    hint =
      ". If you are using the dot syntax, such as module.function(), " <>
        "make sure the left-hand side of the dot is a module atom"

    {%{exception | message: message(exception) <> hint}, stacktrace}
  end

  def blame(%{message: nil, reason: nil, module: module, function: function} = exception, trace) do
    case Exception.Suggestions.functions(module, function) do
      [] ->
        {exception, trace}

      similar ->
        lines = for {name, arity} <- similar, do: "      * #{name}/#{arity}\n"
        hint = ". Did you mean:\n\n" <> List.to_string(lines)
        {%{exception | message: message(exception) <> hint}, trace}
    end
  end

  def blame(exception, stacktrace), do: {exception, stacktrace}
end

defmodule ErlangError do
  defexception [:original, :reason]

  def message(%{original: original, reason: nil}), do: "Erlang error: #{inspect(original)}"
  def message(%{original: original, reason: reason}), do: "Erlang error: #{inspect(original)}#{reason}"

  def normalize(reason, stacktrace), do: Exception.normalize(:error, reason, stacktrace)
end

defmodule UnicodeConversionError do
  defexception [:encoded, :message]

  def exception(fields) do
    rest = Keyword.fetch!(fields, :rest)
    kind = Keyword.fetch!(fields, :kind)
    %UnicodeConversionError{encoded: Keyword.fetch!(fields, :encoded), message: "#{kind} #{detail(rest)}"}
  end

  defp detail(rest) when is_binary(rest) do
    "encoding starting at #{inspect(rest, binaries: :as_binaries)}"
  end

  defp detail([first | _]) when is_integer(first), do: "code point #{first}"
  defp detail([rest | _]), do: detail(rest)
end

defmodule CompileError do
  defexception [:file, :line, description: "compile error"]

  def message(%{file: file, line: line, description: description}) do
    case Exception.format_file_line(file, line) do
      "" -> " " <> description
      place -> place <> " " <> description
    end
  end
end

defmodule SyntaxError do
  defexception [:file, :line, :column, :snippet, description: "syntax error"]
  def message(exception), do: Exception.Snippet.message(exception)
end

defmodule TokenMissingError do
  defexception [:file, :line, :snippet, :column, description: "expression is incomplete"]
  def message(exception), do: Exception.Snippet.message(exception)
end

defmodule Code.LoadError do
  defexception [:file, :message, :reason]

  def exception(fields) do
    file = Keyword.fetch!(fields, :file)
    reason = Keyword.get(fields, :reason)
    %Code.LoadError{file: file, reason: reason, message: "could not load #{file}"}
  end
end

defmodule IO.StreamError do
  defexception [:reason, :message]

  def exception(fields) do
    reason = Keyword.fetch!(fields, :reason)
    %IO.StreamError{reason: reason, message: "error during streaming: #{Exception.Posix.text(reason)}"}
  end
end

defmodule File.Error do
  defexception [:reason, :path, action: ""]

  def message(%{action: action, reason: reason, path: path}) do
    "could not #{action} #{inspect(path)}: #{Exception.Posix.text(reason)}"
  end
end

defmodule File.CopyError do
  defexception [:reason, :source, :destination, on: "", action: ""]

  def message(%{action: action, reason: reason, source: from, destination: to, on: on}) do
    between = "could not #{action} from #{inspect(from)} to #{inspect(to)}"
    on = if on != "" and on != nil, do: " on #{on}", else: ""
    "#{between}#{on}: #{Exception.Posix.text(reason)}"
  end
end

defmodule Enum.EmptyError do
  defexception message: "empty error"
end

defmodule Enum.OutOfBoundsError do
  defexception message: "out of bounds error"
end

defmodule Regex.CompileError do
  defexception message: "regex could not be compiled"
end

defmodule Inspect.Error do
  defexception message: "inspect error"
end

defmodule System.EnvError do
  defexception [:env]

  def message(%{env: env}) do
    "could not fetch environment variable #{inspect(env)} because it is not set"
  end
end

defmodule Protocol.UndefinedError do
  defexception [:protocol, :value, description: ""]

  def message(%{protocol: protocol, value: value, description: description}) do
    "protocol #{inspect(protocol)} not implemented for #{inspect(value)} of type #{type(value)}" <>
      if(description == "", do: "", else: ", " <> description)
  end

  defp type(%{__struct__: module}) when is_atom(module), do: "#{inspect(module)} (a struct)"
  defp type(value) when is_tuple(value), do: "Tuple"
  defp type(value) when is_atom(value), do: "Atom"
  defp type(value) when is_list(value), do: "List"
  defp type(value) when is_map(value), do: "Map"
  defp type(value) when is_binary(value), do: "BitString"
  defp type(value) when is_integer(value), do: "Integer"
  defp type(value) when is_float(value), do: "Float"
  defp type(value) when is_function(value), do: "Function"
  defp type(value) when is_pid(value), do: "PID"
  defp type(_value), do: "Reference"
end

# What an operating system calls its errors.
defmodule Exception.Posix do
  def text(:enoent), do: "no such file or directory"
  def text(:eacces), do: "permission denied"
  def text(:eexist), do: "file already exists"
  def text(:eisdir), do: "illegal operation on a directory"
  def text(:enotdir), do: "not a directory"
  def text(:enospc), do: "no space left on device"
  def text(:eperm), do: "not owner"
  def text(:einval), do: "invalid argument"
  def text(:emfile), do: "too many open files"
  def text(:ebadf), do: "bad file number"
  def text(:epipe), do: "broken pipe"
  def text(:erofs), do: "read-only file system"
  def text(:terminated), do: "the process has terminated"
  def text(_reason), do: "unknown POSIX error"
end
