# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.match?("foo1", ~r/\d/))
IO.inspect(String.match?("foo", ~r/\d/))
IO.inspect("foo" =~ "oo")
IO.inspect("foo" =~ ~r/^f/)
IO.inspect("foo" =~ "")
