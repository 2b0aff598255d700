# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(Map.new(1..12, &{:"key#{&1}", "value #{&1}"}))
IO.inspect(Map.new(1..8, &{&1, [a: &1, b: String.duplicate("x", 20)]}))
