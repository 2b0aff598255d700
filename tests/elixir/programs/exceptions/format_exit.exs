# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Exception.format_exit(:normal))
IO.inspect(Exception.format_exit(:noproc))
IO.inspect(Exception.format_exit({:shutdown, 1}))
IO.inspect(Exception.format_exit(:killed))
IO.inspect(Exception.format_exit({:foo, :bar}))
IO.inspect(Exception.format_exit({:noproc, {GenServer, :call, [:a, :b, 5000]}}))
IO.inspect(Exception.format_exit({:timeout, {GenServer, :call, [:a, :b, 5000]}}))
IO.inspect(Exception.format_exit({%RuntimeError{message: "a"}, [{Foo, :bar, 1, []}]}))
IO.inspect(Exception.format_exit({:bad_return_value, 1}))
IO.inspect(Exception.format_exit({:shutdown, {:failed_to_start_child, Foo, :bar}}))
