# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.puts("""
first
  indented
last
""")
name = "Joe"
IO.inspect("""
  Hello #{name}
  "quotes" are fine
    deeper
  """)
IO.inspect("""
no newline at the end \
""")
IO.inspect("""
""")
IO.inspect("""
escaped \t tab and \""" quotes
""")
IO.inspect('''
charlist heredoc
''')
text = """
  a

  b
  """
IO.inspect(text)
IO.inspect(String.split(text, "\n"))
