# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
send(self(), {:number, -1})
send(self(), {:number, 5})
receive do
  {:number, n} when n > 0 -> IO.puts("positive #{n}")
end
receive do
  {:number, n} -> IO.puts("then #{n}")
end
