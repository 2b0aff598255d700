# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
bodies = [
  "@enforce_keys 3\ndefstruct [:a]",
  "defstruct 3",
  "defstruct [3]",
  "defoverridable [a: :b]",
  "defoverridable [3]",
  "defoverridable [a: 1]",
  "defguard is_small(x)",
  "defguard 3",
  "defguard is_small(x), do: x",
  "defguard is_small(x) when x == 1 when x == 2",
  "defguard is_small(x) when !x",
  "defguard is_small(x) when x && true",
  "defguard is_one_of(x, list) when x in list",
  "defguard is_small(list) when list ++ []",
  "def run(x) when send(x, 1), do: x",
  "def run(x) when case(x, do: (y -> y)), do: x",
  "def run(x) when Enum.count(x), do: x",
  "def run(x) when other(x), do: x"
]

for body <- bodies do
  try do
    Code.eval_string("defmodule Mistaken do\n" <> body <> "\nend")
  rescue
    error -> IO.puts("#{inspect(body)}: #{inspect(error.__struct__)}\n  #{Exception.message(error)}")
  end
end
