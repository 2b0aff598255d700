# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.graphemes("abc"))
IO.inspect(String.graphemes("e\u0301a"))
IO.inspect(String.graphemes("👍🏽👨‍👩‍👧"))
IO.inspect(String.graphemes("a\r\nb"))
IO.inspect(String.graphemes(""))
IO.inspect(String.next_grapheme("éa"))
IO.inspect(String.next_grapheme(""))
