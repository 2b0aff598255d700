# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
parent = self()
outer =
  spawn(fn ->
    inner = spawn_link(fn -> Process.sleep(:infinity) end)
    send(parent, {:inner, inner})
    receive do
      :crash -> exit(:crashed)
    end
  end)
inner =
  receive do
    {:inner, inner} -> inner
  end
ref = Process.monitor(inner)
send(outer, :crash)
receive do
  {:DOWN, ^ref, _, _, reason} -> IO.inspect(reason)
end
