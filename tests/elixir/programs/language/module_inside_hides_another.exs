# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# A module inside another has its short name from its first line on.
defmodule Outer do
  defmodule Agent do
    IO.inspect(Agent)
    def hello, do: IO.inspect({:hello, Agent})
    def twice, do: {Agent.hello(), Agent.hello()}
  end

  def hello, do: Agent.hello()

  defmodule Deep.Inner do
    IO.inspect({Deep, Deep.Inner})
  end
end

Outer.hello()
Outer.Agent.twice()

words = fn text ->
  try do
    Code.eval_string(text)
  rescue
    error in CompileError -> IO.puts(error.description)
  end
end

words.("""
defmodule App do
  defmodule DynamicSupervisor do
    use DynamicSupervisor
  end
end
""")

words.("defmodule Alone do\n use Alone\nend")
