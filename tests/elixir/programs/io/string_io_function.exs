IO.inspect(StringIO.open("abc", fn pid ->
  input = IO.gets(pid, ">")
  IO.write(pid, "The input was #{input}")
  StringIO.contents(pid)
end))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
