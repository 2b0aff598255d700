# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Exception.format_stacktrace_entry({Foo, :bar, 1, []}))
IO.inspect(Exception.format_stacktrace_entry({Foo, :bar, [1, "x"], [file: ~c"lib/a.ex", line: 3]}))
IO.inspect(Exception.format_stacktrace_entry({Foo, :"-bar/2-fun-0-", 1, []}))
IO.inspect(Exception.format_stacktrace([{Foo, :bar, 1, []}, {:a, :b, 2, [file: ~c"x.ex", line: 2]}]))
IO.inspect(Exception.format_mfa(Foo, :bar, [1, 2]))
IO.inspect(Exception.format_mfa(Foo, :"a b", 1))
IO.inspect(Exception.format_mfa(:foo, :+, 2))
IO.inspect(Exception.format_fa(&String.upcase/1, ["x"]))
IO.inspect(Exception.format_file_line("a.ex", 3))
IO.inspect(Exception.format_file_line(nil, 3))
