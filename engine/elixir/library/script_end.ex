# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What the command prints when a script does not end well.
defmodule Espalier.ScriptEnd do
  # The script's first process was left by an error, a throw or an exit.
  def text(kind, reason, stacktrace) do
    {blamed, stacktrace} = Exception.blame(kind, reason, stacktrace)
    banner(kind, blamed, stacktrace) <> "\n" <> Exception.format_stacktrace(stacktrace)
  end

  # It was ended by a signal.
  def text(pid, reason), do: "** (EXIT from #{inspect(pid)}) #{Exception.format_exit(reason)}\n"

  # The arguments that no clause matched stand apart from the text before them.
  defp banner(:error, %FunctionClauseError{args: [_ | _]} = error, stacktrace) do
    start = Exception.format_banner(:error, %{error | args: nil}, stacktrace)
    whole = Exception.format_banner(:error, error, stacktrace)
    start <> "    " <> String.replace(String.replace_prefix(whole, start, ""), "\n", "\n    ")
  end

  defp banner(kind, blamed, stacktrace), do: Exception.format_banner(kind, blamed, stacktrace)
end
