# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(String.to_atom("hello"))
IO.inspect(String.to_atom("hello world"))
IO.inspect(String.to_existing_atom("ok"))
IO.inspect(String.to_atom("Elixir.Foo"))
