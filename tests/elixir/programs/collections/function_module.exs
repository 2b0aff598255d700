# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect Enum.map([1, 2], &Function.identity/1)
length_of = Function.capture(String, :length, 1)
IO.inspect length_of.("abc")
IO.inspect length_of
IO.inspect Function.info(&String.length/1, :name)
IO.inspect Function.info(&String.length/1, :arity)
IO.inspect Function.info(&String.length/1, :module)
IO.inspect Function.info(fn a, b -> a + b end, :arity)
