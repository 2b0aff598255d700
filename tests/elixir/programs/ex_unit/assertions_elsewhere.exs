import ExUnit.Assertions

IO.inspect(assert 1 == 1)
IO.inspect(assert {:ok, x} = {:ok, 2})
IO.inspect(x)
send(self(), :hello)
IO.inspect(assert_received :hello)

try do
  assert x == 3
rescue
  error in ExUnit.AssertionError -> IO.puts(Exception.message(error))
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
