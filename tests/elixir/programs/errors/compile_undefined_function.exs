# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.puts("runs first")
missing(1, 2)
