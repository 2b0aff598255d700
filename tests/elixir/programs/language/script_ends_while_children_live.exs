# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
spawn(fn -> Process.sleep(10_000); IO.puts("never printed") end)
{:ok, _} = Agent.start_link(fn -> 1 end)
IO.puts("the script ends")
