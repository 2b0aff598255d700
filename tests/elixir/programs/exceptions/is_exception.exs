# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(is_exception(%RuntimeError{}))
IO.inspect(is_exception(%{}))
IO.inspect(is_exception(%RuntimeError{}, RuntimeError))
IO.inspect(is_exception(%RuntimeError{}, ArgumentError))
IO.inspect(Exception.exception?(%ArgumentError{}))
