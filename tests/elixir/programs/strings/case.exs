# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.upcase("hello World"))
IO.inspect(String.downcase("HELLO World"))
IO.inspect(String.capitalize("hELLO wORLD"))
IO.inspect(String.upcase("ßéñ"))
IO.inspect(String.downcase("ÉÑΣ"))
IO.inspect(String.capitalize("éÀ"))
IO.inspect(String.capitalize(""))
IO.inspect(String.capitalize("ßx"))
