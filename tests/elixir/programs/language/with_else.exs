# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
check = fn value ->
  with {:ok, number} <- value,
       true <- number > 0 do
    {:positive, number}
  else
    {:error, reason} -> {:failed, reason}
    false -> :not_positive
    other when is_atom(other) -> {:atom, other}
    _ -> :unknown
  end
end
for value <- [{:ok, 1}, {:ok, -1}, {:error, :bad}, :hm, "x"], do: IO.inspect(check.(value))
try do
  with {:ok, _} <- :nope do
    1
  else
    {:error, _} -> 2
  end
rescue
  error in WithClauseError ->
    IO.puts(Exception.message(error))
    IO.inspect(error)
end
