# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
send(self(), {:b, 1})
send(self(), {:a, 2})
send(self(), {:b, 3})
receive do
  {:a, n} -> IO.inspect({:a, n})
end
receive do
  {:b, n} -> IO.inspect({:b, n})
end
receive do
  {:b, n} -> IO.inspect({:b, n})
end
