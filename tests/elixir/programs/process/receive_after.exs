# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  receive do
    :never -> :got
  after
    10 -> :timeout
  end
IO.inspect(result)
send(self(), :now)
IO.inspect(
  receive do
    :now -> :got
  after
    0 -> :nothing
  end
)
