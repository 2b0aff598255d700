# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(self() == self())
IO.inspect(is_pid(self()))
IO.inspect(node(self()))
IO.inspect(node())
IO.inspect(Node.list())
pid = spawn(fn -> :ok end)
IO.inspect(pid == self())
IO.inspect(pid > self())
