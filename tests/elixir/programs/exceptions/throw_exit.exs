# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
catcher = fn function ->
  try do
    function.()
  catch
    :exit, reason -> {:exit, reason}
    value -> {:throw, value}
  end
end

IO.inspect(catcher.(fn -> throw({:found, 1}) end))
IO.inspect(catcher.(fn -> exit(:shutdown) end))
IO.inspect(catcher.(fn -> :plain end))
