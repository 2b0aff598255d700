# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
_ = 5
{_, _} = {1, 2}
_ignored = 3
[_ | _] = [1]
f = fn _, _ -> :ok end
IO.inspect(f.(1, 2))
case {1, 2, 3} do
  {_, 2, _} -> IO.puts("middle two")
end
{_x, _y} = {1, 2}
IO.puts("done")
