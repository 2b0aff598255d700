{:ok, pid} = StringIO.open("answer\n", capture_prompt: true)
IO.inspect(IO.gets(pid, "question? "))
IO.inspect(StringIO.contents(pid))
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
