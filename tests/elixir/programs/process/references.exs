# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
a = make_ref()
b = make_ref()
IO.inspect(a == b)
IO.inspect(is_reference(a))
IO.inspect(a == a)
