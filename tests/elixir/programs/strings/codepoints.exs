# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.codepoints("héy"))
IO.inspect(String.codepoints("e\u0301"))
IO.inspect(String.next_codepoint("éa"))
IO.inspect(String.next_codepoint(""))
IO.inspect(String.codepoints("👍🏽"))
