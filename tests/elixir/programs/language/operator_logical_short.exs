# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(nil && 1)
IO.inspect(false && 1)
IO.inspect(1 && 2)
IO.inspect(nil || 1)
IO.inspect(false || nil)
IO.inspect(1 || raise("never"))
IO.inspect(nil && raise("never"))
IO.inspect(!nil)
IO.inspect(!0)
IO.inspect(!!"x")
IO.inspect(!true)
IO.inspect((nil || 3) + 1)
value = nil
value = value || :set
IO.inspect(value)
