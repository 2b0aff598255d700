# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.replace("john smith", ~r/(\w+) (\w+)/, "\\2 \\1"))
IO.inspect(String.replace("abc", ~r/b/, "[\\0]"))
IO.inspect(String.replace("abc", ~r/[ac]/, "", global: false))
