# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.puts(Enum.join(["a", "b", "c"], ", "))
IO.puts(Enum.join([1, :b, "c"]))
IO.puts(Enum.map_join(1..3, "-", &to_string/1))
IO.puts(Enum.intersperse(["a", "b"], "|"))
IO.puts(List.to_string([?a, "b", [?c]]))
