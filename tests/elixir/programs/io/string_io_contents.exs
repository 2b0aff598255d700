{:ok, pid} = StringIO.open("in")
IO.write(pid, "out")
IO.puts(pid, "put")
IO.inspect(StringIO.contents(pid))
IO.inspect(StringIO.flush(pid))
IO.inspect(StringIO.contents(pid))
IO.inspect(StringIO.close(pid))
IO.inspect(Process.alive?(pid))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
