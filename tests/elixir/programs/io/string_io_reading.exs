{:ok, pid} = StringIO.open("one\ntwo\nthree")
IO.inspect(IO.gets(pid, "? "))
IO.inspect(IO.read(pid, :line))
IO.inspect(IO.getn(pid, "? ", 3))
IO.inspect(IO.read(pid, :line))
IO.inspect(IO.read(pid, :line))
IO.inspect(StringIO.contents(pid))

{:ok, pid} = StringIO.open("äbc")
IO.inspect(IO.getn(pid, ""))
IO.inspect(IO.read(pid, :eof))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
