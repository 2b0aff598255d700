# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect([a: 1, b: 2])
IO.inspect(["a b": 1])
IO.inspect([{:a, 1}, {"b", 2}])
IO.inspect([{Foo, 1}])
IO.inspect([nil: 1, +: 2])
IO.inspect([a: 1] ++ [1])
IO.inspect([a: [b: [c: 1]]])
IO.inspect([{:a, 1} | 2])
