# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
formatted = [
  Exception.format_banner(:error, %RuntimeError{message: "boom"}),
  Exception.format_banner(:throw, :ball),
  Exception.format_banner(:exit, :normal),
  Exception.format_banner(:exit, {:shutdown, 3}),
  Exception.format_banner(:error, :badarg),
  Exception.message(%ArgumentError{}),
  Exception.message(%KeyError{key: :a, term: %{b: 1}}),
  Exception.format_exit(:normal),
  Exception.format_exit(:noproc),
  Exception.format_exit({:shutdown, :x}),
  Exception.format_exit(:killed),
  Exception.format_exit({:timeout, {GenServer, :call, [:server, :request, 5000]}}),
  Exception.format_mfa(Foo, :bar, 2),
  Exception.format_mfa(Foo, :bar, [1, :a]),
  Exception.format(:error, %RuntimeError{message: "boom"}, [])
]
Enum.each(formatted, &IO.puts/1)
IO.inspect(Exception.normalize(:error, :badarith))
IO.inspect(Exception.normalize(:error, {:badmatch, 1}))
IO.inspect(Exception.normalize(:error, :other))
IO.inspect(Exception.normalize(:exit, :kept))
