for bad <- [[:a], [1.5], [-1], [["a" | "b"], {1}]] do
  try do
    IO.puts(bad)
    IO.puts("printed")
  rescue
    error -> IO.inspect(error.__struct__)
  end
end

try do
  IO.puts({1, 2})
rescue
  error -> IO.inspect(error.__struct__)
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
