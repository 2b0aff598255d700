# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(%RuntimeError{message: "oops"})
IO.inspect(%ArgumentError{})
IO.inspect(%KeyError{key: :a, term: %{}})
IO.inspect([%RuntimeError{}], structs: false)
