# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
f = fn
  x when x -> :true_itself
  _ -> :not_true
end
for value <- [true, false, nil, 1, "x"], do: IO.inspect(f.(value))
g = fn
  x, y when x and y -> :both
  x, y when x or y -> :one
  _, _ -> :none
end
IO.inspect([g.(true, true), g.(true, false), g.(false, true), g.(false, false), g.(1, true), g.(true, 1)])
