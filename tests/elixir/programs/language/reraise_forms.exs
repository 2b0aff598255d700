# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
try do
  try do
    raise "boom"
  rescue
    e -> reraise e, __STACKTRACE__
  end
rescue
  e -> IO.puts("again: #{e.message}")
end
try do
  try do
    raise "boom"
  rescue
    _ -> reraise ArgumentError, "other", __STACKTRACE__
  end
rescue
  e -> IO.inspect(e)
end
try do
  try do
    raise "boom"
  rescue
    _ -> reraise "text", __STACKTRACE__
  end
rescue
  e -> IO.inspect(e)
end
try do
  raise "trace"
rescue
  _ -> IO.inspect(is_list(__STACKTRACE__))
end
try do
  throw(:x)
catch
  _ -> IO.inspect(is_list(__STACKTRACE__))
end
