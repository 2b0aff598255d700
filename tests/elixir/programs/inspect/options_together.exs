# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(inspect(%{a: "x", b: [1, 2]}, base: :hex, pretty: true, width: 10))
IO.inspect(inspect([1, 2], custom_options: [a: 1]))
IO.inspect(inspect("abc", pretty: true, width: 0))
IO.inspect(inspect([a: 1], pretty: true, width: :infinity))
