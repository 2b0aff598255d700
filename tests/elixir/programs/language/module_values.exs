# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0

# What a module's last definition answers.
for text <- [
      "use Agent",
      "use Supervisor",
      "use DynamicSupervisor",
      "use Task",
      "use GenServer",
      "use Application",
      "use Agent, restart: :temporary",
      "defdelegate f(x), to: Other",
      "defdelegate f(x, y \\\\ 1), to: Other",
      "defdelegate [f(x), g(y)], to: Other",
      "defexception [:a]",
      "defexception message: \"a\"",
      "defstruct [:a]",
      "defoverridable []",
      "def f, do: 1",
      "@a 1",
      "alias A.B"
    ] do
  {{:module, _name, _code, value}, _binding} = Code.eval_string("defmodule M do\n#{text}\nend")
  IO.inspect({text, value})
end
