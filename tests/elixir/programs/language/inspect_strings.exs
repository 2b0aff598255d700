# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
for value <- ["plain", "quo\"te", "back\\slash", "nl\n", "tab\t", "cr\r", "esc\e", "nul\0", "bell\a",
              "hash \#{}", "é ✓ 日本", "del\d", "\u200b", ""] do
  IO.puts(inspect(value))
end
IO.inspect("text", binaries: :as_binaries)
IO.inspect("a" <> "\xFF")
IO.inspect(String.duplicate("x", 100))
IO.inspect("long", printable_limit: 2)
