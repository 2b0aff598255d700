# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for value <- [3, {:a, "b"}, nil] do
  try do
    case value do
      1 -> :one
      2 -> :two
    end
  rescue
    error in CaseClauseError ->
      IO.puts(Exception.message(error))
      IO.inspect(error)
  end
end
