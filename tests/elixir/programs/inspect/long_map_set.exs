# SPDX-FileCopyrightText: The Espalier authors
# SPDX-License-Identifier: Apache-2.0
IO.inspect(MapSet.new(Enum.map(1..20, &{&1, "v#{&1}"})))
IO.inspect(MapSet.new(Enum.to_list(1..30)))
