# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.length(""))
IO.inspect(String.length("hello"))
IO.inspect(String.length("héllo"))
IO.inspect(String.length("e\u0301"))
IO.inspect(String.length("👨‍👩‍👧"))
IO.inspect(String.length("🇩🇪🇫🇷"))
IO.inspect(byte_size("héllo"))
