# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect({})
IO.inspect({1})
IO.inspect({1, 2, 3})
IO.inspect({:ok, {:a, "b"}})
IO.inspect({[a: 1], %{b: 2}})
