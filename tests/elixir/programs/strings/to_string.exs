# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(to_string("a"))
IO.inspect(to_string(:a))
IO.inspect(to_string(nil))
IO.inspect(to_string(true))
IO.inspect(to_string(12))
IO.inspect(to_string(1.5))
IO.inspect(to_string([97, "b", [?c]]))
IO.inspect(to_string([]))
IO.inspect(to_string(Foo.Bar))
