# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.starts_with?("hello", "he"))
IO.inspect(String.starts_with?("hello", ["x", "h"]))
IO.inspect(String.starts_with?("hello", []))
IO.inspect(String.starts_with?("hello", ""))
IO.inspect(String.ends_with?("hello", "lo"))
IO.inspect(String.ends_with?("hello", ["x", "y"]))
IO.inspect(String.contains?("hello", "ell"))
IO.inspect(String.contains?("hello", ["x", "l"]))
IO.inspect(String.contains?("hello", ""))
IO.inspect(String.contains?("hello", []))
