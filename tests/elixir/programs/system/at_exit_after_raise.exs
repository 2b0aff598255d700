System.at_exit(fn status -> IO.puts("status #{status}") end)
IO.puts("script")
raise "failed"
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
