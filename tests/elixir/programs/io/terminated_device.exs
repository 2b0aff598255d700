{:ok, pid} = StringIO.open("")
StringIO.close(pid)

try do
  IO.puts(pid, "nobody")
rescue
  error -> IO.inspect(error.__struct__)
catch
  kind, reason -> IO.inspect({kind, reason})
end
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
