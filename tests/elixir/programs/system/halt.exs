IO.puts("before")
System.halt(3)
IO.puts("after")
# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
