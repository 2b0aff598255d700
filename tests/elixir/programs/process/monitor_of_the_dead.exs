# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn(fn -> :ok end)
reason_of = fn ->
  ref = Process.monitor(pid)
  receive do
    {:DOWN, ^ref, _, _, reason} -> reason
  end
end
reason_of.()
IO.inspect(reason_of.())
