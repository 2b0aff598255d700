# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
text = """
the cat sat on the mat
the dog sat on the log
"""

text
|> String.split()
|> Enum.frequencies()
|> Enum.sort_by(fn {word, count} -> {-count, word} end)
|> Enum.each(fn {word, count} -> IO.puts("#{word}: #{count}") end)
