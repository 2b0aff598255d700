# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect("tab\t newline\n quote\" backslash\\ e\e zero\0 hex\x41 \u00e9 \u{1F600}")
IO.puts("a\tb")
IO.inspect(~s(with "quotes"))
IO.inspect(~S(no #{interpolation} \n))
