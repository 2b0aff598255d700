# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
text = """
first
  second
third
"""

IO.inspect(text)
IO.puts(text)
