# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
check = fn function ->
  try do
    function.()
  rescue
    e -> {:rescued, Exception.message(e)}
  catch
    value -> {:caught, value}
  else
    :ok -> :fine
    n when is_integer(n) -> {:number, n}
    other -> {:other, other}
  end
end
IO.inspect(check.(fn -> :ok end))
IO.inspect(check.(fn -> 5 end))
IO.inspect(check.(fn -> "x" end))
IO.inspect(check.(fn -> raise "boom" end))
IO.inspect(check.(fn -> throw(:ball) end))
try do
  try do
    :nothing
  rescue
    _ -> :never
  else
    :something -> :never
  end
rescue
  e in TryClauseError -> IO.puts(Exception.message(e))
end
