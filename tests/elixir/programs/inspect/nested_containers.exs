# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%{children: [%{id: Foo, start: {Foo, :start_link, [[name: :foo]]}}, %{id: Bar, start: {Bar, :start_link, [[]]}, restart: :transient}], flags: %{strategy: :one_for_one}})
