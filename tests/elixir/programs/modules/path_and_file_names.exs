# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Path.join("a", "b"))
IO.inspect(Path.basename("/a/b.txt"))
IO.inspect(Path.basename("/a/b.txt", ".txt"))
IO.inspect(Path.dirname("/a/b.txt"))
IO.inspect(Path.extname("b.txt"))
IO.inspect(Path.rootname("b.txt"))
IO.inspect(Path.split("/a/b"))
