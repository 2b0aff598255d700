# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  raise "boom"
rescue
  error in RuntimeError -> IO.puts("rescued #{error.message}")
end
result =
  try do
    raise ArgumentError, "wrong"
  rescue
    RuntimeError -> :runtime
    ArgumentError -> :argument
  end
IO.inspect(result)
result =
  try do
    raise KeyError, key: :a, term: %{}
  rescue
    error in [ArgumentError, KeyError] -> error.__struct__
  end
IO.inspect(result)
result =
  try do
    String.to_integer("x")
  rescue
    _ -> :any
  end
IO.inspect(result)
IO.inspect(try do 1 + 1 rescue _ -> :never end)
result =
  try do
    try do
      raise "inner"
    rescue
      ArgumentError -> :wrong
    end
  rescue
    e -> {:outer, e.message}
  end
IO.inspect(result)
try do
  raise "first"
rescue
  e in RuntimeError ->
    try do
      raise "second"
    rescue
      f -> IO.puts("#{e.message} #{f.message}")
    end
end
