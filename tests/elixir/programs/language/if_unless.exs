# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(if true, do: 1)
IO.inspect(if false, do: 1)
IO.inspect(if nil, do: 1, else: 2)
IO.inspect(if 0, do: "zero is true", else: "never")
x = 5
message =
  if x > 3 do
    "big"
  else
    "small"
  end
IO.puts(message)
IO.inspect(unless false, do: :yes)
IO.inspect(unless true, do: :yes)
IO.inspect(unless true, do: :yes, else: :no)
unless x > 10 do
  IO.puts("not above ten")
else
  IO.puts("above ten")
end
if x == 5 do
end |> IO.inspect()
IO.inspect(if(x > 1, do: :a, else: :b))
if true do IO.puts("one line") end
nested =
  if x > 1 do
    if x > 100 do
      :huge
    else
      :fine
    end
  end
IO.inspect(nested)
if value = Process.get(:missing) do
  IO.inspect(value)
else
  IO.puts("nothing there")
end
