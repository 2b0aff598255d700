# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.puts("before")
spawn_link(fn -> exit(:child_reason) end)
Process.sleep(:infinity)
