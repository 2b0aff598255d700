# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
pid = spawn_link(fn -> Process.sleep(:infinity) end)
Process.exit(pid, :kill)
Process.sleep(:infinity)
