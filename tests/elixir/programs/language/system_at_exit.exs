# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
System.at_exit(fn status -> IO.puts("at exit #{status}") end)
IO.puts("body")
