# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.pad_leading("7", 3, "0"))
IO.inspect(String.pad_leading("abc", 2))
IO.inspect(String.pad_leading("a", 4))
IO.inspect(String.pad_trailing("a", 4) <> "|")
IO.inspect(String.pad_leading("abc", 10, "123"))
IO.inspect(String.pad_trailing("abc", 9, ["1", "23"]))
IO.inspect(String.pad_leading("é", 3, "-"))
