# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
result =
  try do
    IO.puts("body")
    :value
  after
    IO.puts("after")
    :ignored
  end
IO.inspect(result)
result =
  try do
    raise "boom"
  rescue
    _ -> IO.puts("rescue"); :rescued
  after
    IO.puts("after rescue")
  end
IO.inspect(result)
try do
  try do
    throw(:ball)
  after
    IO.puts("cleaned up")
  end
catch
  value -> IO.inspect(value)
end
try do
  try do
    raise "original"
  rescue
    _ -> raise "replaced"
  after
    IO.puts("still runs")
  end
rescue
  e -> IO.puts(e.message)
end
